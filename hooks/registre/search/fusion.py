"""The index of a year, joined from those of its months: lists are put end to end, none is read."""

from collections import defaultdict
from collections.abc import Iterator

from registre.search.colonnes import read_lines, read_numbers, read_texts
from registre.search.segment import Segment


class Fusion:
    """Months are added newest first, each with the rank of its first record in the year."""

    def __init__(self) -> None:
        self._suites: dict[str, list[bytes]] = defaultdict(list)
        self._places: dict[str, list[bytes]] = defaultdict(list)
        self._derniers: dict[str, int] = {}
        self._nombres: dict[str, int] = {}

    def add(self, debut: int, segment: Segment) -> None:
        """Add a month."""
        columns = zip(
            read_texts(segment.termes),
            read_numbers(segment.premiers),
            read_numbers(segment.derniers),
            read_numbers(segment.nombres),
            read_lines(segment.suites),
            read_lines(segment.places),
            strict=True,
        )
        derniers, nombres = self._derniers, self._nombres
        for terme, premier, dernier, nombre, suite, places in columns:
            step = debut + premier - derniers.get(terme, 0)
            self._suites[terme].append(b"%d,%b" % (step, suite))
            derniers[terme] = debut + dernier
            nombres[terme] = nombres.get(terme, 0) + nombre
            if places:
                self._places[terme].append(places)

    def frequencies(self) -> dict[str, int]:
        """In how many records each term is found, in the order of the terms."""
        return dict(sorted(self._nombres.items()))

    def postings(self) -> Iterator[tuple[str, bytes]]:
        """Each term with its list ``[d, w, f, …]``, ``d`` being the step from the rank before, in the order of the terms."""
        return _joined(self._suites)

    def places(self) -> Iterator[tuple[str, bytes]]:
        """The places of each term that has some, ``[p, p, -p, …]``."""
        return _joined(self._places)


def _joined(suites: dict[str, list[bytes]]) -> Iterator[tuple[str, bytes]]:
    for terme in sorted(suites):
        yield terme, b"[%b]" % b",".join(suites[terme])
