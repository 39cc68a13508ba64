"""The editor's pages and the theme's files, made by MkDocs around a register that is already read."""

import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from mkdocs_bridge.state import BUILD
from registre import reader
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Page
from registre.publication.pannes import BuildError
from registre.rendering.configuration import Surcharge


class _Warnings(logging.Handler):
    """Keeps what MkDocs complains of: strict mode only counts it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def make(
    racine: Path,
    atelier: Path,
    catalogue: Catalogue,
    cards: tuple[Page, ...],
    surcharge: Surcharge | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Have MkDocs work in a folder of its own below ``atelier``; yield what it made, by path."""
    settings: dict[str, Any] = (surcharge or Surcharge()).settings()
    os.environ.setdefault(
        "NO_MKDOCS_2_WARNING", "1"
    )  # Material's notice; the lock is our answer to it
    warnings = _Warnings()
    log = logging.getLogger("mkdocs")
    log.addHandler(warnings)
    log.propagate = False
    BUILD.lend(catalogue, cards)
    folder = Path(tempfile.mkdtemp(prefix="editorial.", dir=atelier))
    work = folder / "site"
    try:
        config = load_config(
            config_file=str(racine / "mkdocs.yml"),
            docs_dir=str(_editors(catalogue.contenu, folder / "contenu")),
            site_dir=str(work),
            strict=True,
            **settings,
        )
        config.plugins.on_startup(command="build", dirty=False)
        build_with_mkdocs(config)
        yield from _made(work)
    except (Abort, MkDocsException) as error:
        said = [line for line in (*warnings.lines, str(error)) if not line.startswith("\nAborted")]
        raise BuildError(
            "\n  ".join(["MkDocs ne peut pas faire ses pages, et dit :", *said])
        ) from error
    finally:
        log.removeHandler(warnings)
        shutil.rmtree(folder, ignore_errors=True)


def _editors(contenu: Path, dossier: Path) -> Path:
    """A folder that leads to what the editor writes and may link: MkDocs looks at every file of its own, and the register's are many."""
    dossier.mkdir()
    try:
        for entry in contenu.iterdir():
            nom = f"{entry.name}/" if entry.is_dir() else entry.name
            if reader.is_given(nom) or not reader.is_registered(nom):
                (dossier / entry.name).symlink_to(entry.absolute())
    except OSError:  # where links take a right that few have
        return contenu
    return dossier


def _made(work: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(path for path in work.rglob("*") if path.is_file()):
        yield file.relative_to(work).as_posix(), file.read_bytes()
