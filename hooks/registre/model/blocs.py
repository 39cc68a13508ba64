"""The text of an act or of minutes, parsed once into blocks from which every format is made."""

from dataclasses import dataclass
from enum import StrEnum


class Genre(StrEnum):
    """What a block is in the act."""

    TITRE = "titre"
    OUVERTURE = "ouverture"
    PRESENCES = "presences"
    APPEL = "appel"
    EXPOSE = "expose"
    ORGANE = "organe"
    VISA = "visa"
    CONSIDERANT = "considerant"
    DELIBERE = "delibere"
    ARTICLE = "article"
    VOTE = "vote"
    ANNEXES = "annexes"
    CERTIFICATION = "certification"
    SIGNATURE = "signature"
    BLANC = "blanc"
    LACUNE = "lacune"
    PARAGRAPHE = "paragraphe"
    LISTE = "liste"
    ELEMENT = "element"
    TABLEAU = "tableau"


# Lines of an act that a source may write as titles, and that are none: «LE BUREAU», «DÉLIBÈRE».
JAMAIS_TITRES = frozenset({Genre.ORGANE, Genre.DELIBERE})


class Trait(StrEnum):
    """What an inline run is."""

    FORT = "fort"
    EMPHASE = "emphase"
    LIEN = "lien"
    SAUT = "saut"


@dataclass(frozen=True, slots=True)
class Run:
    """An inline mark over ``texte[debut:fin]``; ``cible`` is a link's target. A SAUT is a line break at ``debut``."""

    trait: Trait
    debut: int
    fin: int
    cible: str = ""


@dataclass(frozen=True, slots=True)
class Cellule:
    """A cell of a table: plain text and its inline runs."""

    texte: str
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bloc:
    """A block: plain text, inline runs with offsets in it, line of the source file, anchor where it has one.

    ``niveau`` is a title's depth (1 to 6); ``etiquette`` the printed label of an article («ARTICLE 1»), also found at the start of
    ``texte``; ``numerote`` and ``depart`` an ordered list and its first number; ``enfants`` the items of a list, or what follows in an
    article; ``lignes`` the rows of a table, the first being its header.
    """

    genre: Genre
    texte: str = ""
    runs: tuple[Run, ...] = ()
    ligne: int = 0
    ancre: str = ""
    niveau: int = 0
    etiquette: str = ""
    numerote: bool = False
    depart: int = 1
    enfants: tuple["Bloc", ...] = ()
    lignes: tuple[tuple[Cellule, ...], ...] = ()
