"""Taking away all that a repository keeps of an act whose content is withdrawn; the journal keeps its fingerprint."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from registre.conservation.git import Depot
from registre.conservation.journal import Journal
from registre.conservation.magasin import Magasin
from registre.findings import DiteError
from registre.journal import lecture
from registre.journal.inscriptions import Objet
from registre.tenue.fils import Fil, Fils, gather, known
from registre.texte.typographie import insecables

_INCONNU = (
    "Le journal n’a pas d’acte « {acte} » : l’écrire comme dans son adresse, organisme/année/clé."
)
_EN_LIGNE = (
    "« {acte} » est en ligne : déclarer d’abord sa dépublication dans son fichier, vidé de son contenu, et pousser. Puis relancer "
    "cette commande."
)


@dataclass(frozen=True, slots=True)
class Occultation:
    """What was done: how many files were taken away, the names that git has for what is left in the history of the contents."""

    retires: int
    restes: tuple[str, ...]
    chemins: tuple[str, ...]


def occult(depot: Depot, acte: str, branche: str, instant: datetime) -> Occultation:
    """Take every edition away from what is kept, for good; raise where the act is unknown, or still online."""
    fils = gather(known(lecture.records(Journal(depot).read())))
    fil = next((one for one in _acts(fils) if acte in (one.id, one.derniere.cle)), None)
    if fil is None:
        raise DiteError(insecables(_INCONNU.format(acte=acte)))
    if not fil.depublie:
        raise DiteError(insecables(_EN_LIGNE.format(acte=acte)))
    magasin = Magasin(depot)
    others = (one for one in fils.values() if one is not fil and not one.depublie)
    held = {somme for one in others for somme in one.connues}
    gone = magasin.remove(fil.rayon, sorted(fil.connues - held), instant)
    magasin.purge()
    chemins = _paths(fil, held)
    return Occultation(len(gone), tuple(_left(depot, branche, chemins)), chemins)


def _acts(fils: Fils) -> Iterable[Fil]:
    return (fil for (objet, _), fil in fils.items() if objet is Objet.ACTE)


def _paths(fil: Fil, held: set[str]) -> tuple[str, ...]:
    """Where the contents had its files; those that others have as well stay. A document is made, and is in none."""
    found = {
        fichier.adresse
        for fait in fil.faits
        for fichier in fait.annonce.fichiers
        if fichier.sha256 not in held
    }
    sources = {one for one in found if one.startswith("deliberations/") and one.endswith(".md")}
    made = {f"{one.removesuffix('.md')}.pdf" for one in sources}
    beside = {f"{one.removesuffix('.md')}.provenance.yml" for one in sources}
    return tuple(sorted(f"content/{one}" for one in found - made | beside))


def _left(depot: Depot, branche: str, chemins: tuple[str, ...]) -> list[str]:
    """What the history of a branch has at these paths, but for what is there now."""
    reference = f"refs/heads/{branche}"
    tip = depot.resolve(reference)
    if tip is None:
        return []
    said = depot.run(
        "log", "--format=", "--raw", "--no-abbrev", "--no-renames", "-m", reference, "--", *chemins
    )
    seen = {oid for line in said.decode().splitlines() for oid in line.split()[2:4]}
    there = depot.tree(tip)
    now = {there.get(chemin) for chemin in chemins}
    return sorted(oid for oid in seen - now if oid and set(oid) != {"0"})
