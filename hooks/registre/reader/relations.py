"""Links that an act declares to other acts, and the partners that it names with the part they play."""

from functools import partial

from registre.model.deliberation import Lien, Partenariat, Relation
from registre.reader.champs import Fiche
from registre.reader.codes import Code
from registre.reader.partage import shared
from registre.reader.references import ABSENT, Repertoire, another
from registre.reader.scalaires import texte
from registre.reader.valeur import Refus, Valeur
from registre.texte.proches import nearest
from registre.texte.slugs import fold

ROLE_PAR_DEFAUT = "cité"
_LIENS = tuple(lien.value for lien in Lien)


def read_relations(fiche: Fiche, acte: str, repertoire: Repertoire) -> tuple[Relation, ...]:
    """The relations of an act."""
    return fiche.many("relations", partial(_relation, acte, repertoire))


def _relation(identifiant: str, repertoire: Repertoire, valeur: Valeur) -> Relation:
    organisme = identifiant.split("/", 1)[0]
    fiche = Fiche.of(valeur)
    libelle = fiche.one("libelle", texte)
    lines = list(fiche.others())
    if len(lines) != 1:
        raise Refus(
            Code.TYPE,
            f"Une relation porte un lien et un seul ; celle-ci en porte {len(lines)}.",
            "Écrire une relation par tiret.",
            attendu=f"un de ces liens : {', '.join(_LIENS)}",
        )
    name, key, target = lines[0]
    lien = _lien(name, key)
    reference = target.texte()
    if fold(reference) == ABSENT:
        if libelle is None:
            raise Refus(
                Code.CLE_ABSENTE,
                "Un acte absent du registre est cité sans « libelle ».",
                "Recopier les mots du document qui le désignent.",
                attendu="libelle: délibération n° … du …",
            )
        return Relation(lien=lien, libelle=libelle)
    seance = _sitting(organisme, reference, repertoire)
    if seance is not None:
        return Relation(lien=lien, seance=seance, libelle=libelle)
    acte = target.read(another(identifiant, repertoire.acte(organisme)))
    return Relation(lien=lien, acte=acte, libelle=libelle)


def _sitting(organisme: str, reference: str, repertoire: Repertoire) -> str | None:
    both = (reference, f"{organisme}/{reference}")
    return next((one for one in both if repertoire.is_sitting(one)), None)


def _lien(name: str, key: Valeur) -> Lien:
    try:
        return Lien(name)
    except ValueError:
        near = nearest(name, _LIENS)
        raise Refus(
            Code.CLE_INCONNUE,
            f"« {name} » n’est pas un lien entre actes.",
            f"Écrire « {near} » si c’est ce qui est voulu." if near else "Choisir dans la liste.",
            attendu="un de ces liens : " + ", ".join(_LIENS),
            corrige=key.replaced(near) if near else "",
        ) from None


def partenariat(repertoire: Repertoire, valeur: Valeur) -> Partenariat:
    """A partner, alone («cité») or with its part: ``feder: financeur``."""
    if valeur.is_text():
        return shared(Partenariat(cle=repertoire.corps(valeur), role=ROLE_PAR_DEFAUT))
    lines = list(Fiche.of(valeur).others())
    if len(lines) != 1:
        raise Refus(
            Code.TYPE,
            f"Cette ligne nomme {len(lines)} partenaires.",
            "Écrire un partenaire par tiret.",
            attendu="« - clé: rôle »",
        )
    _, key, role = lines[0]
    return shared(Partenariat(cle=repertoire.corps(key), role=role.texte() or ROLE_PAR_DEFAUT))
