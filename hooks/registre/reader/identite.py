"""What makes an act itself: its sitting, its number, and the file name and folder that follow from them."""

from dataclasses import dataclass
from datetime import date

from registre.reader import noms_de_seance
from registre.reader.champs import Fiche
from registre.reader.codes import Code
from registre.reader.document import Document
from registre.reader.noms_de_seance import NomDeSeance, NomRefuse
from registre.reader.numeros import may_stand_alone, numbering, prefixed, safe_key
from registre.reader.references import Repertoire
from registre.reader.scalaires import texte
from registre.reader.valeur import Refus, Valeur
from registre.texte.proches import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Identite:
    """Path, sitting and number of an act; ``seance`` is None where it is not in the register."""

    cle: str
    annee: int
    organe: str
    date: date
    numero: str
    seance: str | None


def read(fiche: Fiche, identifiant: str, repertoire: Repertoire) -> Identite:
    """Read the sitting and the number of an act, and check that its path follows from them."""
    organisme, annee, cle = identifiant.split("/")
    seance = fiche.required(
        "seance", lambda valeur: _seance(valeur, organisme, repertoire), f"{annee}-11-30-bureau"
    )
    declared = fiche.one("numero", texte)
    nom = repertoire.nom(seance or "")
    if seance is None or nom is None:
        day = date(int(annee), 1, 1)
        return Identite(
            cle=cle, annee=int(annee), organe="", date=day, numero=declared or cle, seance=None
        )
    sitting_key = seance.split("/", 1)[1]
    numero = declared or cle.removeprefix(f"{sitting_key}-")
    if nom.date.year != int(annee):
        _refuse_year(fiche.document, nom.date.year, identifiant)
    _check_name(
        fiche.document, cle, numero, _expected(organisme, numero, sitting_key, nom, repertoire)
    )
    return Identite(
        cle=cle, annee=int(annee), organe=nom.organe, date=nom.date, numero=numero, seance=seance
    )


def _expected(
    organisme: str, numero: str, sitting_key: str, nom: NomDeSeance, repertoire: Repertoire
) -> tuple[str, ...]:
    """The keys that a number may give, the best first."""
    organe = repertoire.organe(organisme, nom.organe)
    numerotation = numbering(organe, nom.date) if organe else None
    alone = safe_key(numero)
    long = f"{sitting_key}-{alone}"
    if not prefixed(numerotation):
        return (alone, long) if numerotation is None else (alone,)
    return (long, alone) if may_stand_alone(numerotation) else (long,)


def _check_name(document: Document, cle: str, numero: str, expected: tuple[str, ...]) -> None:
    if cle in expected:
        return
    folder = document.fichier.rpartition("/")[0]
    document.rapport.add(
        Code.NOM_DE_FICHIER,
        document.fichier,
        f"Le nom du fichier, « {cle} », ne correspond pas au numéro « {numero} ».",
        f"Renommer le fichier en « {expected[0]}.md », ou corriger « numero ».",
        attendu=f"« {folder}/{expected[0]}.md »",
    )


def _refuse_year(document: Document, year: int, identifiant: str) -> None:
    organisme, annee, cle = identifiant.split("/")
    document.rapport.add(
        Code.DOSSIER,
        document.fichier,
        f"L’acte est rangé en {annee}, mais sa séance est de {year}.",
        "Déplacer le fichier, ou corriger « seance ».",
        attendu=f"« deliberations/{organisme}/{year}/{cle}.md »",
    )


def _seance(valeur: Valeur, organisme: str, repertoire: Repertoire) -> str | None:
    """The identifier of the sitting; an unknown one is refused with the file to create."""
    written = valeur.texte()
    identifiant = f"{organisme}/{written}"
    if repertoire.is_sitting(identifiant):
        return identifiant
    issuer = repertoire.organismes.get(organisme)
    if issuer is None:
        return None
    read_name = noms_de_seance.parse(written, issuer.organes)
    if isinstance(read_name, NomRefuse):
        raise _bad_name(valeur, read_name)
    own = [
        one.split("/", 1)[1]
        for one in repertoire.inventaire.seances
        if one.startswith(f"{organisme}/")
    ]
    near = nearest(written, own)
    raise Refus(
        Code.SEANCE,
        f"La séance « {written} » n’a pas de fiche.",
        (f"Si c’est « {near} » qui est voulue, corriger la clé ; sinon c" if near else "C")
        + "réer le fichier ci-dessous.",
        corrige=f"content/seances/{organisme}/{written}.md\n---\nstatut: tenue\n---",
    )


def _bad_name(valeur: Valeur, refused: NomRefuse) -> Refus:
    return Refus(
        Code.ORGANE if refused.organe else Code.SEANCE,
        refused.constat,
        f"Écrire « {refused.propose} » si c’est ce qui est voulu."
        if refused.propose
        else "Écrire la date et l’organe de la séance.",
        attendu=noms_de_seance.ATTENDU,
        corrige=valeur.replaced(refused.propose) if refused.propose else "",
    )


def ancienne_cle(valeur: Valeur) -> str:
    """A former key of the act, whose address leads to it."""
    written = valeur.texte()
    if not written or safe_key(written) != written:
        raise Refus(
            Code.CLE_MAL_FORMEE,
            f"« {written} » n’a pas pu être la clé d’un acte.",
            "Écrire le nom de l’ancien fichier, sans « .md ».",
            attendu="des lettres sans accent, des chiffres, « - », « _ » et « . »",
        )
    return written
