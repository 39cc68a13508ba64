"""Who builds: the register's own command on its copy of the project, and each rival in its folder."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import measure
from tests.benchmarks.measure import Measure
from tests.benchmarks.rebut import put_aside
from tests.benchmarks.rivals.base import Rival
from tests.support import project

OURS = "registre"
BUILD = "construction"


@dataclass(frozen=True, slots=True)
class Engine:
    """How one site is built: commands in a folder; ``clear`` puts all that earlier builds left in a folder that is given.

    ``incremental`` says that a build may find what the last one left; otherwise it starts from nothing every time.
    """

    nom: str
    site: Path
    folder: Path
    commands: Mapping[str, Sequence[str]]
    environment: Mapping[str, str]
    clear: Callable[[Path], None]
    incremental: bool

    def build(self) -> dict[str, Measure]:
        """Build, once the disk has nothing left to write for others; what each command costs, by its name."""
        os.sync()
        return {nom: self._run(nom, command) for nom, command in self.commands.items()}

    def copy(self, rebut: Path) -> dict[str, Measure]:
        """The floor: what it takes to copy the bytes of the built site; the copy is then put in ``rebut``."""
        os.sync()
        target = self.folder.with_name(f"{self.nom}.copie")
        done = self._run("copie", ["cp", "-r", str(self.site), str(target)])
        put_aside(target, rebut)
        return {"copie": done}

    def _run(self, nom: str, command: Sequence[str]) -> Measure:
        log = self.folder.with_name(f"{self.nom}-{nom}.log")
        return measure.run(command, self.folder, self.environment, log)


def ours(folder: Path) -> Engine:
    """The clerk's command in a copy of the project, with the code of that copy."""
    site = folder.with_name("site")

    def clear(rebut: Path) -> None:
        for left in (site, site.with_name(f".{site.name}.cache"), folder / ".cache"):
            put_aside(left, rebut)

    return Engine(
        nom=OURS,
        site=site,
        folder=folder,
        commands={
            BUILD: [
                sys.executable,
                "-m",
                "registre",
                "build",
                "--sans-documents",
                "--site",
                str(site),
            ]
        },
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
