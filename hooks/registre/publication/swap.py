"""Replacing the site that is online by the one just built, whole or not at all."""

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


@contextmanager
def aside(site: Path) -> Iterator[Path]:
    """An empty folder beside the site; when the block ends well it becomes the site, else it goes and the site stays."""
    site = site.resolve()  # a link to the site that is online goes on leading to it
    shop = workshop(site)
    shop.mkdir(parents=True, exist_ok=True)
    recover(site)
    work = Path(tempfile.mkdtemp(prefix="site.", dir=shop))
    work.chmod(0o755)  # mkdtemp closes the folder to others; a web server must read the site
    try:
        yield work
        _swap(work, site)
    finally:
        shutil.rmtree(work, ignore_errors=True)
        if not any(shop.iterdir()):
            shop.rmdir()


def workshop(site: Path) -> Path:
    """The hidden folder, beside the site, where the next one is made."""
    site = site.resolve()
    return site.with_name(f".{site.name}.encours")


def recover(site: Path) -> None:
    """Give back the site that an interrupted swap left in the workshop."""
    site = site.resolve()
    if _old(site).exists() and not site.exists():
        _old(site).rename(site)


def _swap(work: Path, site: Path) -> None:
    """Exchange the two at once where the system can; else two renames, the first undone if the second fails."""
    if not site.exists():
        work.rename(site)
        return
    if _exchange(work, site):
        return  # the old site is now in the working folder, and goes with it
    old = _old(site)
    shutil.rmtree(old, ignore_errors=True)
    site.rename(old)
    try:
        work.rename(site)
    except OSError:
        old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _exchange(work: Path, site: Path) -> bool:
    """Ask Linux for the exchange of two folders, in which no reader ever finds either missing."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    if rename is None:
        return False
    done: int = rename(_AT_FDCWD, os.fsencode(work), _AT_FDCWD, os.fsencode(site), _RENAME_EXCHANGE)
    return done == 0


def _old(site: Path) -> Path:
    return workshop(site) / "ancien"
