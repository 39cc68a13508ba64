"""Writing a commit with ``git fast-import``: one process for any number of files, and the same commit for the same files and instant.

Only what is added is read or written, however large the tree is. No reference names the commit yet: whoever asked for it moves one there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from registre.conservation.git import Depot, pipes

_AUTEUR = "Registre <registre@localhost>"
_ATELIER = "refs/registre/atelier"


@dataclass(frozen=True, slots=True)
class Connu:
    """Bytes that git has already, by its own name for them."""

    oid: str


Contenus = Iterable[tuple[str, bytes | Connu]]


def write(
    depot: Depot, contenus: Contenus, *, parent: str | None, instant: datetime, message: str
) -> str:
    """The commit that adds these files to those of its parent, or has only them where there is none."""
    with depot.open("fast-import", "--quiet", "--done", "--force") as process:
        entree, sortie = pipes(process)
        try:
            _commit(entree, contenus, parent, instant, message)
            commit = sortie.readline().decode().strip()
            # without this, fast-import would leave a reference
            entree.write(f"reset {_ATELIER}\nfrom {'0' * len(commit)}\n\ndone\n".encode())
            entree.close()
        except (BrokenPipeError, OSError):
            commit = ""
        if process.wait() or not commit:
            depot.fail("fast-import", process.stderr.read() if process.stderr else b"")
    return commit


def _commit(
    entree: IO[bytes], contenus: Contenus, parent: str | None, instant: datetime, message: str
) -> None:
    said = message.encode()
    when = f"{int(instant.timestamp())} {instant:%z}"
    entree.write(f"commit {_ATELIER}\nmark :1\ncommitter {_AUTEUR} {when}\n".encode())
    entree.write(b"data %d\n%b\n" % (len(said), said))
    if parent:
        entree.write(f"from {parent}\n".encode())
    for chemin, contenu in contenus:
        if isinstance(contenu, Connu):
            entree.write(f"M 100644 {contenu.oid} {chemin}\n".encode())
        else:
            entree.write(f"M 100644 inline {chemin}\ndata {len(contenu)}\n".encode())
            entree.write(contenu)
            entree.write(b"\n")
    entree.write(b"\nget-mark :1\n")
    entree.flush()
