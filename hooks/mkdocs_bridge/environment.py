"""What templates are given: filters for French forms, the register's facts, the view of each page."""

from collections.abc import Mapping

import jinja2
from mkdocs.structure.pages import Page

from mkdocs_bridge.state import Build
from registre.pages import accueil
from registre.rendering.environment import FILTERS
from registre.rendering.render import downloads


def complete(env: jinja2.Environment) -> jinja2.Environment:
    """Add our filters, and escape what pages print: MkDocs does not."""
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    env.filters.update(FILTERS)
    return env


def common() -> Mapping[str, object]:
    """What every page has, those of the editor and the 404 page too, that are no page of the register."""
    return {"fiche": None}


def views(page: Page, build: Build) -> Mapping[str, object]:
    """The view of a page of the register, and of the home page, whose words are the editor's."""
    fiche = build.fiches.get(page.file.src_uri)
    if fiche is not None:
        vue = fiche.vue()
        offered = downloads(vue, build.announced(fiche.adresse), build.bytes_of)
        return {"fiche": fiche, "entete": fiche.entete(), "vue": vue, "telechargements": offered}
    if page.meta.get("template") == accueil.GABARIT:
        return {"vue": accueil.vue(build.catalogue)}
    return {}
