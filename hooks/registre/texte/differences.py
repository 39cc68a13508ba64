"""What changed between two texts, word by word, as people read it: whole runs of words, not the fewest letters.

Paragraphs are paired first, words are compared within those that changed: the standard library then takes milliseconds for the longest
acts, and its longest common runs read better than the shortest edit of faster libraries.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_MOTS = re.compile(r"\S+\s*|\s+")
# The share of words in common from which a paragraph is another one, changed.
_SEMBLABLE = 0.5


class Sens(StrEnum):
    """What became of some words."""

    EGAL = "inchangé"
    AJOUTE = "ajouté"
    SUPPRIME = "supprimé"


@dataclass(frozen=True, slots=True)
class Morceau:
    """Words that follow each other and have the same fate."""

    sens: Sens
    texte: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of either text, with its rank in the later one, or where it would be."""

    rang: int
    morceaux: tuple[Morceau, ...]

    @property
    def change(self) -> bool:
        """Whether something in it was added or removed."""
        return any(morceau.sens is not Sens.EGAL for morceau in self.morceaux)


def passages(avant: Sequence[str], apres: Sequence[str]) -> Iterator[Passage]:
    """The paragraphs of both texts in their order, each with what changed in it."""
    matcher = SequenceMatcher(None, avant, apres, autojunk=False)
    for tag, debut, fin, ici, la in matcher.get_opcodes():
        if tag == "equal":
            for rang in range(ici, la):
                yield Passage(rang, (Morceau(Sens.EGAL, apres[rang]),))
        elif fin - debut == la - ici:
            for rang, texte in enumerate(avant[debut:fin], ici):
                yield Passage(rang, words(texte, apres[rang]))
        else:
            yield from _unequal(avant[debut:fin], apres[ici:la], ici)


def words(avant: str, apres: str) -> tuple[Morceau, ...]:
    """One paragraph become another."""
    before, after = _MOTS.findall(avant), _MOTS.findall(apres)
    found: list[Morceau] = []
    matcher = SequenceMatcher(None, _cles(before), _cles(after), autojunk=False)
    for tag, debut, fin, ici, la in matcher.get_opcodes():
        if tag == "equal":
            found.append(Morceau(Sens.EGAL, "".join(after[ici:la])))
            continue
        if fin > debut:
            found += _run(Sens.SUPPRIME, "".join(before[debut:fin]))
        if la > ici:
            found += _run(Sens.AJOUTE, "".join(after[ici:la]))
    return tuple(found)


def _run(sens: Sens, texte: str) -> Iterator[Morceau]:
    """Words that come or go, without the space that follows them."""
    yield Morceau(sens, texte.rstrip())
    if space := texte[len(texte.rstrip()) :]:
        yield Morceau(Sens.EGAL, space)


def _cles(mots: Sequence[str]) -> list[str]:
    """Words as they are compared: the space that follows does not count."""
    return [mot.rstrip() for mot in mots]


def _unequal(avant: Sequence[str], apres: Sequence[str], ici: int) -> Iterator[Passage]:
    """Runs of paragraphs of different lengths: those that resemble each other are paired, in order; the others come or go whole."""
    pairs = _pairs(avant, apres)
    done_before = done_after = 0
    for before, after in (*pairs, (len(avant), len(apres))):
        for texte in avant[done_before:before]:
            yield Passage(ici + done_after, (Morceau(Sens.SUPPRIME, texte),))
        for rang in range(done_after, after):
            yield Passage(ici + rang, (Morceau(Sens.AJOUTE, apres[rang]),))
        if before < len(avant) and after < len(apres):
            yield Passage(ici + after, words(avant[before], apres[after]))
        done_before, done_after = before + 1, after + 1


def _pairs(avant: Sequence[str], apres: Sequence[str]) -> list[tuple[int, int]]:
    """Ranks of paragraphs that have most of their words in common, both increasing."""
    found: list[tuple[int, int]] = []
    after = [Counter(texte.split()) for texte in apres]
    start = 0
    for before, texte in enumerate(avant):
        words = Counter(texte.split())
        likeness = [_likeness(words, others) for others in after[start:]]
        best = max(likeness, default=0.0)
        if best >= _SEMBLABLE:
            found.append((before, start + likeness.index(best)))
            start = found[-1][1] + 1
    return found


def _likeness(here: Counter[str], there: Counter[str]) -> float:
    """The share of words that two paragraphs have in common, in any order."""
    return 2 * (here & there).total() / max(here.total() + there.total(), 1)
