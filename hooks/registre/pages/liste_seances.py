"""All the sittings of the register, announced ones included, newest first."""

from collections.abc import Iterator

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Kind, Page, Unite
from registre.pages.listes.rubrique import Rubrique, pages_of


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The list of all sittings and its full pages."""
    terme = Terme(
        cle="seances",
        titre="Toutes les séances",
        adresse="seances/",
        seances=tuple(catalogue.seances),
    )
    rubrique = Rubrique(
        nature="Registre",
        titre=terme.titre,
        gabarit="registre/liste.html",
        unite=Unite.REGISTRE,
        connu=tuple,
        fil=(),
    )
    yield from pages_of(catalogue, terme, rubrique)


KIND: Kind = Kind(nom="liste_seances", unite=Unite.REGISTRE, pages=pages)
