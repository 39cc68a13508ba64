"""How far a command is: a bar on a terminal, plain lines elsewhere, and the seconds of each stage at the end."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self, TypeVar

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from registre.texte.montants import nombre
from registre.texte.typographie import insecables

T = TypeVar("T")

# What a command says of itself when nobody watches it: nothing before two seconds, then a line from time to time.
_PATIENCE, _RYTHME = 2.0, 5.0
# Parts between two looks at the clock.
_PAS = 100


class _Nombres(ProgressColumn):
    """How many parts are done, of how many, as French writes them."""

    def render(self, task: Task) -> Text:
        return Text(_count(int(task.completed), int(task.total or 0)) if task.completed else "")


class Etape:
    """One stage; its parts are counted as they are done. Without a total, or beyond it, nobody can say what is left."""

    def __init__(self, montre: "Avancement", titre: str, total: int | None) -> None:
        self._montre, self._titre, self._total = montre, titre, total
        self._faits = 0
        self._debut = self._dit = time.monotonic()
        self._barre = montre.barres.add_task(titre, total=total)

    def advance(self, count: int = 1) -> None:
        """Say that so many more parts are done."""
        self.reach(self._faits + count, self._total or 0)

    def each(self, parts: Iterable[T]) -> Iterator[T]:
        """The parts, counted as whoever takes them comes back for the next."""
        left = 0
        for one in parts:
            yield one
            left += 1
            if left == _PAS:
                self.advance(left)
                left = 0
        self.advance(left)

    def reach(self, faits: int, total: int) -> None:
        """Say how many parts are done, of how many."""
        self._faits, self._total = faits, total if total >= faits else None
        self._montre.barres.update(self._barre, completed=faits, total=self._total)
        now = time.monotonic()
        if self._montre.terminal or now - self._debut < _PATIENCE or now - self._dit < _RYTHME:
            return
        self._dit = now
        self._montre.console.print(self._line(now - self._debut), highlight=False)

    def close(self) -> float:
        """End the stage; return its seconds."""
        self._montre.barres.remove_task(self._barre)
        return time.monotonic() - self._debut

    def _line(self, passed: float) -> str:
        said = insecables(f"{self._titre} : {_count(self._faits, self._total)}")
        if not self._total:
            return said
        left = round(passed * (self._total - self._faits) / max(self._faits, 1))
        return f"{said}, reste environ {nombre(left)}\u00a0s"


class Avancement:
    """The stages of a command, each shown while it lasts."""

    def __init__(self) -> None:
        self.console = Console(stderr=True)
        self.terminal = self.console.is_terminal
        self.barres = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            _Nombres(),
            TimeRemainingColumn(),
            console=self.console,
            transient=True,
            disable=not self.terminal,
        )
        self._debut = time.monotonic()
        self._durees: dict[str, float] = {}

    def __enter__(self) -> Self:
        self.barres.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.barres.stop()

    @contextmanager
    def stage(self, titre: str, total: int | None = None) -> Iterator[Etape]:
        """A stage, in the words of the summary."""
        etape = Etape(self, titre, total or None)
        try:
            yield etape
        finally:
            self._durees[titre] = self._durees.get(titre, 0.0) + etape.close()

    def summary(self) -> str:
        """The seconds of each stage, and of all."""
        parts = (f"{titre.lower()} {_seconds(duree)}" for titre, duree in self._durees.items())
        total = time.monotonic() - self._debut
        return insecables(f"{_seconds(total)} en tout : {', '.join(parts)}.")


def _count(faits: int, total: int | None) -> str:
    return f"{nombre(faits)} sur {nombre(total)}" if total else nombre(faits)


def _seconds(duree: float) -> str:
    return f"{duree:.1f}".replace(".", ",") + "\u00a0s"
