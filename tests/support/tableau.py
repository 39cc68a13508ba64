"""The table of faults and stages that long tests print at the end: what was broken, where, and what became of it."""

from collections.abc import Callable, Iterable

import pytest

_NOM = "tableau"
_TITRES = ("faute", "moment", "ce qu’il en est")

# Says a line of the table: the fault, the stage, the outcome that was seen.
Note = Callable[[str, str, str], None]


def noter(record_property: Callable[[str, object], None]) -> Note:
    """What a test says its lines to."""
    return lambda faute, moment, issue: record_property(_NOM, [faute, moment, issue])


def lines(reports: Iterable[pytest.TestReport]) -> list[str]:
    """The table of all that the tests said; nothing where they said nothing."""
    rows = [value for one in reports for nom, value in one.user_properties if nom == _NOM]
    if not rows:
        return []
    table = [_TITRES, *(tuple(map(str, row)) for row in rows if isinstance(row, list))]
    widths = [max(len(row[rank]) for row in table) for rank in range(len(_TITRES))]
    shown = [" | ".join(map(str.ljust, row, widths)).rstrip() for row in table]
    return [shown[0], "-|-".join("-" * width for width in widths), *shown[1:]]
