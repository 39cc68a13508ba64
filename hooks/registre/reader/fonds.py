"""The bytes of the content folder: each file that is read is opened here, and its digest kept."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from registre.reader.sommes import digest, digest_of
from registre.reader.textes import Extrait, Textes


class Fonds:
    """A content folder. ``ouverts`` are the files opened since it was last emptied, with the digests of what was read.

    ``textes`` keeps what was read in the files that are given as they are.
    """

    __slots__ = ("_empreintes", "_racine", "ouverts", "textes")

    def __init__(self, contenu: Path, textes: Textes | None = None) -> None:
        self.textes = textes or Textes()
        self._racine = f"{contenu}/"
        self._empreintes: dict[str, bytes] = {}
        self.ouverts: dict[str, bytes] = {}

    def octets(self, fichier: str) -> bytes:
        """The bytes of a file; raise ``OSError`` where it cannot be opened."""
        with open(self._racine + fichier, "rb", buffering=0) as file:  # noqa: PTH123  # 20,000 times
            octets = file.read()
        self._empreintes[fichier] = self.ouverts[fichier] = digest(octets)
        return octets

    def extrait(self, fichier: str) -> Extrait:
        """What is in a file that is given as it is; raise ``OSError`` where it cannot be opened."""
        self.ouverts[fichier] = self.empreinte(fichier)
        return self.textes.extract(Path(self._racine + fichier), fichier, self.ouverts[fichier])

    def empreinte(self, fichier: str) -> bytes:
        """The digest of a file, which is read if it was not yet; empty where it cannot be opened."""
        known = self._empreintes.get(fichier)
        if known is None:
            known = self._empreintes[fichier] = self._digest(fichier)
        return known

    def know(self, empreintes: Mapping[str, bytes]) -> None:
        """Take the digests of files that another process read."""
        self._empreintes.update((nom, one) for nom, one in empreintes.items() if one)

    def forget(self, path: Path) -> bool:
        """Have a file that changed read again; false where it is not one file, and everything is to be looked at."""
        name = path.as_posix().removeprefix(self._racine)
        self._empreintes.pop(name, None)
        return name != path.as_posix() and not path.is_dir()

    def entrees(self, tell: Callable[[int], object] = lambda count: None) -> Mapping[str, bytes]:
        """All that the folder holds but what is hidden, by name: the digest of each file, nothing for a folder.

        ``tell`` hears how many more files are read.
        """
        found: dict[str, bytes] = {}
        folders = [""]
        while folders:
            folder = folders.pop()
            for entry in self._list(folder):
                name = folder + entry.name
                if entry.is_dir():
                    found[name] = b""
                    folders.append(f"{name}/")
                else:
                    found[name] = self.empreinte(name)
                    tell(1)
        return dict(sorted(found.items()))

    def _list(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(self._racine + folder) as entries:
                return [entry for entry in entries if not entry.name.startswith(".")]
        except OSError:  # what reads the folder says so
            return []

    def empreintes(self, fichiers: Iterable[str]) -> Mapping[str, bytes]:
        """The digest of each of these files that can be opened, in the order of the names."""
        found = ((fichier, self.empreinte(fichier)) for fichier in sorted(fichiers))
        return {fichier: known for fichier, known in found if known}

    def _digest(self, fichier: str) -> bytes:
        try:
            return digest_of(self._racine + fichier)
        except OSError:
            return b""
