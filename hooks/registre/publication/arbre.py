"""A tree of files: what stands in it, checked, and how another is made of its files without copying them."""

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from registre.publication import empreintes
from registre.publication.etat import Sortie


def intact(racine: Path, connues: Mapping[str, Sortie]) -> tuple[dict[str, Sortie], list[str]]:
    """The files of a tree that are what they were, as the system sees them now; then the paths of the others.

    A file that nobody touched keeps its size and its time; one that moved (a copy of the tree, an archive) is read again.
    """
    found: dict[str, Sortie] = {}
    others: list[str] = []
    for chemin, seen in _walk(racine):
        now = _recognize(racine / chemin, connues.get(chemin), seen)
        if now is None:
            others.append(chemin)
        else:
            found[chemin] = now
    return found, others


def is_whole(racine: Path, connues: Mapping[str, Sortie]) -> bool:
    """Whether a tree holds exactly these files, untouched."""
    seen = 0
    for chemin, now in _walk(racine):
        connue = connues.get(chemin)
        if connue is None or describe(connue.empreinte, now) != connue:
            return False
        seen += 1
    return seen == len(connues)


def align(racine: Path, modele: Path, connues: Mapping[str, Sortie]) -> None:
    """Make a tree hold exactly the files of another one, by links to them where the system can, else by copies."""
    kept: set[str] = set()
    others: list[str] = []
    for chemin, seen in _walk(racine):
        connue = connues.get(chemin)
        same = connue is not None and describe(connue.empreinte, seen) == connue
        kept.add(chemin) if same else others.append(chemin)
    remove(racine, others)
    made: set[str] = set()
    for chemin in connues:
        if chemin not in kept:
            _open_way(racine, chemin, made)
            _link(modele / chemin, racine / chemin)


def remove(racine: Path, chemins: Iterable[str]) -> None:
    """Remove files, and the folders that they leave empty."""
    for chemin in chemins:
        path = racine / chemin
        path.unlink()
        for folder in path.parents:
            if folder == racine or any(os.scandir(folder)):
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
        file.write(data)
        seen = os.fstat(handle)
    return describe(empreintes.of_bytes(data), seen)


def describe(empreinte: bytes, seen: os.stat_result) -> Sortie:
    """A file whose digest is known, as the system sees it."""
    return Sortie(empreinte, seen.st_size, seen.st_mtime_ns)


def _recognize(path: Path, connue: Sortie | None, seen: os.stat_result) -> Sortie | None:
    if connue is None or seen.st_size != connue.taille:
        return None
    now = describe(connue.empreinte, seen)
    same = now == connue or empreintes.of_bytes(path.read_bytes()) == connue.empreinte
    return now if same else None


def _walk(racine: Path) -> Iterator[tuple[str, os.stat_result]]:
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            entries = os.scandir(racine / folder)
        except (FileNotFoundError, NotADirectoryError):
            continue
        with entries:
            for entry in entries:
                chemin = f"{folder}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{chemin}/")
                else:
                    yield chemin, entry.stat(follow_symlinks=False)


def _open_way(racine: Path, chemin: str, made: set[str]) -> None:
    folder = chemin.rpartition("/")[0]
    if folder not in made:
        os.makedirs(os.path.join(racine, folder), exist_ok=True)  # noqa: PTH103, PTH118
        made.add(folder)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        with contextlib.suppress(FileNotFoundError):
            target.unlink()
        shutil.copy2(source, target)
