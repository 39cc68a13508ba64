"""One record of the search: what is indexed, what is shown, by what it is filtered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from registre.pages.phrases import Mot
from registre.search.jetons import uniques
from registre.search.lecture import Lu
from registre.search.mots import propre

# Names and titles come back from act to act.
_propre = lru_cache(maxsize=1 << 15)(propre)


class Nature(StrEnum):
    """What is found."""

    ACTE = "délibération"
    PROCES_VERBAL = "procès-verbal"
    SEANCE = "séance"


@dataclass(frozen=True, slots=True)
class Fournie:
    """A given file of an act and its words: what it is («l’annexe», nothing for the original), its title, its address."""

    avant: str
    titre: str
    adresse: str
    texte: Lu


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An act, the minutes of a sitting or a sitting.

    ``champs`` are searched and never shown; ``facettes`` gives the keys of the record in each filter, in the order of ``FACETTES``;
    ``corps`` is its text, from which excerpts are made, ``pieces`` are the files given with it; the rest is what a result shows.
    """

    nature: Nature
    adresse: str
    titre: str
    corps: Lu
    date: date
    organe: str
    organisme: str
    champs: Mapping[str, tuple[str, ...]]
    facettes: Sequence[Sequence[str]]
    numero: str | None = None
    resultat: Mot | None = None
    marques: tuple[Mot, ...] = ()
    pieces: tuple[Fournie, ...] = ()


def champs(**valeurs: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The searched fields that hold something, each value once."""
    found = {nom: uniques(filter(None, map(_propre, lues))) for nom, lues in valeurs.items()}
    return {nom: lues for nom, lues in found.items() if lues}
