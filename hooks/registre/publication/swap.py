"""Replacing the site that is online by the one just built, whole or not at all."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


def replace(work: Path, site: Path) -> None:
    """Put the tree in the place of the site, whole or not at all; the old site is where the tree was."""
    site = site.resolve()  # a link to the site that is online goes on leading to it
    workshop(site).mkdir(parents=True, exist_ok=True)
    recover(site)
    if not site.exists():
        work.rename(site)
        work.mkdir()
    elif not _exchange(work, site):
        _exchange_by_hand(work, site)


def workshop(site: Path) -> Path:
    """The hidden folder, beside the site, where the next one is made."""
    site = site.resolve()
    return site.with_name(f".{site.name}.encours")


def recover(site: Path) -> None:
    """Give back the site that an interrupted swap left in the workshop."""
    site = site.resolve()
    if _old(site).exists() and not site.exists():
        _old(site).rename(site)


def _exchange_by_hand(work: Path, site: Path) -> None:
    """Where the system cannot exchange: renames, the first undone if the second fails."""
    old = _old(site)
    shutil.rmtree(old, ignore_errors=True)
    site.rename(old)
    try:
        work.rename(site)
    except OSError:
        old.rename(site)
        raise
    old.rename(work)


def _exchange(work: Path, site: Path) -> bool:
    """Ask Linux for the exchange of two folders, in which no reader ever finds either missing."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    if rename is None:
        return False
    done: int = rename(_AT_FDCWD, os.fsencode(work), _AT_FDCWD, os.fsencode(site), _RENAME_EXCHANGE)
    return done == 0


def _old(site: Path) -> Path:
    return workshop(site) / "ancien"
