"""Sittings: from ``seances/<organisme>/<date>-<organe>.md`` to who was there and what was examined."""

from collections.abc import Mapping

from registre.model.seance import ModeSeance, Seance, Statut
from registre.model.valeurs import Source
from registre.reader import points, presences, provenance
from registre.reader.champs import Fiche
from registre.reader.choix import choix
from registre.reader.codes import Code
from registre.reader.document import Document
from registre.reader.noms_de_seance import NomDeSeance
from registre.reader.presences import Appel
from registre.reader.references import Repertoire
from registre.reader.scalaires import date_partielle, heure, oui_non, texte
from registre.reader.sic import sic
from registre.reader.titres import check_titles
from registre.reader.valeur import Refus, Valeur
from registre.texte.proches import nearest

_STATUT = choix(Statut)
_MODE = choix(
    ModeSeance,
    {
        "presentiel": ModeSeance.SALLE,
        "visioconference": ModeSeance.DISTANCE,
        "mixte": ModeSeance.MIXTE,
        "distance et salle": ModeSeance.MIXTE,
    },
)
# fmt: off
CHAMPS = (
    "debut", "fin", "lieu", "mode", "mode_imprime", "date_convocation", "presidence",
    "secretaire", "presences", "liste_complete", "totaux_imprimes", "quorum_imprime", "points",
)
# fmt: on


def read(document: Document, identifiant: str, nom: NomDeSeance, repertoire: Repertoire) -> Seance:
    """Read a sitting; an empty header says only that it was held."""
    organisme, cle = identifiant.split("/", 1)
    fiche = Fiche(document, document.racine)
    personne = repertoire.personne(organisme, nom.organe, nom.date)
    organe = repertoire.organe(organisme, nom.organe)
    appel = Appel(personne, organe.membres if organe else {})
    seance = Seance(
        id=identifiant,
        cle=cle,
        organisme=organisme,
        organe=nom.organe,
        date=nom.date,
        source=Source(document.fichier, document.ligne_corps),
        statut=fiche.one("statut", _STATUT) or Statut.TENUE,
        debut=fiche.one("debut", heure),
        fin=fiche.one("fin", heure),
        lieu=fiche.one("lieu", texte),
        mode=fiche.one("mode", _MODE),
        mode_imprime=fiche.one("mode_imprime", texte),
        date_convocation=fiche.one("convocation", date_partielle),
        presidence=fiche.one("presidence", personne),
        secretaire=fiche.one("secretaire", personne),
        presences=appel.read(fiche),
        liste_complete=fiche.one("liste_complete", oui_non),
        totaux_imprimes=fiche.one("totaux_imprimes", presences.totaux),
        quorum_imprime=fiche.one("quorum_imprime", texte),
        points=points.read(fiche, identifiant, repertoire),
        proces_verbal=bool(document.corps.strip()),
        titre_corps=fiche.one("titre_corps", texte),
        d_apres=fiche.one("d_apres", lambda valeur: _d_apres(valeur, organisme, repertoire)) or {},
        territoires=fiche.distinct("territoires", repertoire.territoire),
        sic=fiche.many("sic", sic(CHAMPS)),
        provenance=provenance.read_beside(document, repertoire),
    )
    fiche.close()
    check_titles(document)
    return seance


def _d_apres(valeur: Valeur, organisme: str, repertoire: Repertoire) -> Mapping[str, str]:
    """From what document the facts were read: one for all, or one per fact."""
    lire = repertoire.document(organisme)
    if valeur.is_text():
        return {"*": lire(valeur)}
    read: dict[str, str] = {}
    for name, key, value in Fiche.of(valeur).others():
        champ = "date_convocation" if name == "convocation" else name
        if champ not in CHAMPS:
            key.say(_unknown_fact(key, name))
        elif (document := value.read(lire)) is not None:
            read[champ] = document
    return read


def _unknown_fact(key: Valeur, name: str) -> Refus:
    near = nearest(name, CHAMPS)
    return Refus(
        Code.CLE_INCONNUE,
        f"« {name} » n’est pas un fait de la séance.",
        f"Écrire « {near} » si c’est ce qui est voulu." if near else "Choisir dans la liste.",
        attendu="un de ces faits : " + ", ".join(CHAMPS),
        corrige=key.replaced(near) if near else "",
    )
