"""The rows of an act, in the order in which they are read."""

from collections.abc import Iterator

from registre.pages.faits import (
    classement,
    conventions,
    dates,
    emetteur,
    membres,
    personnes,
    pieces,
    vote,
)
from registre.pages.faits.base import Boite, Dossier, Fait, box

ROWS = (
    emetteur.rows,
    vote.rows,
    membres.rows,
    dates.rows,
    conventions.rows,
    personnes.rows,
)


def essential(dossier: Dossier) -> Boite:
    """The box in the margin of the act."""
    return box(_all(dossier), classement.rows(dossier))


def around(dossier: Dossier) -> tuple[Fait, ...]:
    """What is shown after the text: annexes, cited documents, printed lines."""
    return box(pieces.rows(dossier)).faits


def _all(dossier: Dossier) -> Iterator[Fait]:
    for rows in ROWS:
        yield from rows(dossier)
