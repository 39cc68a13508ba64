"""The editor's pages and the theme's files, made by MkDocs around a register that is already read."""

import logging
import os
import shutil
import tempfile
from pathlib import Path

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from mkdocs_bridge.state import BUILD
from registre.indexes.catalogue import Catalogue
from registre.publication.pannes import BuildError


class _Warnings(logging.Handler):
    """Keeps what MkDocs complains of: strict mode only counts it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def build(racine: Path, catalogue: Catalogue, dossier: Path) -> None:
    """Build in a folder of its own, which MkDocs empties first, then move what it made to ``dossier``."""
    os.environ.setdefault(
        "NO_MKDOCS_2_WARNING", "1"
    )  # Material's notice; the lock is our answer to it
    warnings = _Warnings()
    log = logging.getLogger("mkdocs")
    log.addHandler(warnings)
    log.propagate = False
    BUILD.lend(catalogue)
    work = Path(tempfile.mkdtemp(prefix="editorial.", dir=dossier.parent))
    try:
        configuration = str(racine / "mkdocs.yml")
        config = load_config(config_file=configuration, site_dir=str(work), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build_with_mkdocs(config)
        _move(work, dossier)
    except (Abort, MkDocsException) as error:
        said = [line for line in (*warnings.lines, str(error)) if not line.startswith("\nAborted")]
        raise BuildError(
            "\n  ".join(["MkDocs ne peut pas faire ses pages, et dit :", *said])
        ) from error
    finally:
        log.removeHandler(warnings)
        shutil.rmtree(work, ignore_errors=True)


def _move(work: Path, dossier: Path) -> None:
    for source in sorted(path for path in work.rglob("*") if path.is_file()):
        target = dossier / source.relative_to(work)
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
