"""Where two texts differ: the words of an act, and those of the pages from which it was copied.

Pages hold more than the text: letterhead, margin, stamps, in any order, in columns. A word is therefore where it should be if it stands
there between the same neighbours, wherever that is; what stands nowhere is looked at again, and told only if the other side lacks it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from registre.checks.mots import Mot
from registre.texte.slugs import fold

# Words that stand on pages and belong to no text: letterheads, signatures, stamps of the prefecture, months.
_USUELS = (
    "republique francaise departement arrondissement canton extrait registre deliberation deliberations conseil comite "
    "syndical municipal communautaire bureau seance president presidente maire secretaire nombre membres exercice presents "
    "votants absents excuses pouvoir pouvoirs convocation date certifie conforme executoire compte tenu transmission "
    "publication fait et delibere les jours jour mois an susdits signe signature cachet pour copie ampliation le la de du des "
    "en au aux par envoye recu affiche affichage publie prefecture sous prefet id page sur pages tribunal administratif "
    "recours exces delai deux compter notification janvier fevrier mars avril mai juin juillet aout septembre octobre "
    "novembre decembre monsieur madame mme objet acte numero ont tous telephone fax mail www http fr"
)
USUELS = frozenset(_USUELS.split())
_SUITE = 3
# As many words of a page that the text lacks make a passage; at the end, where signatures and notices stand, more are needed.
_PASSAGE, _A_LA_FIN = 4, 10
_PETIT_NOMBRE = 2
_PIECES = re.compile(r"[-‐‑'’]")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that differ: their ranks on one side (``debut`` to ``fin``, which may be none), and on the other where it is known."""

    acte: tuple[int, int]
    page: tuple[int, int] | None


class Cote:
    """One side: its words, and what follows what."""

    def __init__(self, mots: Sequence[Mot]) -> None:
        self.mots = mots
        self.cles = [mot.cle for mot in mots]
        self.nombres = Counter(self.cles)

    @cached_property
    def suites(self) -> Mapping[tuple[str, ...], Sequence[int]]:
        """Each run of three words, with the places where it stands."""
        return self._runs(_SUITE)

    @cached_property
    def paires(self) -> Mapping[tuple[str, ...], Sequence[int]]:
        """Each run of two."""
        return self._runs(2)

    def _runs(self, size: int) -> Mapping[tuple[str, ...], Sequence[int]]:
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for rang, run in enumerate(
            zip(*(self.cles[start:] for start in range(size)), strict=False)
        ):
            if all(run):
                found[run].append(rang)
        return found

    def strangers(self, autre: "Cote") -> list[bool]:
        """Of each word, whether no run of three that it is in stands on the other side."""
        found = [bool(cle) for cle in self.cles]
        for rang in range(len(self.cles) - _SUITE + 1):
            if tuple(self.cles[rang : rang + _SUITE]) in autre.suites:
                found[rang : rang + _SUITE] = [False] * _SUITE
        return found

    def lacks(self, autre: "Cote", rang: int) -> bool:
        """Whether the other side has a word of this one more often."""
        return autre.nombres[autre.cles[rang]] > self.nombres[autre.cles[rang]]


def compare(acte: Sequence[Mot], pages: Sequence[Mot], connus: Collection[str]) -> list[Passage]:
    """The passages that differ, in the order of the act; ``connus`` are the words of its facts, which pages may print."""
    here, there = Cote(acte), Cote(pages)
    lost, added = here.strangers(there), there.strangers(here)
    found = list(_lost(here, there, lost, added))
    told = {rang for one in found if one.page for rang in range(*one.page)}
    found += (
        one for one in _added(here, there, added, connus) if one.page and one.page[0] not in told
    )
    return sorted(found, key=lambda passage: (passage.acte, passage.page or (0, 0)))


