"""Git's own commands on one repository, whatever the environment says: a hook sets variables that would lead them elsewhere."""

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, NoReturn, cast

from registre.journal.tetes import JournalError

GIT = "git"
# What is written is on the disk before it is named: a publication outlives a power cut.
SURS = ("-c", "core.fsync=all")


class DepotError(JournalError):
    """The repository cannot be read or written; the text says why, in French."""


class DevanceError(DepotError):
    """Something else was written meanwhile: nothing was done, and it is to be tried again."""


class Depot:
    """A repository, bare or not, by its folder."""

    def __init__(self, dossier: Path) -> None:
        if not dossier.is_dir():
            message = f"Le dépôt « {dossier} » n’existe pas."
            raise DepotError(message)
        self.dossier = dossier
        self._env = environment()
        self._git = [GIT, "-C", str(dossier)]
        inner = self.run("rev-parse", "--absolute-git-dir").decode().strip()
        self._git = [GIT, f"--git-dir={inner}", *SURS]

    def run(self, *commande: str, entree: bytes = b"") -> bytes:
        """What a command says; raise ``DepotError`` where it fails."""
        done = self._start(*commande, entree=entree)
        if done.returncode:
            self.fail(commande[0], done.stderr)
        return done.stdout

    def succeeds(self, *commande: str) -> bool:
        """Whether a command ends well."""
        return self._start(*commande).returncode == 0

    def resolve(self, ref: str) -> str | None:
        """The commit that a reference names; None where there is none."""
        done = self._start(
            "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}"
        )
        return done.stdout.decode().strip() or None

    def refs(self, prefixe: str) -> list[str]:
        """The references below a prefix."""
        return self.run("for-each-ref", "--format=%(refname)", prefixe).decode().split()

    def update(self, *ordres: str) -> None:
        """Move references together or not at all: lines of ``git update-ref --stdin``, with what they must be now."""
        done = self._start(
            "update-ref", "--stdin", entree="".join(f"{one}\n" for one in ordres).encode()
        )
        if done.returncode and (b"but expected" in done.stderr or b"already exists" in done.stderr):
            message = "Une autre publication a écrit dans le dépôt en même temps : recommencer."
            raise DevanceError(message)
        if done.returncode:
            self.fail("update-ref", done.stderr)

    def tree(self, commit: str) -> dict[str, str]:
        """Every file of a commit, by its path: git's name for its bytes."""
        listed = self.run("ls-tree", "-r", "-z", "--full-tree", commit).decode()
        parts = (line.split("\t", 1) for line in listed.split("\0") if line)
        return {chemin: said.split()[2] for said, chemin in parts}

    def blobs(self, oids: Iterable[str]) -> Iterator[bytes]:
        """The bytes of objects, one after the other."""
        with self.open("cat-file", "--batch") as process:
            entree, sortie = pipes(process)
            for oid in oids:
                entree.write(f"{oid}\n".encode())
                entree.flush()
                head = sortie.readline().split()
                if len(head) != 3:
                    self.fail("cat-file", b" ".join(head) or f"{oid} lost".encode())
                octets = sortie.read(int(head[2]))
                sortie.read(1)
                yield octets
            entree.close()

    def open(self, *commande: str) -> subprocess.Popen[bytes]:
        """Start a command that is talked to."""
        return subprocess.Popen(  # noqa: S603 - git, from a fixed list
            [*self._git, *commande],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self._env,
        )

    def _start(self, *commande: str, entree: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        try:
            return subprocess.run(  # noqa: S603 - git, from a fixed list
                [*self._git, *commande],
                input=entree,
                capture_output=True,
                env=self._env,
                check=False,
            )
        except FileNotFoundError as error:
            message = "Le programme « git » n’est pas installé sur cette machine."
            raise DepotError(message) from error

    def fail(self, commande: str, said: bytes) -> NoReturn:
        """Raise what git said, for who keeps the machine."""
        texte = " ".join(said.decode(errors="replace").split())
        message = (
            f"Le dépôt « {self.dossier} » ne répond pas comme attendu. git {commande} dit : {texte}"
        )
        raise DepotError(message)


def environment() -> dict[str, str]:
    """That of git's commands, without what another of them left there."""
    env = {nom: valeur for nom, valeur in os.environ.items() if not nom.startswith("GIT_")}
    return {**env, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}


def pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    """What a command is told, and what it says."""
    return cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
