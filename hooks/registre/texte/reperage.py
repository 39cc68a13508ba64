"""Dates, amounts, rates and numbers found inside a running text, for search and extraction."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from registre.model.valeurs import DatePartielle
from registre.texte import dates, montants
from registre.texte.nombres import MOTS

MOIS = (
    r"janv(?:ier|\.)|f[ée]vr(?:ier|\.)|mars|avr(?:il|\.)|mai|juin|juil(?:let|\.)|ao[uû]t"
    r"|sept(?:embre|\.)|oct(?:obre|\.)|nov(?:embre|\.)|d[ée]c(?:embre|\.)"
)
SEMAINE = "(?:(?:" + "|".join(dates.SEMAINE) + r")\s+)?"
JOUR = rf"(?:1er|\d{{1,2}}|{MOTS})"
# «2019-12» and «2016/2017» are numbers and school years far more often than months: only whole dates count.
DATES = re.compile(
    rf"\bl['’]an\s+(?:\d{{4}}|{MOTS}),?\s+(?:et\s+)?le\s+{SEMAINE}{JOUR}\s+(?:{MOIS})(?!\w)"
    rf"|(?<![\w/.-])(?:{JOUR}\s+)?(?:{MOIS})\s+(?:\d{{4}}|{MOTS})(?![\w-])"
    r"|(?<![\w/.-])\d{1,2}([/.-])\d{1,2}\1\d{4}(?![\w/-])"
    r"|(?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w/-])",
    re.IGNORECASE,
)


class Unite(StrEnum):
    """What a number counts."""

    EUROS = "€"
    POURCENT = "%"
    NOMBRE = ""


NOMBRES = re.compile(
    rf"(?<![\w.,/-]){montants.NOMBRE}(?![\w]*\d)"
    rf"(?:\s?(?P<mult>k|M|Md|mille|millions?|milliards?)(?=\s?(?:d['’]\s?)?(?:€|euros?\b)))?"
    rf"(?:\s?(?:d['’]\s?)?(?P<euros>€|euros?\b|EUR\b)|\s?(?P<taux>%|pour\s?cent\b))?",
)


@dataclass(frozen=True, slots=True)
class DateReperee:
    """A date at ``texte[debut:fin]``."""

    debut: int
    fin: int
    date: DatePartielle


@dataclass(frozen=True, slots=True)
class NombreRepere:
    """A number at ``texte[debut:fin]``, and what it counts."""

    debut: int
    fin: int
    valeur: Decimal
    unite: Unite


def find_dates(texte: str) -> Iterator[DateReperee]:
    """Every date of the text known at least to the month, in order; impossible ones are passed over."""
    for found in DATES.finditer(texte):
        lue = dates.parse(found[0])
        if lue is not None:
            yield DateReperee(found.start(), found.end(), lue)


def find_nombres(texte: str) -> Iterator[NombreRepere]:
    """Every number of the text outside dates, in order, with its unit where it is euros or per cent."""
    taken = [(found.debut, found.fin) for found in find_dates(texte)]
    for found in NOMBRES.finditer(texte):
        if any(debut <= found.start() < fin for debut, fin in taken):
            continue
        valeur = montants.from_match(found)
        if isinstance(valeur, Decimal):
            if found["mult"]:
                valeur = montants.multiply(valeur, found["mult"])
            yield NombreRepere(found.start(), found.end(), valeur, _unit(found))


def find_montants(texte: str) -> Iterator[NombreRepere]:
    """Every amount in euros of the text, in order."""
    return (found for found in find_nombres(texte) if found.unite is Unite.EUROS)


def _unit(found: re.Match[str]) -> Unite:
    """The unit that follows the number."""
    if found["euros"]:
        return Unite.EUROS
    return Unite.POURCENT if found["taux"] else Unite.NOMBRE