def _runs(marks: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = None
    for rang, mark in enumerate((*marks, False)):
        if mark and start is None:
            start = rang
        elif not mark and start is not None:
            yield start, rang
            start = None


def _lost(
    here: Cote, there: Cote, lost: Sequence[bool], added: Sequence[bool]
) -> Iterator[Passage]:
    """Words of the act that the pages lack, or have others in place of."""
    strange = (mot.ecrit for mot, mark in zip(there.mots, added, strict=True) if mark)
    pieces = {fold(piece) for ecrit in strange for piece in _PIECES.split(ecrit)}
    for start, end in _runs(lost):
        place = _between(here, there, start, end)
        glued = "".join(here.cles[start:end])
        if place is not None and glued == "".join(there.cles[slice(*place)]):
            continue  # the same, cut or joined otherwise
        if end - start == 1 and _is_cut(glued, pieces):
            continue  # by the end of a line, in a column
        instead = place is not None and place[0] < place[1] and all(added[place[0] : place[1]])
        if instead or any(there.lacks(here, rang) for rang in range(start, end)):
            yield Passage((start, end), place)


def _is_cut(cle: str, pieces: Collection[str]) -> bool:
    """Whether a word stands there in two pieces."""
    cuts = range(2, len(cle) - 1)
    return any(cle[:rang] in pieces and cle[rang:] in pieces for rang in cuts)


def _between(here: Cote, there: Cote, start: int, end: int) -> tuple[int, int] | None:
    """What stands on the other side between the same two words before and the same two after."""
    before = there.paires.get(tuple(here.cles[max(0, start - 2) : start]), ())
    after = there.paires.get(tuple(here.cles[end : end + 2]), ())
    size = end - start
    for first in before:
        for last in after:
            if 0 <= last - first - 2 <= size + _SUITE:
                return first + 2, last
    if before:
        return before[0] + 2, min(len(there.cles), before[0] + 2 + size)
    return (max(0, after[0] - size), after[0]) if after else None


def _added(
    here: Cote, there: Cote, added: Sequence[bool], connus: Collection[str]
) -> Iterator[Passage]:
    """Words of the pages that the act and its facts lack: one between two neighbours of the act, or a passage."""
    strange = [
        mark and there.cles[rang] not in connus and _counts(there.cles[rang])
        for rang, mark in enumerate(added)
    ]
    known = [rang for rang, mark in enumerate(added) if not mark]
    if not known:
        return
    for start, end in _runs(added):
        missing = [rang for rang in range(start, end) if here.lacks(there, rang)]
        lacking = [rang for rang in missing if strange[rang]]
        if start < known[0] or not missing:
            continue
        around = (*there.cles[start - 1 : start], *there.cles[end : end + 1])
        junction = here.paires.get(around, ())
        inside = end < len(there.mots) and not (there.mots[start].debut or there.mots[end].debut)
        least = _A_LA_FIN if start > known[-1] else _PASSAGE
        if junction and end - start <= _PASSAGE and (lacking or inside):
            yield Passage((junction[0] + 1, junction[0] + 1), (start, end))
        elif len(lacking) >= least or _is_article(here, there.cles[start:end]):
            rang = _after(here, there, start)
            yield Passage((rang, rang), (start, end))


def _is_article(here: Cote, cles: Sequence[str]) -> bool:
    """Whether these words of a page are an article that the act has not."""
    return any(
        first == "article" and second.isdecimal() and len(second) <= _PETIT_NOMBRE
        for first, second in pairwise(cles)
        if (first, second) not in here.paires
    )


def _after(here: Cote, there: Cote, start: int) -> int:
    """The rank in the act of what comes after the words that precede a place of the pages."""
    before = here.suites.get(tuple(there.cles[max(0, start - _SUITE) : start]), ())
    return before[0] + _SUITE if before else 0


def _counts(cle: str) -> bool:
    """Whether a word of a page tells something: not a page number, nor what stands on every page."""
    return cle not in USUELS and not (cle.isdecimal() and len(cle) <= _PETIT_NOMBRE)
