"""Dates, amounts, rates and numbers found inside a running text, for search and extraction."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from registre.model.valeurs import DatePartielle
from registre.texte import dates, montants
from registre.texte.nombres import MOTS

MOIS = (
    r"janv(?:ier|\.)|f[ée]vr(?:ier|\.)|mars|avr(?:il|\.)|mai|juin|juil(?:let|\.)|ao[uû]t"
    r"|sept(?:embre|\.)|oct(?:obre|\.)|nov(?:embre|\.)|d[ée]c(?:embre|\.)"
)
SEMAINE = "(?:(?:" + "|".join(dates.SEMAINE) + r")\s+)?"
JOUR = rf"(?:1er|\d{{1,2}}|{MOTS})"
EN_MOTS = re.compile(
    rf"\bl['’]an\s+(?:\d{{4}}|{MOTS}),?\s+(?:et\s+)?le\s+{SEMAINE}{JOUR}\s+(?:{MOIS})(?!\w)"
    rf"|(?<![\w/.-])(?:{JOUR}\s+)?(?:{MOIS})\s+(?:\d{{4}}|{MOTS})(?![\w-])",
    re.IGNORECASE,
)
# «2019-12» and «2016/2017» are numbers and school years far more often than months: only whole dates count.
# Such patterns begin with a digit, which is looked for much faster than anything else.
EN_CHIFFRES = re.compile(
    r"\d(?<![\w/.-]\d)(?:\d?([/.-])\d{1,2}\1\d{4}|\d{3}-\d{2}-\d{2})(?![\w/-])"
)
# The name of a month costs little to find in lower case; only around it is a date in words looked for.
NOM_DE_MOIS = re.compile(rf"(?:{MOIS.replace('[ée]', 'é')}|fevr(?:ier|\.)|dec(?:embre|\.))(?!\w)")
AVANT, APRES = 100, 80


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
CHIFFRES = re.compile(r"\d+")
# The digits at which begins a number of four digits or more, with decimals or a multiple.
GRANDS = re.compile(rf"\d(?:\d{{3,}}|\d*(?=[{montants.ESPACES}]\d{{3}}|[.,]\d|\s?(?:[kM]|mil)))")
_parse = lru_cache(maxsize=1 << 12)(dates.parse)  # acts of a sitting share their dates


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
    found = [
        trouve for debut, fin in _windows(texte) for trouve in EN_MOTS.finditer(texte, debut, fin)
    ]
    found.extend(EN_CHIFFRES.finditer(texte))
    for trouve in sorted(found, key=re.Match.start):
        lue = _parse(trouve[0])
        if lue is not None:
            yield DateReperee(trouve.start(), trouve.end(), lue)


def find_nombres(
    texte: str,
    reperees: Iterable[DateReperee] | None = None,
    chiffres: re.Pattern[str] = CHIFFRES,
) -> Iterator[NombreRepere]:
    """Every number of the text outside its dates (``reperees``, where they are known), in order, with its unit.

    ``chiffres`` says where a number may begin: whoever wants the large ones only reads fewer (``GRANDS``).
    """
    known = find_dates(texte) if reperees is None else reperees
    taken = [(found.debut, found.fin) for found in known]
    read = 0
    for debut in map(re.Match.start, chiffres.finditer(texte)):
        found = NOMBRES.match(texte, debut) if debut >= read else None
        if found is None:
            continue
        read = found.end()
        if any(start <= debut < end for start, end in taken):
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


def _windows(texte: str) -> Iterator[tuple[int, int]]:
    """The passages around the names of months, apart from one another."""
    bas = texte.lower()
    if len(bas) != len(texte):  # a letter whose small form is two
        yield 0, len(texte)
        return
    debut = fin = 0
    for mois in NOM_DE_MOIS.finditer(bas):
        if mois.start() - AVANT > fin:
            if fin:
                yield debut, fin
            debut = mois.start() - AVANT
        fin = mois.end() + APRES
    if fin:
        yield max(debut, 0), fin
