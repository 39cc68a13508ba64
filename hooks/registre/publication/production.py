"""The making of a whole site in a folder: pages, data, search, and the editor's pages, each a task that writes its own files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from registre import pages, search
from registre.exports import EXPORTS
from registre.exports.base import Export, Site
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Page
from registre.publication import politique
from registre.rendering import configuration
from registre.rendering.environment import environment
from registre.rendering.render import Renderer

# Pages in one task: enough that handing them out costs nothing, few enough that processes end together.
LOT = 64

_HEAD = '<meta charset="utf-8">'

Task = Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chantier:
    """What a site is made of: the register, the project's folder, and who makes the editor's pages and the theme's files."""

    catalogue: Catalogue
    racine: Path
    editorial: Callable[[Path, Catalogue, Path], None]


def tasks(chantier: Chantier, dossier: Path) -> Iterator[Task]:
    """Everything there is to make in ``dossier``, the longest first; the order changes nothing to what is made."""
    catalogue = chantier.catalogue
    settings = configuration.read(chantier.racine / "mkdocs.yml")
    fiches = list(pages.generate(catalogue))
    site = Site(url=settings.site_url, pages=fiches)
    yield partial(search.build, catalogue, dossier)
    yield partial(chantier.editorial, chantier.racine, catalogue, dossier)
    for export in EXPORTS:
        yield partial(write_export, export, catalogue, site, dossier)
    templates = environment(chantier.racine / "theme_overrides")
    renderer = Renderer(templates, settings, catalogue.registre.organismes)
    for start in range(0, len(fiches), LOT):
        yield partial(write_pages, renderer, fiches[start : start + LOT], dossier)


def write_export(export: Export, catalogue: Catalogue, site: Site, dossier: Path) -> None:
    """Write the files of one export."""
    for fichier in export.files(catalogue, site):
        _write(dossier / fichier.chemin, fichier.contenu())


def write_pages(renderer: Renderer, fiches: list[Page], dossier: Path) -> None:
    """Write some pages of the register."""
    for fiche in fiches:
        html = closed(renderer.html(fiche))
        _write(dossier / fiche.adresse / "index.html", html.encode())


def closed(html: str) -> str:
    """The page with its policy in its head: it runs its own scripts and no other."""
    policy = politique.page_policy(politique.inline_hashes(html))
    meta = f'{_HEAD}\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_HEAD, meta, 1)


def _write(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
