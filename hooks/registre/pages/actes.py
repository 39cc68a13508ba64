"""All the acts of the register, newest first."""

from collections.abc import Iterator

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Kind, Page, Unite
from registre.pages.listes.rubrique import Rubrique, pages_of


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The list of all acts and its full pages."""
    terme = Terme(
        cle="deliberations",
        titre="Toutes les délibérations",
        adresse="deliberations/",
        actes=tuple(catalogue.actes),
    )
    rubrique = Rubrique(
        nature="Registre",
        titre=terme.titre,
        gabarit="registre/liste.html",
        unite=Unite.REGISTRE,
        connu=tuple,
        fil=(),
        flux="flux.atom",
    )
    yield from pages_of(catalogue, terme, rubrique)


KIND: Kind = Kind(nom="actes", unite=Unite.REGISTRE, pages=pages)
