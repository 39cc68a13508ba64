"""A site that shows a branch before it is published says so on every page, and asks not to be listed."""

from functools import partial
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from mkdocs_bridge import editorial
from registre.publication import swap, verrou
from registre.publication.build import build
from registre.publication.commande import Commande
from registre.rendering.configuration import Surcharge
from tests import prerequisites
from tests.support import browser, project

ANNONCE = "Prévisualisation de la branche «\u00a0essai/de-juin\u00a0»\u00a0: non publié."


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register as a branch would show it, under another name."""
    racine = project.copy(tmp_path_factory.mktemp("previsualisation"))
    surcharge = Surcharge(nom="Registre d’essai", previsualisation="essai/de-juin")
    site = racine / "site"

    order = Commande(
        racine=racine,
        contenu=racine / "content",
        site=site,
        editorial=partial(editorial.make, racine, swap.workshop(site), surcharge=surcharge),
        dire=lambda said: None,
        documents=False,
        surcharge=surcharge,
    )
    with verrou.alone(site, lambda: None):
        assert build(order).reussi
    return site


def test_every_page_is_marked_and_not_to_be_listed(preview: Path) -> None:
    pages = [
        one for one in preview.rglob("*.html") if 'http-equiv="refresh"' not in one.read_text()
    ]
    assert {"index.html", "404.html"} < {one.relative_to(preview).as_posix() for one in pages}
    bare = [one for one in pages if ANNONCE not in one.read_text()]
    listed = [
        one for one in pages if '<meta name="robots" content="noindex">' not in one.read_text()
    ]
    assert ([], []) == (bare, listed)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_mark_is_readable_by_all(
    preview: Path, chromium: Browser, scheme: Literal["light", "dark"]
) -> None:
    context = chromium.new_context(
        viewport={"width": 375, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    with browser.served(preview) as address:
        page.goto(address)
        page.add_script_tag(path=str(prerequisites.AXE))
        report = page.evaluate("axe.run(document)")
    context.close()
    assert [] == [found["id"] for found in report["violations"]]


def test_engines_are_kept_out_of_it(preview: Path) -> None:
    assert "User-agent: *\nDisallow: /\n" == (preview / "robots.txt").read_text()


def test_what_the_installation_says_takes_the_place_of_the_settings(preview: Path) -> None:
    for page in ("index.html", "seances/index.html"):
        assert "Registre d’essai" in (preview / page).read_text()


def test_a_site_that_is_no_preview_says_nothing_of_it(site: Path) -> None:
    assert "previsualisation" not in (site / "index.html").read_text()
    assert "Allow: /\n" in (site / "robots.txt").read_text()
