"""The stages of an act, and the part that brings it to each."""

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
