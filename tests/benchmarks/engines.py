"""Who builds: the register's own command on its copy of the project, and each rival in its folder."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from pathlib import Path

from tests.benchmarks import measure
from tests.benchmarks.measure import Measure
from tests.benchmarks.rivals.base import Rival
from tests.support import project

OURS = "registre"


@dataclass(frozen=True, slots=True)
class Engine:
    """How one site is built: commands in a folder; ``clear`` removes all that earlier builds left.

    ``incremental`` says that a build may find what the last one left; otherwise it starts from nothing every time.
    """

    nom: str
    site: Path
    folder: Path
    commands: Sequence[Sequence[str]]
    environment: Mapping[str, str]
    clear: Callable[[], None]
    incremental: bool

    def build(self) -> Measure:
        """Build, once the disk has nothing left to write for others."""
        os.sync()
        log = self.folder.with_name(f"{self.nom}.log")
        runs = (measure.run(one, self.folder, self.environment, log) for one in self.commands)
        return reduce(add, runs)

    def copy(self) -> Measure:
        """The floor: what it takes to copy the bytes of the built site."""
        os.sync()
        target = self.folder.with_name(f"{self.nom}.copie")
        command = ["cp", "-r", str(self.site), str(target)]
        done = measure.run(command, self.folder, os.environ, self.folder.with_name("copie.log"))
        shutil.rmtree(target)
        return done


def ours(folder: Path) -> Engine:
    """The clerk's command in a copy of the project, with the code of that copy."""
    site = folder.with_name("site")

    def clear() -> None:
        for left in (site, folder / ".cache"):
            shutil.rmtree(left, ignore_errors=True)

    return Engine(
        nom=OURS,
        site=site,
        folder=folder,
        commands=[[sys.executable, "-m", "registre", "build", "--site", str(site)]],
        environment=project.environment(folder),
        clear=clear,
        incremental=True,
    )


def of_rival(rival: Rival) -> Engine:
    """A rival, then Pagefind over its site."""
    return Engine(
        nom=rival.nom,
        site=rival.site,
        folder=rival.folder,
        commands=rival.commands(),
        environment={**os.environ, **rival.environment()},
        clear=rival.clear,
        incremental=rival.incremental,
    )
