"""The files that MkDocs works on: the editor's pages from ``content/``, the register's pages from the catalogue."""

import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from mkdocs_bridge.state import Build
from registre import reader

_LINK = re.compile(r"\]\(([^)#\s]+\.md)")


class GeneratedPage(Page):
    """A page of the register: it has no Markdown of its own, its template loops over a view."""

    def __init__(self, titre: str, file: File, config: MkDocsConfig, gabarit: str) -> None:
        super().__init__(titre, file, config)
        self.meta = {"template": gabarit}

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing to read: the text is read when the view is computed."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing to render before the template."""
        self.content = ""


class GivenFile(File):
    """A file that the register publishes: MkDocs only has to know that links to it are good."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002  # the signature of MkDocs
        """Copy nothing."""


def drop(files: Files, config: MkDocsConfig) -> None:
    """Remove the register's sources (we publish them) and what Material ships for its own scripts; the editor may link given files."""
    contenu, ours = Path(config.docs_dir), Path(str(config.theme.custom_dir))
    for file in list(files):
        if file.src_dir is None:
            continue
        folder = Path(file.src_dir)
        registered = folder == contenu and reader.is_registered(file.src_uri)
        foreign = folder not in (contenu, ours)
        # parts of assets/registre.css; templates and fonts of documents
        part = folder == ours and file.src_uri.startswith(("styles/", "documents/"))
        if registered or foreign or part:
            files.remove(file)
        if folder == contenu and reader.is_given(file.src_uri):
            files.append(_given(file, config))


def _given(file: File, config: MkDocsConfig) -> File:
    return GivenFile(
        file.src_uri,
        str(file.src_dir),
        config.site_dir,
        use_directory_urls=config.use_directory_urls,
    )


def append(files: Files, config: MkDocsConfig, build: Build) -> None:
    """Add one virtual file per page of the register, outside MkDocs' navigation; only those the editor links, when it makes no other."""
    wanted = _linked(files) if build.editorial_only else build.fiches.keys()
    for source in sorted(wanted & build.fiches.keys()):
        fiche = build.fiches[source]
        file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.page = GeneratedPage(fiche.entete().titre, file, config, fiche.gabarit)
        files.append(file)


def _linked(files: Files) -> set[str]:
    """The sources that the editor's pages link: MkDocs checks that they exist."""
    return {
        posixpath.normpath(posixpath.join(posixpath.dirname(file.src_uri), found[1]))
        for file in files.documentation_pages()
        for found in _LINK.finditer(file.content_string)
    }
