"""What a year needs of the records of one month, as bytes that may be kept: a month that has not changed is not analysed again."""

import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass, fields
from itertools import accumulate

from registre.search.facettes import FACETTES, Cles
from registre.search.fichiers import dump

_MAGIE = b"registre: mois 1\n"


class SegmentError(ValueError):
    """What was kept is not what was made."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Columns (``colonnes.py``): ``lignes`` what results show, a record a line; those of the index (``Inverse.columns``); of each written
    form, the word that it folds to and how many records have it.
    """

    tete: bytes
    lignes: bytes
    termes: bytes
    premiers: bytes
    derniers: bytes
    nombres: bytes
    suites: bytes
    places: bytes
    plies: bytes
    formes: bytes
    comptes: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Tete:
    """The columns that are small: dates and filters of the records; by folded word, how many records have it under several forms."""

    dates: list[int]
    facettes: list[Cles]
    doubles: Mapping[str, int]


def write(segment: Segment) -> bytes:
    """The segment as one piece: the sizes of its columns, then the columns."""
    columns: tuple[bytes, ...] = astuple(segment)
    return b"".join((_MAGIE, dump([len(column) for column in columns]), *columns))


def read(data: bytes) -> Segment:
    """The segment again; anything else is unreadable: it may come from a folder that others write."""
    head, _, rest = data.removeprefix(_MAGIE).partition(b"\n")
    sizes = _sizes(_json(head))
    if not data.startswith(_MAGIE) or sum(sizes) != len(rest):
        raise _strange()
    ends = list(accumulate(sizes))
    return Segment(*(rest[end - size : end] for size, end in zip(sizes, ends, strict=True)))


def read_head(data: bytes) -> Tete:
    """The small columns of a segment."""
    match _json(data):
        case [list(dates), list(facettes), dict(doubles)] if (
            _all(int, dates)
            and len(dates) == len(facettes)
            and all(map(_are_keys, facettes))
            and _all(int, list(doubles.values()))
        ):
            return Tete(dates=dates, facettes=facettes, doubles=doubles)
    raise _strange()


def write_head(tete: Tete) -> bytes:
    """The small columns."""
    return dump((tete.dates, tete.facettes, tete.doubles))


def _sizes(lu: object) -> list[int]:
    match lu:
        case list(sizes) if len(sizes) == len(fields(Segment)) and _all(int, sizes):
            if min(sizes) >= 0:
                return sizes
    raise _strange()


def _are_keys(cles: object) -> bool:
    """Whether these are the keys of a record, a list for each filter."""
    return (
        isinstance(cles, list)
        and len(cles) == len(FACETTES)
        and all(_all(str, found) for found in cles)
    )


def _all(kind: type, values: object) -> bool:
    return isinstance(values, list) and all(type(value) is kind for value in values)


def _json(data: bytes) -> object:
    try:
        return json.loads(data)
    except (RecursionError, ValueError):
        raise _strange() from None


def _strange() -> SegmentError:
    return SegmentError("These bytes are not those of a month.")
