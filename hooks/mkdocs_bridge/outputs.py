"""What leaves the build: pages closed to foreign scripts, exports, the search bundle."""

from pathlib import Path

from mkdocs.structure.pages import Page

from mkdocs_bridge.state import Build
from registre import search
from registre.publication.politique import closed


def finish(html: str, build: Build) -> str:
    """Declare in the page what it may run."""
    return closed(html)


def finish_page(html: str, page: Page, build: Build) -> str:
    """The same; of the register's pages, MkDocs writes none when it is asked for the editor's only."""
    if build.editorial_only and page.file.src_uri in build.fiches:
        return ""
    return finish(html, build)


def write(site_dir: Path, build: Build) -> None:
    """Write the exports and the search bundle beside the pages."""
    if build.editorial_only:
        return
    for fichier in build.fichiers.values():
        target = site_dir / fichier.chemin
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(fichier.contenu())
    search.build(build.catalogue, site_dir, build.textes)
