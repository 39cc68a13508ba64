"""The inverted index of a month: for each term, the records that have it, how much, in which fields and where."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from operator import sub

from registre.search import poids
from registre.search.colonnes import numbers, suites, texts
from registre.search.lecture import Champ, Lu
from registre.search.vides import without_places

PREMIERE = 1


class Inverse:
    """Records are added newest first: their ranks, counted from the first of the month, grow.

    Of each term, ``_suites`` holds rank, weight and fields, three numbers a record, and ``_places`` all its places, counted from 1, the
    last one of each record being negative: flat lists are quick to make, and small.
    """

    def __init__(self) -> None:
        self._suites: dict[str, list[int]] = defaultdict(list)
        self._places: dict[str, list[int]] = defaultdict(list)

    def add(self, rang: int, texte: Lu, champs: Iterable[tuple[int, Champ]]) -> None:
        """Add a record: its text, then its other fields, each with its bit."""
        places = self._places
        for place, terme in enumerate(texte.termes, PREMIERE):
            places[terme].append(place)
        masques: dict[str, int] = {}
        debut = PREMIERE + len(texte.termes)
        for bit, champ in champs:
            for place, terme in zip(champ.places, champ.termes, strict=True):
                places[terme].append(debut + place)
            for terme in champ.distincts:
                masques[terme] = masques.get(terme, 0) | bit
            debut += champ.longueur
        weights, suites = _weights(len(texte.termes)), self._suites
        for terme, times in Counter(texte.termes).items():
            masque = masques.pop(terme, 0) | poids.TEXTE
            suites[terme] += (rang, weights[times, masque], masque)
            found = places[terme]
            found[-1] = -found[-1]
        for terme, masque in masques.items():
            suites[terme] += (rang, weights[0, masque], masque)
            found = places[terme]
            found[-1] = -found[-1]

    def columns(self) -> tuple[bytes, bytes, bytes, bytes, bytes, bytes]:
        """What ``fusion`` reads: terms, first and last rank, number of records, the rest of each list, the places of each term.

        A list ``[d, w, f, …]`` begins with a rank, then ``d`` is the step from the rank before. Empty words and tokens have no places.
        """
        firsts, lasts, counts = array("I"), array("I"), array("I")
        for found in self._suites.values():
            ranks = found[::3]
            firsts.append(ranks[0])
            lasts.append(ranks[-1])
            counts.append(len(ranks))
            found[3::3] = map(sub, ranks[1:], ranks)
            del found[0]
        places = ([] if without_places(terme) else self._places[terme] for terme in self._suites)
        return (
            texts(self._suites),
            numbers(firsts),
            numbers(lasts),
            numbers(counts),
            suites(self._suites.values()),
            suites(places),
        )


class _Weights(dict[tuple[int, int], int]):
    """Weights in a text of one length, from times in the text and fields."""

    def __init__(self, longueur: int) -> None:
        self._occurrence = poids.of_occurrence(longueur)

    def __missing__(self, cle: tuple[int, int]) -> int:
        times, masque = cle
        self[cle] = weight = poids.weight(times * self._occurrence, masque)
        return weight


_weights = lru_cache(maxsize=1 << 9)(_Weights)  # texts of one length are weighed alike
