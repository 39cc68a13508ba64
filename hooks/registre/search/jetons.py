"""Tokens: dates, amounts and numbers written in one form, whatever form the act or the reader uses.

A token is one lower-case word that no French word resembles: ``j20201130z`` a day, ``m202011z`` a month, ``n20000z`` and ``n20000v50z``
a number, ``e20201130vdlv3z`` a number of act; ``s0saez`` is an acronym (``mots.py``). The search page makes the same ones (``requete.js``).
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from registre.model.valeurs import DatePartielle
from registre.search.mots import plier
from registre.texte import dates
from registre.texte.reperage import GRANDS, find_dates, find_nombres

SUITES = re.compile(r"\d+|[^\W\d_]+")
# Below, a whole number is a word like another.
PREMIER_NOMBRE = 1000


def of_date(valeur: DatePartielle) -> Iterator[str]:
    """A date known to the day is found by its day and its month; each is found in words too."""
    if valeur.mois is not None:
        if valeur.jour is not None:
            yield f"j{valeur.annee:04d}{valeur.mois:02d}{valeur.jour:02d}z"
        yield f"m{valeur.annee:04d}{valeur.mois:02d}z"
    yield dates.jour(valeur)


def of_nombre(valeur: Decimal) -> Iterator[str]:
    """A number of four digits or more, or with decimals, whatever its grouping; a whole part is found alone."""
    entier, _, decimales = f"{valeur.normalize():f}".partition(".")
    if decimales:
        yield f"n{entier}v{decimales}z"
    if int(entier) >= PREMIER_NOMBRE:
        yield f"n{entier}z"


def of_numero(numero: str) -> Iterator[str]:
    """A number of act and each of its ends: «20201130_DL_03» is found by «DL 03» and «n° 3»."""
    runs = [_run(found) for found in SUITES.findall(numero)]
    for start in range(len(runs)):
        end = runs[start:]
        if any(run.isdigit() for run in end):
            yield f"e{'v'.join(end)}z"


def of_texte(texte: str) -> Iterator[str]:
    """The dates and numbers that a text holds."""
    reperees = list(find_dates(texte))
    for reperee in reperees:
        yield from of_date(reperee.date)
    for repere in find_nombres(texte, reperees, GRANDS):
        yield from of_nombre(repere.valeur)


def uniques(jetons: Iterable[str]) -> tuple[str, ...]:
    """Each once, in the order found."""
    return tuple(dict.fromkeys(jetons))


def _run(found: str) -> str:
    return str(int(found)) if found.isdecimal() else plier(found)
