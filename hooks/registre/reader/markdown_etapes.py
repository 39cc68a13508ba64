"""The stages of an act, the part that brings it to each, and how parts behave."""

from enum import IntEnum

from registre.model.blocs import Genre


class Etape(IntEnum):
    """How far the reading of the act has come."""

    DEBUT = 0
    APPEL = 1
    CORPS = 2
    DISPOSITIF = 3
    FIN = 4


# To what stage each part brings the act; a part that is not here leaves it where it is.
AVANCE = {
    Genre.OUVERTURE: Etape.APPEL,
    Genre.PRESENCES: Etape.APPEL,
    Genre.ORGANE: Etape.CORPS,
    Genre.VISA: Etape.CORPS,
    Genre.CONSIDERANT: Etape.CORPS,
    Genre.DELIBERE: Etape.DISPOSITIF,
    Genre.ARTICLE: Etape.DISPOSITIF,
    Genre.CERTIFICATION: Etape.FIN,
    Genre.SIGNATURE: Etape.FIN,
}

# Lists whose items are parts of the act, one by one.
EN_ITEMS = frozenset({Genre.VISA, Genre.CONSIDERANT, Genre.ARTICLE})
# The same with numbers printed before them, which an article's own label would not suffer.
NUMEROTES = EN_ITEMS - {Genre.ARTICLE}
# Lists that are one part of the act, all together.
EN_LISTE = frozenset({Genre.PRESENCES, Genre.VOTE, Genre.ANNEXES})
# A line that ends with «:» in one of these announces the list or table that follows it.
ANNONCES = EN_LISTE | {Genre.VISA, Genre.CONSIDERANT}
# What the paragraphs before it were leading to.
BUTS = frozenset({Genre.ORGANE, Genre.VISA, Genre.CONSIDERANT, Genre.DELIBERE})
TEXTES = frozenset({Genre.PARAGRAPHE, Genre.LISTE, Genre.TABLEAU})
D_ARTICLE = TEXTES | {Genre.BLANC, Genre.LACUNE}


class Marche:
    """The stage that a document has reached."""

    def __init__(self) -> None:
        """Before the first block."""
        self.etape = Etape.DEBUT

    def part(self, genre: Genre) -> None:
        """After a recognised part; a seal of the prefecture above the opening ends nothing."""
        cible = AVANCE.get(genre, self.etape)
        if cible is Etape.CORPS or genre in (Genre.OUVERTURE, Genre.PRESENCES):
            self.etape = cible
        elif not (cible is Etape.FIN and self.etape is Etape.DEBUT):
            self.etape = max(self.etape, cible)

    def other(self, genre: Genre) -> None:
        """After a block that says nothing: the roll is called, and a title opens a new part."""
        if genre is Genre.APPEL:
            self.etape = max(self.etape, Etape.APPEL)
        elif genre is Genre.TITRE:
            self.etape = Etape.CORPS if self.etape else Etape.DEBUT
        elif genre in TEXTES and self.etape is Etape.APPEL:
            self.etape = Etape.CORPS
