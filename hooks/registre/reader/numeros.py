"""Numbers of acts: the pattern that an organ declares, the key that a number gives, the scope in which it is alone."""

import re
from datetime import date
from functools import lru_cache

from registre.model.organisme import Numerotation, Organe, Portee
from registre.texte.slugs import unaccent

_PLACES = {"date": r"(?P<date>\d{8})", "annee": r"(?P<annee>\d{4})", "rang": r"(?P<rang>\d+)"}
_TROU = re.compile(r"\{([^{}]*)\}")
_HORS_CLE = re.compile(r"[^A-Za-z0-9_.-]+")
PLACES_DU_MOTIF = ("date", "annee", "rang")
PLACES_DE_LECTURE = (*PLACES_DU_MOTIF, "numero")


def safe_key(numero: str) -> str:
    """The safe form of a number, fit for a file name and an address: «28/24» gives «28-24»."""
    return _HORS_CLE.sub("-", unaccent(numero)).strip("-.")


def unknown_places(motif: str, places: tuple[str, ...]) -> list[str]:
    """The words in braces that mean nothing in a pattern."""
    return [name for name in _TROU.findall(motif) if name not in places]


@lru_cache(maxsize=256)
def pattern(motif: str) -> re.Pattern[str]:
    """The regular expression of a pattern; a place that comes twice must hold the same digits."""
    parts, seen = [], set()
    for rank, text in enumerate(_TROU.split(motif)):
        if rank % 2 == 0:
            parts.append(re.escape(text))
        elif text in seen:
            parts.append(f"(?P={text})")
        else:
            parts.append(_PLACES.get(text, re.escape(text)))
            seen.add(text)
    return re.compile("".join(parts))


def numbering(organe: Organe, jour: date) -> Numerotation | None:
    """The numbering of an organ on a day; None where none is declared for that day."""
    return next((one for one in organe.numerotations if one.periode.covers(jour)), None)


def prefixed(numerotation: Numerotation | None) -> bool:
    """Whether keys start with the date and the organ, because the number alone comes back."""
    if numerotation is None or numerotation.portee is Portee.REGISTRE:
        return False
    if "{date}" in numerotation.motif:
        return False
    return numerotation.portee is Portee.SEANCE or "{annee}" not in numerotation.motif


def may_stand_alone(numerotation: Numerotation | None) -> bool:
    """Whether a key without date and organ is enough: within a year's folder a yearly number is alone."""
    return numerotation is None or numerotation.portee is not Portee.SEANCE


def scope(numerotation: Numerotation | None, seance: str, annee: int) -> str:
    """Within what a number must be alone: the register, the year or the sitting."""
    portee = numerotation.portee if numerotation else Portee.ANNEE
    return {Portee.REGISTRE: "", Portee.ANNEE: str(annee), Portee.SEANCE: seance}[portee]
