"""One record of the search: what is indexed, what is shown, by what it is filtered."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from registre.pages.phrases import Mot
from registre.search.jetons import uniques
from registre.search.mots import indexe, propre

# Between two names of a field, so that no phrase runs from one into the next.
SEPARATION = " _ "


class Nature(StrEnum):
    """What is found."""

    ACTE = "délibération"
    PROCES_VERBAL = "procès-verbal"
    SEANCE = "séance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An act, the minutes of a sitting or a sitting.

    ``cle`` is its identifier among acts or sittings; ``champs`` are searched and never shown; the rest is what a result shows.
    """

    nature: Nature
    cle: str
    adresse: str
    titre: str
    texte: str
    date: date
    organe: str
    organisme: str
    champs: Mapping[str, tuple[str, ...]]
    numero: str | None = None
    resultat: Mot | None = None
    marques: tuple[Mot, ...] = ()


def champs(**valeurs: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The searched fields that hold something, each value once."""
    found = {
        nom: uniques(filter(None, (propre(valeur) for valeur in lues)))
        for nom, lues in valeurs.items()
    }
    return {nom: lues for nom, lues in found.items() if lues}


def indexable(record: Record, sigles: Container[str]) -> Mapping[str, str]:
    """The fields of a record as they are indexed; ``title`` weighs most and is Pagefind's own name."""
    fields = {
        nom: SEPARATION.join(indexe(lue, sigles) for lue in lues)
        for nom, lues in record.champs.items()
    }
    return {"title": indexe(record.titre, sigles), **fields}
