"""Small journals made by a test, publication after publication."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone
from hashlib import sha256

from registre.journal import publications
from registre.journal.inscriptions import Annonce, Evenement, Fichier, Objet
from registre.journal.publications import Lot

PARIS = timezone(timedelta(hours=2))
JOUR = datetime(2026, 10, 18, 14, 3, tzinfo=PARIS)


def contents(cle: str, edition: int = 1) -> bytes:
    """The bytes of the file of an act."""
    return f"{cle}, édition {edition}\n".encode()


def annonce(
    cle: str, evenement: Evenement = Evenement.PUBLICATION, edition: int = 1, **champs: object
) -> Annonce:
    """What is recorded of an act and of its one file."""
    octets = contents(cle, edition)
    fichier = Fichier(
        adresse=f"deliberations/{cle}.pdf", sha256=sha256(octets).hexdigest(), taille=len(octets)
    )
    return Annonce(
        **{
            "objet": Objet.ACTE,
            "cle": cle,
            "evenement": evenement,
            "edition": edition,
            "empreinte": sha256(octets).hexdigest(),
            "complement": "0" * 64,
            "fichiers": (fichier,),
            **champs,
        }  # type: ignore[arg-type]  # what a test changes is its own
    )


def acts(count: int, start: int = 1) -> list[Annonce]:
    """The first publication of so many acts."""
    return [annonce(f"sivom/2026/{rank}") for rank in range(start, start + count)]


def lots(days: Iterable[Sequence[Annonce]]) -> list[Lot]:
    """One publication a day, from the 18th of October."""
    made: list[Lot] = []
    for rank, day in enumerate(days):
        tete = made[-1].publication if made else None
        made.append(publications.compose(tete, JOUR + timedelta(days=rank), day))
    return made


def files(made: Iterable[Lot]) -> dict[str, bytes]:
    """The files of a journal once these publications are in it."""
    return {nom: octets for lot in made for nom, octets in lot.fichiers.items()}


def journal(*sizes: int) -> list[Lot]:
    """Publications of so many acts each."""
    starts = [sum(sizes[:rank]) + 1 for rank in range(len(sizes))]
    return lots(acts(size, start) for size, start in zip(sizes, starts, strict=True))
