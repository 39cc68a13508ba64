"""The page where a file is recognised, as people use it: chosen, dropped, without network, without JavaScript, by the keyboard."""

import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page

from tests import prerequisites
from tests.navigateur.test_qualite import LEVELS, RUN_AXE, SCHEMES
from tests.support import browser, publies

INCONNU: FilePayload = {
    "name": "scan.pdf",
    "mimeType": "application/pdf",
    "buffer": b"autre chose",
}
PREMIER: FilePayload = {
    "name": "acte.md",
    "mimeType": "text/markdown",
    "buffer": publies.PREMIER,
}
VERIFIER, RACINES = "verifier/", "verifier/racines/"
DROP = """([nom, octets]) => {
  const donnees = new DataTransfer();
  donnees.items.add(new File([Uint8Array.from(octets)], nom));
  for (const genre of ["dragenter", "dragover", "drop"])
    document.body.dispatchEvent(new DragEvent(genre, { bubbles: true, cancelable: true, dataTransfer: donnees }));
}"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publies.prepare(tmp_path_factory.mktemp("verifier")).site


@pytest.fixture(scope="module")
def root(published: Path) -> Iterator[str]:
    with browser.served(published) as address:
        yield address


@pytest.fixture
def page(root: str, chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    opened = context.new_page()
    opened.goto(root + VERIFIER)
    opened.locator("[data-verifier]").wait_for()
    yield opened
    context.close()


def said(page: Page, name: str) -> str:
    """What the page says of a file."""
    place = page.locator(".verdict", has_text=name)
    place.locator(".verdict-somme, p + p").first.wait_for()
    return " ".join(place.inner_text().replace("\u00a0", " ").split())


def test_a_known_file_is_told_with_its_edition_and_what_replaced_it(page: Page) -> None:
    page.set_input_files("#fichiers", [PREMIER, INCONNU])
    assert (
        "✓ Connu Délibération n° 01 du 28 novembre 2016, édition 1, en ligne depuis le 7 janvier 2025 à 9 h 30, "
        "remplacée le 17 janvier 2025 à 9 h 30."
    ) in said(page, "acte.md")
    assert "Inconnu du registre Aucun fichier publié ici n’a ces octets." in said(page, "scan.pdf")
    told = page.locator("[data-partie=annonce]").inner_text().replace("\u00a0", " ")
    assert told == "Fichiers vérifiés : 1 connu, 1 inconnu du registre."


def test_a_file_is_dropped_anywhere_and_nothing_of_it_leaves_the_browser(
    page: Page, published: Path
) -> None:
    asked: list[tuple[str, str | None]] = []
    page.on("request", lambda request: asked.append((request.method, request.post_data)))
    octets = (published / f"deliberations/{publies.RECTIFIE}.pdf").read_bytes()
    page.evaluate(DROP, ["ici.pdf", list(octets)])
    assert "✓ Connu" in said(page, "ici.pdf")
    assert {one for one in asked if one != ("GET", None)} == set()


def test_once_loaded_the_page_works_without_the_network(page: Page) -> None:
    page.get_by_text("Cette page vérifie maintenant sans connexion").wait_for()
    page.context.set_offline(offline=True)
    page.set_input_files("#fichiers", [PREMIER, INCONNU])
    assert "✓ Connu" in said(page, "acte.md")
    assert "Inconnu du registre" in said(page, "scan.pdf")


def test_what_cannot_be_asked_is_not_said_to_be_unknown(root: str, chromium: Browser) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/tranches/0*/*.json", lambda route: route.abort())
    page.goto(root + VERIFIER)
    page.get_by_text("Toutes les empreintes n’ont pas pu être chargées").wait_for()
    page.set_input_files("#fichiers", [PREMIER])
    assert "Pas vérifié La liste des empreintes publiées n’a pas pu" in said(page, "acte.md")
    context.close()


def test_the_sum_made_piece_by_piece_is_the_right_one(page: Page) -> None:
    for size in (0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 5 * 1024 * 1024 + 3):
        octets = (bytes(range(251)) * (size // 251 + 1))[:size]
        found = page.evaluate(
            """async (base64) => {
              const { somme } = await import(new URL("assets/verifier/sha256.js", new URL("../", location.href)));
              const octets = Uint8Array.from(atob(base64), (signe) => signe.charCodeAt(0));
              return somme(new File([octets], "x"), () => {}, -1);
            }""",
            base64.b64encode(octets).decode(),
        )
        assert found == hashlib.sha256(octets).hexdigest(), size


def test_the_field_is_reached_by_the_keyboard(page: Page) -> None:
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "fichiers":
            break
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Space")
    chooser.value.set_files([PREMIER])
    assert "✓ Connu" in said(page, "acte.md")


def test_without_javascript_the_page_explains_the_tools(root: str, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(root + VERIFIER)
    assert not page.locator("#fichiers").is_visible()
    assert page.locator("[data-partie=secours]").is_visible()
    for words in ("sha256sum --check --ignore-missing", "python3 verifier.py"):
        assert page.get_by_text(words).first.is_visible()
    assert page.get_by_role("link", name="2016").count() == 1
    context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", [VERIFIER, RACINES, f"{RACINES}2025/"])
def test_no_accessibility_violation(root: str, chromium: Browser, scheme: str, path: str) -> None:
    context = chromium.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,  # to inject axe
        viewport={"width": 320, "height": 700},
    )
    page = context.new_page()
    page.goto(root + path)
    if path == VERIFIER:
        page.set_input_files("#fichiers", [PREMIER, INCONNU])
        said(page, "scan.pdf")
    page.add_script_tag(path=str(prerequisites.AXE))
    violations = page.evaluate(RUN_AXE, list(LEVELS))["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in violations] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
