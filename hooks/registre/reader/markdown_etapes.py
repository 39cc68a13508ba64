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
# Lists that are one part of the act, all together.
EN_LISTE = frozenset({Genre.PRESENCES, Genre.VOTE, Genre.ANNEXES})
# A line that ends with «:» in one of these announces the list or table that follows it.
ANNONCES = EN_LISTE | {Genre.VISA, Genre.CONSIDERANT}
# What the paragraphs before it were leading to.
BUTS = frozenset({Genre.ORGANE, Genre.VISA, Genre.CONSIDERANT, Genre.DELIBERE})
TEXTES = frozenset({Genre.PARAGRAPHE, Genre.LISTE, Genre.TABLEAU})
D_ARTICLE = TEXTES | {Genre.BLANC, Genre.LACUNE}
