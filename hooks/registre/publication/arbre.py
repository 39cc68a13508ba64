"""A tree of files: what stands in it, checked, and how another is made of its files without copying them."""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from registre.publication import empreintes, equipe
from registre.publication.etat import Sortie

# Files linked in one task.
LOT = 4096
# The time of the last change of any kind, which nobody can set; Windows tells the creation under that name.
_CREATION = os.name == "nt"

# Hears how many more files are done.
Tell = Callable[[int], object]


def intact(
    racine: Path, connues: Mapping[str, Sortie], tell: Tell = lambda count: None
) -> tuple[dict[str, Sortie], list[str]]:
    """The files of a tree that are what they were, as the system sees them now; then the paths of all else.

    A file that nobody touched keeps its size and its time; one that moved (a copy of the tree, an archive) is read again. ``tell``
    hears how many files more were looked at.
    """
    found: dict[str, Sortie] = {}
    others: list[str] = []
    for chemin, seen in _walk(racine):
        now = _recognize(racine / chemin, connues.get(chemin), seen)
        if now is None:
            others.append(chemin)
        else:
            found[chemin] = now
        tell(1)
    return found, others


@dataclass(frozen=True, slots=True)
class Ecart:
    """How a tree differs from what is known of it: files that are not what they were, what else is there, files read again."""

    perdus: frozenset[str] = frozenset()
    autres: tuple[str, ...] = ()
    revus: Mapping[str, Sortie] = field(default_factory=dict)

    def present(self, connues: Mapping[str, Sortie]) -> dict[str, Sortie]:
        """What is known of the files that are what they were."""
        kept = ((chemin, one) for chemin, one in connues.items() if chemin not in self.perdus)
        return {chemin: self.revus.get(chemin, one) for chemin, one in kept}


def ecart(racine: Path, connues: Mapping[str, Sortie], tell: Tell = lambda count: None) -> Ecart:
    """Look through a tree; an empty difference says that it holds exactly these files, untouched."""
    found, others = intact(racine, connues, tell)
    return Ecart(
        perdus=frozenset(connues.keys() - found.keys()),
        autres=tuple(others),
        revus={chemin: one for chemin, one in found.items() if one != connues[chemin]},
    )


def align(
    racine: Path,
    modele: Path,
    avant: Mapping[str, Sortie],
    connues: dict[str, Sortie],
    vu: Ecart,
    tell: Tell = lambda count: None,
) -> None:
    """Make a tree hold exactly the files of another one, by links to them where the system can, else by copies.

    ``vu`` is how the tree differs from ``avant``; ``tell`` hears how many files more are there. A link changes the time of its file:
    ``connues`` then has the new one.
    """
    there = vu.present(avant)
    kept = {chemin for chemin, one in there.items() if connues.get(chemin) == one}
    remove(racine, [*vu.autres, *(there.keys() - kept)])
    tell(len(kept))
    wanted = [chemin for chemin in connues if chemin not in kept]
    lots = (wanted[start : start + LOT] for start in range(0, len(wanted), LOT))
    for linked in equipe.run([partial(_link_all, racine, modele, lot) for lot in lots]):
        for chemin, taille, instant in linked:
            connues[chemin] = Sortie(connues[chemin].empreinte, taille, instant)
        tell(len(linked))


def remove(racine: Path, chemins: Iterable[str]) -> None:
    """Remove files and empty folders (their paths end with ``/``), and the folders that they leave empty."""
    for chemin in chemins:
        path = racine / chemin
        path.rmdir() if chemin.endswith("/") else path.unlink()
        with contextlib.suppress(OSError):  # one that is not empty
            for folder in path.parents:
                if folder == racine:
                    break
                folder.rmdir()


def write(racine: Path, chemin: str, data: bytes, made: set[str]) -> Sortie:
    """Write a file that is not there; ``made`` are the folders known to be."""
    _open_way(racine, chemin, made)
    target = os.path.join(racine, chemin)  # noqa: PTH118  # sixty thousand times
    handle = os.open(
        target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644
    )
    with os.fdopen(handle, "wb", buffering=0) as file:
        left = memoryview(data)
        while left:  # on a disk that is nearly full, less is written than was asked
            left = left[file.write(left) :]
        seen = os.fstat(handle)
    return describe(empreintes.of_bytes(data), seen)


def describe(empreinte: bytes, seen: os.stat_result) -> Sortie:
    """A file whose digest is known, as the system sees it."""
    return Sortie(empreinte, seen.st_size, seen.st_mtime_ns if _CREATION else seen.st_ctime_ns)


def _is_untouched(connue: Sortie | None, seen: os.stat_result | None) -> bool:
    return connue is not None and seen is not None and describe(connue.empreinte, seen) == connue


def _recognize(path: Path, connue: Sortie | None, seen: os.stat_result | None) -> Sortie | None:
    if connue is None or seen is None or seen.st_size != connue.taille:
        return None
    same = _is_untouched(connue, seen) or empreintes.of_bytes(path.read_bytes()) == connue.empreinte
    return describe(connue.empreinte, seen) if same else None


def _walk(racine: Path) -> Iterator[tuple[str, os.stat_result | None]]:
    """The files of a tree; without anything of them, what is not a plain file, and empty folders (their paths end with ``/``)."""
    folders = [""]
    while folders:
        folder = folders.pop()
        empty = bool(folder)
        with _scan(racine / folder) as entries:
            for entry in entries:
                empty = False
                chemin = f"{folder}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{chemin}/")
                else:
                    plain = entry.is_file(follow_symlinks=False)
                    yield chemin, entry.stat(follow_symlinks=False) if plain else None
        if empty:
            yield folder, None


def _scan(folder: Path) -> AbstractContextManager[Iterator[os.DirEntry[str]]]:
    try:
        return os.scandir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return contextlib.nullcontext(iter(()))


def _open_way(racine: Path, chemin: str, made: set[str]) -> None:
    folder = chemin.rpartition("/")[0]
    if folder not in made:
        os.makedirs(os.path.join(racine, folder), exist_ok=True)  # noqa: PTH103, PTH118
        made.add(folder)


def _link_all(racine: Path, modele: Path, chemins: Sequence[str]) -> list[tuple[str, int, int]]:
    """Link these files; how the system sees each."""
    made: set[str] = set()
    found = []
    for chemin in chemins:
        _open_way(racine, chemin, made)
        _link(modele / chemin, racine / chemin)
        seen = describe(b"", os.stat(racine / chemin))  # noqa: PTH116
        found.append((chemin, seen.taille, seen.instant))
    return found


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        with contextlib.suppress(FileNotFoundError):
            target.unlink()
        shutil.copy2(source, target)
