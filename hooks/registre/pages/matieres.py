"""The page of each matter of the @CTES nomenclature that has acts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Kind, Lien, Page, Unite
from registre.pages.listes import connu
from registre.pages.listes.rubrique import Rubrique, pages_of


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One term per matter in use; the way to it goes through the matters above."""
    index = catalogue.index["matieres"]
    below: dict[str, list[str]] = defaultdict(list)
    for terme in index.values():
        if terme.parent is not None:
            below[terme.parent].append(terme.cle)
    for terme in index.values():
        rubrique = Rubrique(
            nature="Matière",
            titre=terme.titre,
            gabarit="registre/terme.html",
            unite=Unite.CLE,
            connu=partial(_known, catalogue, below.get(terme.cle, [])),
            fil=(Lien("Matières", "matieres/"), *_above(index, terme)),
        )
        yield from pages_of(catalogue, terme, rubrique)


def _above(index: Mapping[str, Terme], terme: Terme) -> tuple[Lien, ...]:
    found: list[Lien] = []
    while (above := index.get(terme.parent or "")) is not None:
        terme = above
        found.append(Lien(terme.titre, terme.adresse))
    return tuple(reversed(found))


def _known(catalogue: Catalogue, below: list[str]) -> connu.Connu:
    version = catalogue.registre.nomenclature.version
    return connu.known(
        connu.terms("Se divise en", catalogue, "matieres", below),
        connu.words("Nomenclature", f"@CTES, {version}" if version else "@CTES"),
    )


KIND = Kind(nom="matiere", unite=Unite.CLE, pages=pages)
