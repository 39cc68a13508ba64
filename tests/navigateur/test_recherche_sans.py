"""Without JavaScript or a file of the index, the field gives way to the indexes; without a text, its title stays."""

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


@pytest.mark.parametrize(
    "manquant",
    ["registre.json", "lexique/*", "*/fiches.json", "*/termes/*", "*/titres/*"],
)
def test_sans_un_fichier_de_l_index(context: BrowserContext, root: str, manquant: str) -> None:
    page = context.new_page()
    page.route(f"**/recherche/index/{manquant}*", lambda route: route.abort())
    page.goto(f"{root}recherche/?q=eau")
    gives_way(page)


@pytest.mark.parametrize(
    "manquant", ["recherche.js", "recherche/mots.js", "recherche/snowball/french-stemmer.js"]
)
def test_sans_un_module(context: BrowserContext, root: str, manquant: str) -> None:
    page = context.new_page()
    page.route(f"**/assets/{manquant}", lambda route: route.abort())
    page.goto(f"{root}recherche/?q=eau")
    gives_way(page)


def test_une_reponse_qui_n_est_pas_la_bonne_ne_laisse_pas_la_page_muette(
    context: BrowserContext, root: str
) -> None:
    page = context.new_page()
    page.route("**/termes/*", lambda route: route.fulfill(status=404, body=""))
    page.goto(f"{root}recherche/?q=eau")
    gives_way(page)


def test_un_texte_perdu_laisse_les_titres(context: BrowserContext, root: str) -> None:
    page = context.new_page()
    page.route("**/deliberations/**/*.json", lambda route: route.abort())
    assert 2 == len(recherche.ask(page, f"{root}recherche/?q=assainissement"))
    assert 0 == page.locator(".extrait").count()


def test_un_registre_vide_le_dit(chromium: Browser, tmp_path: Path) -> None:
    (tmp_path / "contenu").mkdir()
    site = recherche.write(recherche.read(tmp_path / "contenu"), tmp_path / "site")
    with browser.served(site) as root, chromium.new_context() as context:
        page = context.new_page()
        faults = browser.watch(page, root)
        assert [] == recherche.ask(page, f"{root}recherche/?q=eau")
        assert [] == faults
