"""What makes the site beside the contents: when any of it changes, everything is made again."""

import hashlib
import platform
import sysconfig
from collections.abc import Iterator
from pathlib import Path

# The program, the templates with the theme's files, the settings, and the versions of everything that is used.
_PARTIES = ("hooks", "theme_overrides", "mkdocs.yml", "requirements.lock")
_IGNORES = frozenset({"__pycache__"})


_PAQUETS = Path(sysconfig.get_path("purelib"))


def fingerprint(racine: Path, paquets: Path = _PAQUETS, *, reglages: str = "") -> str:
    """The digest of the program that stands in the project's folder, of the Python that runs it, of the packages and settings it has."""
    there = sorted(one.name for one in paquets.glob("*.dist-info"))  # the lock may say otherwise
    python = (platform.python_implementation(), platform.python_version())
    found = hashlib.sha256(" ".join((*python, *there, reglages)).encode())
    for partie in _PARTIES:
        for file in sorted(_files(racine / partie)):
            found.update(f"\0{file.relative_to(racine).as_posix()}\0".encode())
            found.update(hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir():
        for entry in path.iterdir():
            if entry.name not in _IGNORES:
                yield from _files(entry)
