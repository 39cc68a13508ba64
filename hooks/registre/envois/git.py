"""The git command on one bare repository, in an environment of ours: nothing that the pusher's side may set leaks into it."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from registre.publication.pannes import BuildError

# What git tells a hook of objects that are pushed and not yet accepted.
QUARANTAINE = (
    "GIT_QUARANTINE_PATH",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
)
# The identifier of no object: what a reference that does not exist is at.
AUCUN = "0" * 40
_GARDES = ("PATH", "HOME", "TMPDIR")
_BLOC = 1 << 20


class DepotError(BuildError):
    """The repository cannot be read or written; the text says why."""


@dataclass(frozen=True, slots=True)
class Depot:
    """A bare repository; ``quarantaine`` leads to the objects that a push brings, while nobody has accepted them."""

    dossier: Path
    quarantaine: Mapping[str, str] = field(default_factory=dict)

    @property
    def a_nous(self) -> Path:
        """Our own folder in the repository, of which git knows nothing."""
        return self.dossier / "registre"

    def run(self, *arguments: str, entree: bytes = b"") -> bytes:
        """What the command prints."""
        done = subprocess.run(  # noqa: S603  # git, with arguments of ours
            self._command(*arguments),
            input=entree,
            capture_output=True,
            env=self._environment(),
            check=False,
        )
        if done.returncode:
            said = " ".join(done.stderr.decode("utf-8", "replace").split())
            message = f"git {arguments[0]} a échoué : {said or done.returncode}"
            raise DepotError(message)
        return done.stdout

    def text(self, *arguments: str) -> str:
        """The same, as a line of text."""
        return self.run(*arguments).decode("utf-8", "replace").strip()

    def succeeds(self, *arguments: str) -> bool:
        """Whether a command ends well."""
        try:
            self.run(*arguments)
        except DepotError:
            return False
        return True

    def resolve(self, nom: str) -> str | None:
        """The object that a name leads to; None where there is none."""
        try:
            return self.text("rev-parse", "--verify", "--quiet", "--end-of-options", nom)
        except DepotError:
            return None

    def update(self, *ordres: str) -> None:
        """Move references together or not at all: lines of ``git update-ref --stdin``, with what they must be now."""
        self.run("update-ref", "--stdin", entree="".join(f"{one}\n" for one in ordres).encode())

    def blobs(self, oids: Iterable[str], targets: Iterable[Path]) -> Iterator[Path]:
        """Write each object into a file that is not there, by one process for all; yield the files as they are written."""
        process = subprocess.Popen(  # noqa: S603  # git, with arguments of ours
            self._command("cat-file", "--batch"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=self._environment(),
        )
        asked, answered = process.stdin, process.stdout
        if asked is None or answered is None:  # they were asked for above
            raise DepotError
        try:
            for oid, target in zip(oids, targets, strict=True):
                asked.write(f"{oid}\n".encode())
                asked.flush()
                with target.open("xb") as file:
                    _copy(answered, file)
                yield target
        finally:
            asked.close()
            answered.close()
            process.wait()

    def _command(self, *arguments: str) -> list[str]:
        git = shutil.which("git")
        if git is None:
            message = "git n’est pas installé, ou n’est pas dans PATH."
            raise DepotError(message)
        return [git, "--git-dir", str(self.dossier), *arguments]

    def _environment(self) -> dict[str, str]:
        kept = {nom: os.environ[nom] for nom in _GARDES if nom in os.environ}
        return {**kept, "LC_ALL": "C.UTF-8", "GIT_TERMINAL_PROMPT": "0", **self.quarantaine}


def _copy(answered: IO[bytes], file: IO[bytes]) -> None:
    head = answered.readline().split()
    if len(head) != 3:
        message = "Un objet du dépôt manque ou ne peut pas être lu : lancer « git fsck »."
        raise DepotError(message)
    left = int(head[2])
    while left:
        block = answered.read(min(left, _BLOC))
        if not block:
            message = "git s’est arrêté pendant la lecture d’un objet."
            raise DepotError(message)
        file.write(block)
        left -= len(block)
    answered.read(1)  # the line end after the object
