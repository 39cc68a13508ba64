"""One page of the register, as the bytes that are published."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import jinja2

from registre.pages.base import Page
from registre.pages.telechargements import Telechargement, offered
from registre.rendering.configuration import Configuration


@dataclass(frozen=True, slots=True, kw_only=True)
class Feuille:
    """What the shell asks of any page, whoever makes it: MkDocs gives as much for the editor's pages."""

    url: str
    title: str
    canonical_url: str
    is_homepage: bool = False
    meta: Mapping[str, str] = field(default_factory=dict)


def downloads(
    vue: object,
    officiels: tuple[Telechargement, ...],
    lire: Callable[[str], bytes | None],
) -> list[Telechargement]:
    """All that a page offers, whatever makes it."""
    return offered((*getattr(vue, "telechargements", ()), *officiels), lire)


@dataclass(frozen=True, slots=True)
class Renderer:
    """Makes pages from their cards, with the templates and the configuration of one site."""

    env: jinja2.Environment
    configuration: Configuration

    def html(
        self,
        fiche: Page,
        officiels: tuple[Telechargement, ...] = (),
        lire: Callable[[str], bytes | None] = lambda _: None,
    ) -> str:
        """Compute what a page says and shows, and print it.

        ``officiels`` are the documents that it announces; ``lire`` gives the bytes of the files beside it, whose sums it tells.
        """
        entete, vue = fiche.entete(), fiche.vue()
        feuille = Feuille(
            url=fiche.adresse,
            title=entete.titre,
            canonical_url=f"{self.configuration.site_url}{fiche.adresse}",
        )
        return self.env.get_template(fiche.gabarit).render(
            config=self.configuration,
            page=feuille,
            fiche=fiche,
            entete=entete,
            vue=vue,
            telechargements=downloads(vue, officiels, lire),
        )
