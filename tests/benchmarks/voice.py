"""What is said while measuring: a moving line on a terminal, a plain line per step anywhere else."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.status import Status


class Voice:
    """Speaks on a console, and numbers the steps."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._rank = 0

    @contextmanager
    def step(self, titre: str) -> Iterator[Callable[[int], None]]:
        """A step: said when it starts (on a terminal), counted while it goes, said with its seconds when it ends."""
        self._rank += 1
        start = time.monotonic()
        with Status(titre, console=self._console) as status:
            yield lambda count: status.update(f"{titre} : {count}")
        took = time.monotonic() - start
        self._console.print(f"{self._rank:3d}. {titre} : {took:.1f} s", highlight=False)
