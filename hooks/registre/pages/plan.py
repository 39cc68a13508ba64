"""The plan of the site: every kind of page and every way to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from registre.indexes import INDEXES
from registre.indexes.catalogue import Catalogue
from registre.pages.accueil import ways_in
from registre.pages.base import Entete, Kind, Lien, Page, Unite
from registre.pages.editoriales import editorial_pages
from registre.pages.listes.arbre import Noeud, tree
from registre.pages.tables import TITRES as TABLES

# An index longer than this is named by the plan, not spread out in it.
COURT = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Branche:
    """A way in, what it counts, and its terms where they are few."""

    lien: Lien
    compte: str
    noeuds: tuple[Noeud, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VuePlan:
    """What the plan shows: the lists, the indexes, the editor's pages, the feeds."""

    listes: tuple[Lien, ...]
    index: tuple[Branche, ...]
    editoriales: tuple[Lien, ...]
    flux: tuple[Lien, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of the plan."""
    yield Page(
        adresse="plan/",
        gabarit="registre/plan.html",
        unite=Unite.REGISTRE,
        entete=partial(
            Entete,
            titre="Plan du site",
            description="Toutes les entrées du registre et toutes les pages du site.",
        ),
        vue=partial(_vue, catalogue),
    )


def _vue(catalogue: Catalogue) -> VuePlan:
    return VuePlan(
        listes=(
            Lien("Recherche", "recherche/"),
            Lien("Toutes les délibérations", "deliberations/"),
            Lien("Dernières publications", "publications/"),
            Lien("Vérifier un fichier", "verifier/"),
            Lien("Racines publiées", "verifier/racines/"),
            *(Lien(titre, f"tables/{sorte}/") for sorte, titre in TABLES.items()),
        ),
        index=tuple(_branches(catalogue)),
        editoriales=tuple(editorial_pages(catalogue.contenu)),
        flux=tuple(_feeds(catalogue)),
    )


def _branches(catalogue: Catalogue) -> Iterator[Branche]:
    for index, entree in zip(INDEXES, ways_in(catalogue), strict=True):
        termes = catalogue.index[index.slug]
        short = len(termes) <= COURT
        yield Branche(
            lien=Lien(entree.titre, entree.adresse),
            compte=entree.compte,
            noeuds=tree(termes) if short else (),
        )


def _feeds(catalogue: Catalogue) -> Iterator[Lien]:
    yield Lien("Délibérations et séances", "flux.atom")
    yield Lien("Dernières publications", "publications/flux.atom")
    for terme in catalogue.index["organismes"].values():
        if terme.parent is None:
            yield Lien(terme.titre, f"{terme.adresse}flux.atom")


KIND = Kind(nom="plan", unite=Unite.REGISTRE, pages=pages)
