"""A search page alone: the true template, scripts and index over any content, without building the whole site."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import jinja2
from playwright.sync_api import Page, expect

from registre import indexes, reader, search
from registre.exports import donnees_acte, donnees_seance, fichiers_verses
from registre.exports.base import Site
from registre.indexes.catalogue import Catalogue
from registre.pages import recherche
from registre.publication import politique
from registre.texte.typographie import insecables
from tests.support.project import ROOT

CADRE = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ politique }}">
<title>Recherche</title><link rel="icon" href="data:,">{% block extrahead %}{% endblock %}</head>
<body><main>{% block content %}{% endblock %}</main>{% block scripts %}{% endblock %}</body></html>
"""


def read(contenu: Path) -> Catalogue:
    """The catalogue of a content folder without any mistake."""
    lecture = reader.read(contenu)
    assert [] == [str(finding) for finding in lecture.findings]
    return indexes.build(lecture.registre, contenu)


def write(catalogue: Catalogue, site: Path) -> Path:
    """The search page of a catalogue with the data that its excerpts come from, in a folder to serve."""
    shutil.copytree(ROOT / "theme_overrides" / "assets", site / "assets")
    search.build(catalogue, site)
    (page,) = recherche.pages(catalogue)
    target = site / page.adresse / "index.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(_render(page.gabarit, page.vue()), encoding="utf-8")
    for export in (donnees_acte.EXPORT, donnees_seance.EXPORT, fichiers_verses.EXPORT):
        for fichier in export.files(catalogue, Site(url="https://registre.example/")):
            path = site / fichier.chemin
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(fichier.contenu())
    return site


def _render(gabarit: str, vue: object) -> str:
    """The page with the policy of the real one, in a bare frame."""
    loader = jinja2.ChoiceLoader(
        [
            jinja2.DictLoader({"main.html": CADRE}),
            jinja2.FileSystemLoader(ROOT / "theme_overrides"),
        ]
    )
    env = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    env.filters.update(url=lambda adresse: f"../{adresse}", insecables=insecables)
    return env.get_template(gabarit).render(vue=vue, politique=politique.page_policy(()))


def ask(page: Page, address: str) -> list[str]:
    """The titles that a search address gives, once it has answered."""
    page.goto(address)
    return answer(page)


def answer(page: Page) -> list[str]:
    """The titles that the page shows, once it has announced how many there are and filled their excerpts."""
    expect(page.get_by_role("status")).to_contain_text("résultat")
    expect(page.locator(".extrait.attendu")).to_have_count(0)
    return titles(page)


def titles(page: Page) -> list[str]:
    """The titles of the results, in order."""
    return page.locator(".resultats h3").all_inner_texts()


def addresses(page: Page, root: str) -> list[str]:
    """The addresses of the results from the root of the site, in order."""
    links: Iterable[str] = page.locator(".resultats h3 a").evaluate_all("as => as.map(a => a.href)")
    return [link.removeprefix(root) for link in links]
