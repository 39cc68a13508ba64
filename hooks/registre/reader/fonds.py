"""The bytes of the content folder: each file that is read is opened here, and its digest kept."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

TAILLE = 16
_BLOC = 1 << 20


class Fonds:
    """A content folder. ``ouverts`` are the files opened since it was last emptied, with the digests of what was read."""

    __slots__ = ("_empreintes", "_racine", "ouverts")

    def __init__(self, contenu: Path) -> None:
        self._racine = f"{contenu}/"
        self._empreintes: dict[str, bytes] = {}
        self.ouverts: dict[str, bytes] = {}

    def octets(self, fichier: str) -> bytes:
        """The bytes of a file; raise ``OSError`` where it cannot be opened."""
        with open(self._racine + fichier, "rb", buffering=0) as file:  # noqa: PTH123  # 20,000 times
            octets = file.read()
        digest = hashlib.blake2b(octets, digest_size=TAILLE).digest()
        self._empreintes[fichier] = self.ouverts[fichier] = digest
        return octets

    def empreinte(self, fichier: str) -> bytes:
        """The digest of a file, which is read if it was not yet; empty where it cannot be opened."""
        known = self._empreintes.get(fichier)
        if known is None:
            known = self._empreintes[fichier] = self._digest(fichier)
        return known

    def empreintes(self, fichiers: Iterable[str]) -> Mapping[str, bytes]:
        """The digest of each of these files that can be opened, in the order of the names."""
        found = {fichier: self.empreinte(fichier) for fichier in sorted(fichiers)}
        return {fichier: digest for fichier, digest in found.items() if digest}

    def _digest(self, fichier: str) -> bytes:
        """Piece by piece, since an annex may be larger than the memory."""
        digest = hashlib.blake2b(digest_size=TAILLE)
        try:
            with open(self._racine + fichier, "rb", buffering=0) as file:  # noqa: PTH123
                while piece := file.read(_BLOC):
                    digest.update(piece)
        except OSError:
            return b""
        return digest.digest()
