"""The editor's own pages, as the plan and the site map name them: the Markdown files that stand outside the register."""

from collections.abc import Iterator
from pathlib import Path

import frontmatter

from registre.pages.base import Lien

# Where the editor writes; everything else below ``content/`` is the register's.
_DOSSIERS = (".", "aide")


def editorial_pages(contenu: Path) -> Iterator[Lien]:
    """The title and address of each of them, the home page first, then in the order of their addresses."""
    for dossier in _DOSSIERS:
        files = sorted((contenu / dossier).glob("*.md"), key=lambda file: file.name)
        for file in sorted(files, key=lambda file: file.stem != "index"):
            titre = frontmatter.load(str(file), encoding="utf-8-sig").get("title")
            yield Lien(str(titre or file.stem), address(file.relative_to(contenu)))


def address(file: Path) -> str:
    """Where MkDocs puts a page: ``aide/lire.md`` at ``aide/lire/``, ``index.md`` at its folder."""
    parts = file.parts[:-1] if file.stem == "index" else file.with_suffix("").parts
    return "".join(f"{part}/" for part in parts)
