"""All the sittings: those announced, then all of them, newest first."""

from collections.abc import Iterator
from functools import partial

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.model.seance import Statut
from registre.pages.base import Kind, Page, Unite
from registre.pages.listes.entrees import EntreeSeance, sitting_entry
from registre.pages.listes.rubrique import Rubrique, pages_of


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The list of all sittings and its full pages."""
    terme = Terme(
        cle="seances",
        titre="Toutes les séances",
        adresse="seances/",
        seances=catalogue.seances,
    )
    rubrique = Rubrique(
        nature="Registre",
        titre=terme.titre,
        gabarit="registre/liste.html",
        unite=Unite.REGISTRE,
        connu=partial(announced, catalogue),
        fil=(),
    )
    yield from pages_of(catalogue, terme, rubrique)


def announced(catalogue: Catalogue) -> tuple[EntreeSeance, ...]:
    """The sittings that the issuers announce, the next one first; what is past is theirs to say, not a clock's."""
    seances = catalogue.registre.seances
    found = (cle for cle in reversed(catalogue.seances) if seances[cle].statut is Statut.ANNONCEE)
    return tuple(sitting_entry(catalogue, cle) for cle in found)


KIND: Kind = Kind(nom="liste_seances", unite=Unite.REGISTRE, pages=pages)
