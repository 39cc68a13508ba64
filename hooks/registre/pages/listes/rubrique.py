"""The pages of a term of an index: its head, with what is known of it, and the full pages of its lists."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Lien, Page, Unite
from registre.pages.listes.comptes import contenu
from registre.pages.listes.entrees import EntreeActe, EntreeSeance
from registre.pages.listes.liste import (
    Liste,
    Precisions,
    list_acts,
    list_sittings,
    sittings_below,
)
from registre.pages.listes.pagination import numbers, page_address

_SUITE = "registre/suite.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class VueTerme:
    """The head of a term: what it is, what is known of it (``connu``, made by its kind), its newest acts and sittings."""

    nature: str
    titre: str
    compte: str
    connu: object
    actes: Liste[EntreeActe]
    seances: Liste[EntreeSeance]
    flux: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VueSuite:
    """A full page of one of the lists of a term."""

    nature: str
    titre: str
    tete: Lien
    actes: Liste[EntreeActe] | None = None
    seances: Liste[EntreeSeance] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rubrique:
    """How a kind of page shows a term; ``connu`` computes what only that kind knows of it."""

    nature: str
    titre: str
    gabarit: str
    unite: Unite
    connu: Callable[[], object]
    fil: tuple[Lien, ...]
    precisions: Precisions = field(default_factory=Precisions)
    flux: str | None = None
    organisme: str | None = None
    genre: str | None = None

    @property
    def page(self) -> str:
        """The title of its page: a partner, a territory and a subject may have one name."""
        return f"{self.titre} ({self.genre})" if self.genre else self.titre


def pages_of(catalogue: Catalogue, terme: Terme, rubrique: Rubrique) -> Iterator[Page]:
    """The head of a term, then the full pages of its acts and of its sittings."""
    head = partial(_head, catalogue, terme, rubrique)
    yield _page(rubrique, terme, terme.adresse, rubrique.page, head)
    for numero in numbers(len(terme.actes)):
        vue = partial(_more_acts, catalogue, terme, rubrique, numero)
        titre = f"{rubrique.page} – délibérations, page {numero}"
        yield _more(rubrique, terme, page_address(terme.adresse, numero), titre, vue)
    for numero in numbers(len(terme.seances)):
        vue = partial(_more_sittings, catalogue, terme, rubrique, numero)
        titre = f"{rubrique.page} – séances, page {numero}"
        adresse = page_address(sittings_below(terme.adresse), numero)
        yield _more(rubrique, terme, adresse, titre, vue)


def _page(
    rubrique: Rubrique, terme: Terme, adresse: str, titre: str, vue: Callable[[], object]
) -> Page:
    held = contenu(len(terme.actes), len(terme.seances))
    flux = (Lien(rubrique.titre, rubrique.flux),) if rubrique.flux else ()
    return Page(
        adresse=adresse,
        titre=titre,
        description=f"{titre} : {held} au registre.",
        gabarit=rubrique.gabarit,
        unite=rubrique.unite,
        vue=vue,
        fil=rubrique.fil,
        flux=flux,
        organisme=rubrique.organisme,
    )


def _more(
    rubrique: Rubrique, terme: Terme, adresse: str, titre: str, vue: Callable[[], object]
) -> Page:
    fil = (*rubrique.fil, Lien(rubrique.titre, terme.adresse))
    page = _page(rubrique, terme, adresse, titre, vue)
    return replace(page, fil=fil, gabarit=_SUITE)


def _head(catalogue: Catalogue, terme: Terme, rubrique: Rubrique) -> VueTerme:
    return VueTerme(
        nature=rubrique.nature,
        titre=rubrique.titre,
        compte=contenu(len(terme.actes), len(terme.seances)),
        connu=rubrique.connu(),
        actes=list_acts(catalogue, terme, None, rubrique.precisions),
        seances=list_sittings(catalogue, terme, None, rubrique.precisions),
        flux=rubrique.flux,
    )


def _more_acts(catalogue: Catalogue, terme: Terme, rubrique: Rubrique, numero: int) -> VueSuite:
    return VueSuite(
        nature=rubrique.nature,
        titre=rubrique.titre,
        tete=Lien(rubrique.titre, terme.adresse),
        actes=list_acts(catalogue, terme, numero, rubrique.precisions),
    )


def _more_sittings(catalogue: Catalogue, terme: Terme, rubrique: Rubrique, numero: int) -> VueSuite:
    return VueSuite(
        nature=rubrique.nature,
        titre=rubrique.titre,
        tete=Lien(rubrique.titre, terme.adresse),
        seances=list_sittings(catalogue, terme, numero, rubrique.precisions),
    )
