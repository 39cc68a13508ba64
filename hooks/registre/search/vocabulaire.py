"""The words that the register holds: the page looks there when a word is found nowhere, for what it begins or resembles."""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from registre.search.colonnes import numbers, read_numbers, read_texts, texts
from registre.search.mots import plier

MOINDRE = 3
CHIFFRE = re.compile(r"\d")
# A folded word: in how many records it is, and in how many under each of its forms, in lower case.
Comptes = Mapping[str, tuple[int, Mapping[str, int]]]


class Formes(dict[str, str]):
    """From a written word to its form in lower case, found when first asked; empty where the word is not wanted.

    ``plies`` says what each form folds to; ``soeurs`` are the forms that fold as another one does.
    """

    def __init__(self) -> None:
        self.plies: dict[str, str] = {"": ""}
        self.soeurs: set[str] = set()
        self._par_plie: dict[str, set[str]] = defaultdict(set)

    def __missing__(self, ecrit: str) -> str:
        self[ecrit] = form = ecrit.lower() if _wanted(ecrit) else ""
        if form not in self.plies:
            self.plies[form] = plie = plier(form)
            same = self._par_plie[plie]
            same.add(form)
            if len(same) > 1:
                self.soeurs |= same
        return form


class Vocabulaire:
    """Counts the words of the records of a month."""

    def __init__(self, formes: Formes) -> None:
        self._formes = formes
        self._nombres: Counter[str] = Counter()
        self._doubles: Counter[str] = Counter()

    def add(self, formes: set[str]) -> None:
        """Count the forms of one record."""
        self._nombres.update(formes)
        sisters = self._formes.soeurs & formes
        if len(sisters) > 1:  # a record that has two forms of a word has the word once
            plies = Counter(map(self._formes.plies.__getitem__, sisters))
            self._doubles.update(plies - Counter(dict.fromkeys(plies, 1)))

    def doubles(self) -> Mapping[str, int]:
        """Of each word, how many forms were counted beyond the first in records that have several."""
        return dict(sorted(self._doubles.items()))

    def columns(self) -> tuple[bytes, bytes, bytes]:
        """What ``Vocabulaires`` reads: folded words, forms, in how many records each form is."""
        del self._nombres[""]
        forms = sorted(self._nombres)
        counts = array("I", map(self._nombres.__getitem__, forms))
        plies = map(self._formes.plies.__getitem__, forms)
        return texts(plies), texts(forms), numbers(counts)


class Vocabulaires:
    """The words of a year, from those of its months."""

    def __init__(self) -> None:
        self._plies: dict[str, str] = {}
        self._nombres: dict[str, int] = {}
        self._doubles: Counter[str] = Counter()

    def add(self, colonnes: tuple[bytes, bytes, bytes], doubles: Mapping[str, int]) -> None:
        """Add a month."""
        plies, formes, comptes = colonnes
        columns = zip(read_texts(plies), read_texts(formes), read_numbers(comptes), strict=True)
        for plie, form, nombre in columns:
            self._plies[form] = plie
            self._nombres[form] = self._nombres.get(form, 0) + nombre
        self._doubles.update(doubles)

    def counts(self) -> Comptes:
        """All of them, in the order of folded words, then of forms."""
        forms: dict[str, dict[str, int]] = defaultdict(dict)
        for form in sorted(self._nombres):
            forms[self._plies[form]][form] = self._nombres[form]
        return {
            plie: (sum(forms[plie].values()) - self._doubles[plie], forms[plie])
            for plie in sorted(forms)
        }


def merge(comptes: Iterable[Comptes]) -> Iterator[tuple[str, str, int]]:
    """From the counts of several years: each folded word, its most frequent form (the first, at equality), its number of records."""
    nombres: dict[str, int] = {}
    forms: dict[str, dict[str, int]] = {}
    for annee in comptes:
        for plie, (nombre, found) in annee.items():
            known = forms.setdefault(plie, {})
            nombres[plie] = nombres.get(plie, 0) + nombre
            for form, times in found.items():
                known[form] = known.get(form, 0) + times
    for plie in sorted(nombres):
        yield plie, _most(forms[plie]), nombres[plie]


def _most(formes: Mapping[str, int]) -> str:
    if len(formes) == 1:  # as most words have
        return next(iter(formes))
    return min(formes, key=lambda form: (-formes[form], form))


def _wanted(mot: str) -> bool:
    return len(mot) >= MOINDRE and CHIFFRE.search(mot) is None
