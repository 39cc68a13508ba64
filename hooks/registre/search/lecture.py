"""Words read once: each is folded and stemmed a single time, and each value of a field is cut once, however many acts have it."""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass

import Stemmer

from registre.search.mots import MOT, mots, plier, sans_s
from registre.search.vocabulaire import Formes

# Between two values, so that no phrase runs from one into the next.
ECART = 8
LANGUE = "french"
# What holds a digit or a low line is a number, a token or a reference: it has no stem.
SANS_RACINE = re.compile(r"[\d_]")


@dataclass(frozen=True, slots=True)
class Lu:
    """A text, its words as written, the term of each in the index, in the same order, and its distinct words."""

    texte: str
    ecrits: list[str]
    termes: list[str]
    mots: set[str]


class Termes(dict[str, str]):
    """From a written word to its term, found when first asked."""

    def __init__(self, sigles: Set[str] = frozenset()) -> None:
        self._sigles = sigles
        self._racine = Stemmer.Stemmer(LANGUE, 0).stemWord

    def __missing__(self, ecrit: str) -> str:
        self[ecrit] = terme = self._term(ecrit)
        return terme

    def _term(self, ecrit: str) -> str:
        """An acronym becomes a token: as a word, «SAE» would be the feminine of «sa»."""
        if sans_s(ecrit) in self._sigles:
            return f"s0{plier(sans_s(ecrit))}z"
        return self.stem(plier(ecrit))

    def stem(self, plie: str) -> str:
        """The stem of a folded word."""
        return plie if SANS_RACINE.search(plie) else str(self._racine(plie))


class Valeurs(dict[str, Lu]):
    """From a value of a field to its words, cut when first asked: names, titles and tokens come back from act to act."""

    def __init__(self, termes: Termes) -> None:
        self._termes = termes

    def __missing__(self, valeur: str) -> Lu:
        ecrits = mots(valeur)
        termes = list(map(self._termes.__getitem__, ecrits))
        self[valeur] = lu = Lu(valeur, ecrits, termes, set(ecrits))
        return lu


class Lecteur:
    """Reads the texts and the values of fields of many records; ``sigles`` are the acronyms of the subjects."""

    def __init__(self, sigles: Set[str] = frozenset()) -> None:
        self._termes = Termes(sigles)
        self.valeurs = Valeurs(self._termes)
        self.formes = Formes()

    def texte(self, propre: str) -> Lu:
        """A text in composed letters, as ``mots.propre`` gives it."""
        ecrits = MOT.findall(propre)
        return Lu(propre, ecrits, list(map(self._termes.__getitem__, ecrits)), set(ecrits))

    def forms(self, mots: Iterable[str]) -> set[str]:
        """The forms of these words, as the vocabulary counts them."""
        return set(map(self.formes.__getitem__, mots))


@dataclass(frozen=True, slots=True)
class Champ:
    """The values of a field one after the other: their terms, the place of each from the end of what is before, the distinct terms, the
    forms of the words; ``longueur`` is how many places they take.
    """

    termes: list[str]
    places: list[int]
    distincts: list[str]
    formes: set[str]
    longueur: int


class Champs(dict[tuple[str, ...], Champ]):
    """From the values of a field to what is indexed of them, put together once: all the acts of a sitting name the same people."""

    def __init__(self, lecteur: Lecteur) -> None:
        self._lecteur = lecteur

    def __missing__(self, valeurs: tuple[str, ...]) -> Champ:
        lus = map(self._lecteur.valeurs.__getitem__, valeurs)
        self[valeurs] = champ = field(lus, self._lecteur)
        return champ


def field(lus: Iterable[Lu], lecteur: Lecteur, sauf: Set[str] = frozenset()) -> Champ:
    """What is indexed of some values, one after the other, without some terms."""
    termes: list[str] = []
    places: list[int] = []
    mots: set[str] = set()
    place = 0
    for lu in lus:
        place += ECART
        termes += lu.termes
        places += range(place, place + len(lu.termes))
        mots |= lu.mots
        place += len(lu.termes)
    if sauf:
        kept = [rang for rang, terme in enumerate(termes) if terme not in sauf]
        termes, places = [termes[rang] for rang in kept], [places[rang] for rang in kept]
    return Champ(termes, places, list(dict.fromkeys(termes)), lecteur.forms(mots), place)
