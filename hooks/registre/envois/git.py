"""A bare repository that receives pushes: the objects that are not accepted yet, and those that are written as files."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO

from registre.conservation import git

# What git tells a hook of objects that are pushed and not yet accepted.
QUARANTAINE = (
    "GIT_QUARANTINE_PATH",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
)
# The identifier of no object: what a reference that does not exist is at.
AUCUN = "0" * 40
_BLOC = 1 << 20


class Depot(git.Depot):
    """A bare repository, which may not be there yet; ``quarantaine`` leads to what a push brings, while nobody has accepted it."""

    def __init__(self, dossier: Path, quarantaine: Mapping[str, str] | None = None) -> None:
        # unlike any other repository, nothing has to be asked to know where it is
        self.dossier = dossier
        self._env = git.environment() | dict(quarantaine or {})
        self._git = [git.GIT, f"--git-dir={dossier}", *git.SURS]

    @property
    def a_nous(self) -> Path:
        """Our own folder in the repository, of which git knows nothing."""
        return self.dossier / "registre"

    def text(self, *commande: str) -> str:
        """What a command says, on one line."""
        return self.run(*commande).decode("utf-8", "replace").strip()

    def files(self, oids: Iterable[str], targets: Iterable[Path]) -> Iterator[Path]:
        """Write each object into a file that is not there, however long it is; yield the files as they are written."""
        with self.open("cat-file", "--batch") as process:
            asked, answered = git.pipes(process)
            for oid, target in zip(oids, targets, strict=True):
                asked.write(f"{oid}\n".encode())
                asked.flush()
                head = answered.readline().split()
                if len(head) != 3:
                    self.fail("cat-file", b" ".join(head) or oid.encode())
                with target.open("xb") as file:
                    lost = _copy(answered, file, int(head[2]))
                if lost:
                    self.fail("cat-file", f"{oid} is cut short".encode())
                yield target
            asked.close()


def _copy(answered: IO[bytes], file: IO[bytes], size: int) -> int:
    """Copy so many bytes; return how many did not come."""
    left = size
    while left and (block := answered.read(min(left, _BLOC))):
        file.write(block)
        left -= len(block)
    answered.read(1)  # the line end after the object
    return left
