"""The words that the register holds: the page looks there when a word is found nowhere, for what it begins or resembles."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from registre.search.mots import plier

MOINDRE = 3
CHIFFRE = re.compile(r"\d")
# A folded word: in how many records it is, and in how many under each of its forms, in lower case.
Comptes = Mapping[str, tuple[int, Mapping[str, int]]]


class _Formes(dict[str, str]):
    """From a written word to its form in lower case, found when first asked; empty where the word is not wanted.

    ``soeurs`` are the forms that fold as another one does.
    """

    def __init__(self) -> None:
        self.soeurs: set[str] = set()
        self._par_plie: dict[str, set[str]] = defaultdict(set)

    def __missing__(self, ecrit: str) -> str:
        self[ecrit] = form = ecrit.lower() if _wanted(ecrit) else ""
        if form:
            same = self._par_plie[plier(form)]
            same.add(form)
            if len(same) > 1:
                self.soeurs |= same
        return form


class Vocabulaire:
    """Counts the words of records."""

    def __init__(self) -> None:
        self._formes = _Formes()
        self._ecrits: Counter[str] = Counter()
        self._doubles: Counter[str] = Counter()

    def add(self, ecrits: Iterable[str]) -> None:
        """Count the words of one record, as written."""
        forms = set(map(self._formes.__getitem__, ecrits))
        forms.discard("")
        self._ecrits.update(forms)
        sisters = self._formes.soeurs & forms
        if len(sisters) > 1:  # a record that has two forms of a word has the word once
            plies = Counter(map(plier, sisters))
            self._doubles.update(plies - Counter(dict.fromkeys(plies, 1)))

    def counts(self) -> Comptes:
        """What was counted, in the order of folded words, then of forms."""
        forms: dict[str, dict[str, int]] = defaultdict(dict)
        for form in sorted(self._ecrits):
            forms[plier(form)][form] = self._ecrits[form]
        return {
            plie: (sum(forms[plie].values()) - self._doubles[plie], forms[plie])
            for plie in sorted(forms)
        }


def merge(comptes: Iterable[Comptes]) -> Iterator[tuple[str, str, int]]:
    """From the counts of several years: each folded word, its most frequent form (the first, at equality), its number of records."""
    nombres: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for annee in comptes:
        for plie, (nombre, found) in annee.items():
            nombres[plie] += nombre
            forms[plie].update(found)
    for plie in sorted(nombres):
        best = min(forms[plie], key=lambda form: (-forms[plie][form], form))
        yield plie, best, nombres[plie]


def _wanted(mot: str) -> bool:
    return len(mot) >= MOINDRE and CHIFFRE.search(mot) is None
