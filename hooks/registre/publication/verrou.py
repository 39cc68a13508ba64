"""One build of a site at a time: the second waits for the first, and what a killed one left goes."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bootstrap import try_lock
from registre.publication import swap

_NOM = "verrou"
_ATTENTE = 0.2


@contextmanager
def alone(site: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Keep other builds of this site away; ``waiting`` is called once where there is one to wait for.

    The lock is the processes': the system frees it when the last of them ends, however it ends. Those that make pages inherit it: while one
    outlives a killed build, nobody builds.
    """
    workshop = swap.workshop(site)
    handle = _take(workshop, waiting)
    try:
        swap.recover(site)
        for left in workshop.iterdir():
            if left.name != _NOM:
                shutil.rmtree(left, ignore_errors=True)
        yield
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
        handle.close()


def _take(workshop: Path, waiting: Callable[[], None]) -> IO[str]:
    """The lock, once nobody has it; who had it may have removed the folder, and it is then made again."""
    told = False
    while True:
        workshop.mkdir(parents=True, exist_ok=True)
        try:
            handle = (workshop / _NOM).open("a", encoding="utf-8")
        except FileNotFoundError:
            continue
        if try_lock(handle) and _is_there(handle, workshop / _NOM):
            return handle
        handle.close()
        if not told:
            waiting()
            told = True
        time.sleep(_ATTENTE)


def _is_there(handle: IO[str], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle.fileno()), path.stat())
    except FileNotFoundError:
        return False
