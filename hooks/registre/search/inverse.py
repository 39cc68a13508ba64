"""The inverted index of a year: for each term, the records that have it, how much, in which fields and where."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import sub

from registre.search import poids
from registre.search.lecture import Lu
from registre.search.vides import without_places

# Between two values, so that no phrase runs from one into the next.
ECART = 8
PREMIERE = 1


class Inverse:
    """Records are added newest first: their ranks grow.

    Of each term, ``_suites`` holds rank, weight and fields, three numbers a record, then all its places, counted from 1, the last one of
    each record being negative: flat lists are quick to make, and small. The places of empty words and of tokens are thrown away.
    """

    def __init__(self) -> None:
        self._suites: dict[str, tuple[list[int], array[int] | None]] = {}

    def add(self, rang: int, texte: Lu, champs: Iterable[tuple[int, Sequence[Lu]]]) -> None:
        """Add a record: its text, then its other fields, each as its bit and its values."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, terme in enumerate(texte.termes, PREMIERE):
            places[terme].append(place)
        masques = dict.fromkeys(places, poids.TEXTE)
        place = fin = PREMIERE + len(texte.termes)
        for bit, valeurs in champs:
            for valeur in valeurs:
                place += ECART
                for terme in valeur.termes:
                    places[terme].append(place)
                    masques[terme] = masques.get(terme, 0) | bit
                    place += 1
        self._write(rang, fin, masques, places)

    def _write(
        self, rang: int, fin: int, masques: dict[str, int], places: dict[str, list[int]]
    ) -> None:
        """Write a record under each of its terms; the places below ``fin`` are those of its text."""
        weights, suites = _Weights(fin - PREMIERE), self._suites
        for terme, masque in masques.items():
            found = places[terme]
            times = len(found) if masque == poids.TEXTE else bisect_left(found, fin)
            suite = suites.get(terme)
            if suite is None:
                suite = suites[terme] = ([], None if without_places(terme) else array("i"))
            postings, kept = suite
            postings.extend((rang, weights[times, masque], masque))
            if kept is None:
                continue
            if len(found) == 1:
                kept.append(-found[0])
            else:
                found[-1] = -found[-1]
                kept.extend(found)

    def frequencies(self) -> dict[str, int]:
        """In how many records each term is found."""
        return {terme: len(self._suites[terme][0]) // 3 for terme in sorted(self._suites)}

    def postings(self) -> Iterator[tuple[str, bytes]]:
        """Each term with its list ``[d, w, f, …]``, ``d`` being the step from the rank before, in the order of the terms."""
        for terme in sorted(self._suites):
            found = list(self._suites[terme][0])
            found[3::3] = map(sub, found[3::3], found[:-3:3])
            yield terme, _json(found)

    def places(self) -> Iterator[tuple[str, bytes]]:
        """The places of each term that has some, ``[p, p, -p, …]``."""
        for terme in sorted(self._suites):
            kept = self._suites[terme][1]
            if kept is not None:
                yield terme, _json(kept.tolist())


class _Weights(dict[tuple[int, int], int]):
    """Weights in a text of one length, from times in the text and fields."""

    def __init__(self, longueur: int) -> None:
        self._occurrence = poids.of_occurrence(longueur)

    def __missing__(self, cle: tuple[int, int]) -> int:
        times, masque = cle
        self[cle] = weight = poids.weight(times * self._occurrence, masque)
        return weight


def _json(nombres: list[int]) -> bytes:
    return str(nombres).replace(" ", "").encode()
