"""Replacing the site that is online by the one just built, whole or not at all."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def aside(site: Path) -> Iterator[Path]:
    """An empty folder beside the site; when the block ends well it becomes the site, else it goes and the site stays."""
    site.parent.mkdir(parents=True, exist_ok=True)
    _recover(site)
    work = Path(tempfile.mkdtemp(prefix=f"{site.name}.", dir=site.parent))
    work.chmod(0o755)  # mkdtemp closes the folder to others; a web server must read the site
    try:
        yield work
        _swap(work, site)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _swap(work: Path, site: Path) -> None:
    """Two renames; if the second one fails, the first is undone."""
    old = _old(site)
    if site.exists():
        site.rename(old)
    try:
        work.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _recover(site: Path) -> None:
    """Finish what an interrupted swap left: the old site comes back if none stands, else it goes."""
    old = _old(site)
    if old.exists():
        if site.exists():
            shutil.rmtree(old)
        else:
            old.rename(site)


def _old(site: Path) -> Path:
    return site.with_name(f"{site.name}.ancien")
