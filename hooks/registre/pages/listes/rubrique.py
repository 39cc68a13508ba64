"""The pages of a term of an index: its head, with what is known of it, and the full pages of its lists."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Entete, Lien, Page, Unite
from registre.pages.listes.comptes import contenu
from registre.pages.listes.entrees import EntreeActe, EntreeSeance
from registre.pages.listes.liste import (
    Feuillet,
    Liste,
    Precisions,
    acts_of,
    list_acts,
    list_sittings,
    sittings_below,
    sittings_of,
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
class _Suite:
    """What the full pages of a list have in common."""

    nature: str
    tete: Lien
    precisions: Precisions


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
    yield _head(catalogue, terme, rubrique)
    for numero in numbers(len(terme.actes)):
        vue = partial(_more_acts, catalogue, _suite(terme, rubrique), acts_of(terme, numero))
        titre = f"{rubrique.page} – délibérations, page {numero}"
        yield _more(rubrique, terme, page_address(terme.adresse, numero), titre, vue)
    for numero in numbers(len(terme.seances)):
        vue = partial(
            _more_sittings, catalogue, _suite(terme, rubrique), sittings_of(terme, numero)
        )
        titre = f"{rubrique.page} – séances, page {numero}"
        adresse = page_address(sittings_below(terme.adresse), numero)
        yield _more(rubrique, terme, adresse, titre, vue)


def _head(catalogue: Catalogue, terme: Terme, rubrique: Rubrique) -> Page:
    held = contenu(len(terme.actes), len(terme.seances))
    return Page(
        adresse=terme.adresse,
        gabarit=rubrique.gabarit,
        unite=rubrique.unite,
        entete=partial(
            Entete,
            titre=rubrique.page,
            description=f"{rubrique.page} : {held} au registre.",
            fil=rubrique.fil,
        ),
        vue=partial(
            _view, catalogue, rubrique, held, acts_of(terme, None), sittings_of(terme, None)
        ),
        flux=(Lien(rubrique.titre, rubrique.flux),) if rubrique.flux else (),
        organisme=rubrique.organisme,
    )


def _more(
    rubrique: Rubrique, terme: Terme, adresse: str, titre: str, vue: Callable[[], object]
) -> Page:
    """A full page, which counts nothing: only what it lists makes it change."""
    return Page(
        adresse=adresse,
        gabarit=_SUITE,
        unite=rubrique.unite,
        entete=partial(
            Entete,
            titre=titre,
            description=f"{titre}, à partir de la plus ancienne.",
            fil=(*rubrique.fil, Lien(rubrique.titre, terme.adresse)),
        ),
        vue=vue,
        flux=(Lien(rubrique.titre, rubrique.flux),) if rubrique.flux else (),
        organisme=rubrique.organisme,
    )


def _suite(terme: Terme, rubrique: Rubrique) -> _Suite:
    tete = Lien(rubrique.titre, terme.adresse)
    return _Suite(nature=rubrique.nature, tete=tete, precisions=rubrique.precisions)


def _view(
    catalogue: Catalogue, rubrique: Rubrique, held: str, actes: Feuillet, seances: Feuillet
) -> VueTerme:
    return VueTerme(
        nature=rubrique.nature,
        titre=rubrique.titre,
        compte=held,
        connu=rubrique.connu(),
        actes=list_acts(catalogue, actes, rubrique.precisions),
        seances=list_sittings(catalogue, seances, rubrique.precisions),
        flux=rubrique.flux,
    )


def _more_acts(catalogue: Catalogue, suite: _Suite, feuillet: Feuillet) -> VueSuite:
    return VueSuite(
        nature=suite.nature,
        titre=suite.tete.texte,
        tete=suite.tete,
        actes=list_acts(catalogue, feuillet, suite.precisions),
    )


def _more_sittings(catalogue: Catalogue, suite: _Suite, feuillet: Feuillet) -> VueSuite:
    return VueSuite(
        nature=suite.nature,
        titre=suite.tete.texte,
        tete=suite.tete,
        seances=list_sittings(catalogue, feuillet, suite.precisions),
    )
