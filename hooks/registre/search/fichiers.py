"""The files of the search: JSON, and terms shared out among files by a sum that the page computes too."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar
from zlib import crc32

DOSSIER = "recherche/index"
# What a file holds before it is compressed: enough to compress well, little enough to be asked for one word.
OCTETS = 24_000
T = TypeVar("T")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dump(data: object) -> bytes:
    """Compact JSON."""
    return f"{_encode(data)}\n".encode()


def shares(entrees: Iterable[tuple[str, bytes]]) -> int:
    """How many files these entries make."""
    return -(-sum(len(terme) + len(valeur) + 4 for terme, valeur in entrees) // OCTETS)


def share_out(entrees: Iterable[tuple[str, bytes]], combien: int) -> Iterator[bytes]:
    """The entries in that many files: each term in the one of its sum."""
    files: list[list[bytes]] = [[] for _ in range(combien)]
    for terme, valeur in entrees:
        cle = terme.encode()
        files[crc32(cle) % combien].append(b'"%b":%b' % (cle, valeur))
    return (b"{%b}\n" % b",".join(file) for file in files)


def cut(entrees: Sequence[T], octets: int = OCTETS) -> Iterator[list[T]]:
    """Entries in their order, in runs that make files of about that size."""
    run: list[T] = []
    size = 0
    for entree in entrees:
        run.append(entree)
        size += len(dump(entree))
        if size >= octets:
            yield run
            run, size = [], 0
    if run:
        yield run
