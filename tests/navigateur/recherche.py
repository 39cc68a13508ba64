"""Search pages that the tests of this folder open: over the register itself, and over documents written for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from tests.support import browser, recherche
from tests.support.project import ROOT

DELAI = 10_000
REGISTRE = ROOT / "content"
DOCUMENTS = ROOT / "tests" / "unit" / "search" / "contenu"


@dataclass(frozen=True, slots=True)
class Recherche:
    """A search page in a browser: ``root`` is the address of its site, ``faults`` what the browser complained of."""

    page: Page
    root: str
    faults: list[str]

    def ask(self, q: str = "", **parametres: str) -> list[str]:
        """The titles that a query finds."""
        return recherche.ask(self.page, self.address(q=q, **parametres))

    def find(self, q: str) -> list[str]:
        """The addresses that a query finds."""
        self.ask(q)
        return recherche.addresses(self.page, self.root)

    def address(self, **parametres: str) -> str:
        """The address of a search."""
        return f"{self.root}recherche/?{urlencode(parametres)}"


@contextmanager
def opened(chromium: Browser, root: str) -> Iterator[Recherche]:
    """A search page of a served site, in a browser without a past."""
    with chromium.new_context(locale="fr-FR") as context:
        context.set_default_timeout(DELAI)
        page = context.new_page()
        yield Recherche(page=page, root=root, faults=browser.watch(page, root))


@contextmanager
def served(contenu: Path, site: Path) -> Iterator[str]:
    """The search page of a content folder, served alone."""
    recherche.write(recherche.read(contenu), site)
    with browser.served(site) as root:
        yield root
