"""Digests of files: what tells whether one changed."""

import hashlib
from pathlib import Path

TAILLE = 16
_BLOC = 1 << 20


def digest(octets: bytes) -> bytes:
    """The digest of bytes."""
    return hashlib.blake2b(octets, digest_size=TAILLE).digest()


def digest_of(path: Path | str) -> bytes:
    """The digest of a file, block by block, since an annex may be larger than the memory; ``OSError`` where it cannot be opened."""
    whole = hashlib.blake2b(digest_size=TAILLE)
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  # 20,000 times
        while block := file.read(_BLOC):
            whole.update(block)
    return whole.digest()
