"""The search page: its field is the script's; what stands without it is the indexes, and how far the register goes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from registre.indexes.catalogue import Catalogue
from registre.pages.accueil import Entree, ways_in
from registre.pages.base import Entete, Kind, Lien, Page, Unite
from registre.pages.listes import couverture
from registre.pages.tables import TITRES as TABLES


@dataclass(frozen=True, slots=True, kw_only=True)
class VueRecherche:
    """The other ways in, and what the register holds of each issuer."""

    index: tuple[Entree, ...]
    listes: tuple[Lien, ...]
    couverture: tuple[couverture.Couverture, ...]
    reserve: str


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one search page."""
    yield Page(
        adresse="recherche/",
        gabarit="registre/recherche.html",
        unite=Unite.REGISTRE,
        entete=partial(
            Entete,
            titre="Recherche",
            description="Chercher un acte par ses mots, son numéro, une date, un montant, un nom, un partenaire.",
        ),
        vue=partial(_vue, catalogue),
    )


def _vue(catalogue: Catalogue) -> VueRecherche:
    return VueRecherche(
        index=ways_in(catalogue),
        listes=(
            Lien("Toutes les délibérations", "deliberations/"),
            *(Lien(titre, f"tables/{sorte}/") for sorte, titre in TABLES.items()),
        ),
        couverture=tuple(couverture.coverage(catalogue)),
        reserve=couverture.RESERVE,
    )


KIND = Kind(nom="recherche", unite=Unite.REGISTRE, pages=pages)
