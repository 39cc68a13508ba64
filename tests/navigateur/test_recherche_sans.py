"""Without JavaScript, WebAssembly or the index, the field gives way to the indexes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.navigateur.recherche import DOCUMENTS
from tests.support import browser, recherche


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = recherche.write(recherche.read(DOCUMENTS), tmp_path_factory.mktemp("sans"))
    with browser.served(site) as served:
        yield served


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    with chromium.new_context() as opened:
        yield opened


def gives_way(page: Page) -> None:
    expect(page.get_by_text("La recherche par mots a besoin de JavaScript")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("link", name="Par sujet")).to_be_visible()
    expect(page.get_by_role("link", name="Toutes les délibérations")).to_be_visible()


def test_sans_javascript(chromium: Browser, root: str) -> None:
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{root}recherche/?q=eau")
        gives_way(page)


def test_sans_webassembly(context: BrowserContext, root: str) -> None:
    page = context.new_page()
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto(f"{root}recherche/?q=eau")
    gives_way(page)


@pytest.mark.parametrize(
    "manquant", ["registre.json", "pagefind.js", "pagefind-entry.json", "wasm.fr.pagefind"]
)
def test_sans_un_fichier_de_l_index(context: BrowserContext, root: str, manquant: str) -> None:
    page = context.new_page()
    page.route(f"**/pagefind/{manquant}*", lambda route: route.abort())
    page.goto(f"{root}recherche/?q=eau")
    gives_way(page)


def test_une_fiche_perdue_ne_laisse_pas_la_page_muette(context: BrowserContext, root: str) -> None:
    page = context.new_page()
    page.route("**/fiches/*", lambda route: route.fulfill(status=404, body=""))
    page.goto(f"{root}recherche/?q=eau")
    gives_way(page)


def test_sans_mot_la_page_attend_quand_meme_de_savoir_chercher(
    context: BrowserContext, root: str
) -> None:
    page = context.new_page()
    page.route("**/wasm.fr.pagefind", lambda route: route.abort())
    page.goto(f"{root}recherche/")
    gives_way(page)


def test_un_registre_vide_le_dit(chromium: Browser, tmp_path: Path) -> None:
    (tmp_path / "contenu").mkdir()
    site = recherche.write(recherche.read(tmp_path / "contenu"), tmp_path / "site")
    with browser.served(site) as root, chromium.new_context() as context:
        page = context.new_page()
        faults = browser.watch(page, root)
        assert [] == recherche.ask(page, f"{root}recherche/?q=eau")
        assert [] == faults
