"""The months of a year, each analysed alone: when one act changes, the others may be kept."""

from collections.abc import Callable, Iterator
from functools import partial

from registre.indexes import par_mois
from registre.indexes.catalogue import Catalogue
from registre.search.analyse import analyse
from registre.search.outils import Atelier, Lire, LireVerse
from registre.search.records import of_mois
from registre.search.segment import write

# Given a name and what makes bytes, the bytes: made now, or kept from the last time if nothing that was read to make them has changed.
Garder = Callable[[str, Callable[[], bytes]], bytes]


def just_make(_: str, make: Callable[[], bytes]) -> bytes:
    """Keep nothing."""
    return make()


def months(
    catalogue: Catalogue,
    annee: str,
    lire: Lire | None,
    garder: Garder,
    lire_verse: LireVerse | None = None,
) -> Iterator[bytes]:
    """What is made of each month of a year, newest first."""
    atelier = Atelier(catalogue, lire, lire_verse)
    for mois in par_mois.of_annee(catalogue.mois, annee):
        yield garder(f"recherche {mois}", partial(_make, catalogue, mois, atelier))


def _make(catalogue: Catalogue, mois: str, atelier: Atelier) -> bytes:
    """All that is read for a month is read here: whoever keeps it notes what it depends on."""
    outils = atelier.tools()
    return write(analyse(of_mois(catalogue, mois, outils), outils.lecteur))
