"""A publication: the records that one push adds to the journal, and the head that says what it then is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from registre.journal import merkle
from registre.journal.inscriptions import Annonce, Inscription, stamp
from registre.journal.merkle import Frontiere
from registre.journal.tetes import TETE, JournalError, Publication

PAR_FICHIER = 4096  # records of a file: a few megabytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """A publication ready to be written: its head, its records, the hash of each, the files that hold them all.

    ``avant`` is the publication that it goes on from, None where it is the first.
    """

    avant: Publication | None
    publication: Publication
    inscriptions: tuple[Inscription, ...]
    feuilles: tuple[bytes, ...]
    fichiers: Mapping[str, bytes]


def compose(tete: Publication | None, instant: datetime, annonces: Iterable[Annonce]) -> Lot:
    """The publication that comes after ``tete``; None is an empty journal."""
    check_instant(tete, instant)
    premier = tete.taille if tete else 0
    written = tuple(_chain(tete, instant, annonces))
    if not written:
        message = "Il n’y a rien à inscrire au journal."
        raise JournalError(message)
    inscriptions, lignes, feuilles = zip(*written, strict=True)
    frontiere = (tete.tree if tete else Frontiere()).extend(feuilles)
    publication = Publication(
        numero=tete.numero + 1 if tete else 1,
        instant=instant,
        premier=premier,
        taille=frontiere.taille,
        racine=frontiere.racine.hex(),
        frontiere=tuple(noeud.hex() for noeud in frontiere.noeuds),
        dernier=feuilles[-1].hex(),
        parties=-(-len(lignes) // PAR_FICHIER),
    )
    head = publication.octets
    files = {TETE: head, f"{publication.chemin}.json": head}
    for rank, name in enumerate(publication.parts):
        own = lignes[rank * PAR_FICHIER : (rank + 1) * PAR_FICHIER]
        files[name] = b"\n".join(own) + b"\n"
    return Lot(
        avant=tete,
        publication=publication,
        inscriptions=inscriptions,
        feuilles=feuilles,
        fichiers=files,
    )


def _chain(
    tete: Publication | None, instant: datetime, annonces: Iterable[Annonce]
) -> Iterator[tuple[Inscription, bytes, bytes]]:
    """Each record with its line and its hash."""
    rang, precedent = (tete.taille, tete.dernier) if tete else (0, None)
    for annonce in annonces:
        own = Inscription(rang=rang, instant=instant, annonce=annonce, precedent=precedent)
        feuille = merkle.leaf(ligne := own.ligne)
        yield own, ligne, feuille
        rang, precedent = rang + 1, feuille.hex()


def check_instant(tete: Publication | None, instant: datetime) -> None:
    """Raise ``JournalError`` where an instant is before the last publication."""
    said = stamp(instant)
    if tete and instant < tete.instant:
        message = (
            f"L’instant de la publication, {said}, est avant celui de la dernière, {stamp(tete.instant)} : "
            "l’horloge de cette machine a reculé. La remettre à l’heure, puis publier."
        )
        raise JournalError(message)
