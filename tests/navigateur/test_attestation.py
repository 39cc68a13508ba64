"""The attestation in a browser: days are counted there, and it is as accessible as the rest."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests import prerequisites
from tests.navigateur.test_qualite import LEVELS, RUN_AXE, SCHEMES
from tests.support import browser, publies

ADRESSE = f"deliberations/{publies.RECTIFIE}/attestation/"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publies.prepare(tmp_path_factory.mktemp("attestation")).site


@pytest.fixture(scope="module")
def root(published: Path) -> Iterator[str]:
    with browser.served(published) as address:
        yield address


@pytest.mark.parametrize(
    ("jour", "expected"),
    [
        ("2025-01-07T12:00:00", "0 jour depuis la première mise en ligne, au 7 janvier 2025"),
        ("2025-03-10T08:00:00", "62 jours depuis la première mise en ligne, au 10 mars 2025"),
        ("2027-11-01T23:59:00", "1 028 jours depuis la première mise en ligne, au 1 novembre 2027"),
        ("2024-12-31T12:00:00", "Le nombre de jours en ligne se compte depuis la première mise"),
    ],
)
def test_days_are_counted_when_the_page_is_read(
    root: str, chromium: Browser, jour: str, expected: str
) -> None:
    context = chromium.new_context(timezone_id="Europe/Paris", locale="fr-FR")
    page = context.new_page()
    page.clock.set_fixed_time(f"{jour}+01:00")
    page.goto(root + ADRESSE)
    said = page.locator(".decompte").inner_text().replace("\u00a0", " ").replace("\u202f", " ")
    assert said.startswith(expected)
    context.close()


def test_the_page_of_the_act_leads_there(root: str, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(root + f"deliberations/{publies.RECTIFIE}/")
    page.get_by_role("link", name="Attestation technique de publication").click()
    assert page.url == root + ADRESSE
    page.get_by_role("link", name="Attestation technique de publication (PDF/A").wait_for()
    words = "Le nombre de jours en ligne se compte depuis la première mise en ligne."
    assert page.get_by_text(words).is_visible()
    context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_accessibility_violation(root: str, chromium: Browser, scheme: str) -> None:
    context = chromium.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,  # to inject axe
        viewport={"width": 320, "height": 700},
    )
    page = context.new_page()
    page.goto(root + ADRESSE)
    page.add_script_tag(path=str(prerequisites.AXE))
    violations = page.evaluate(RUN_AXE, list(LEVELS))["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in violations] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
