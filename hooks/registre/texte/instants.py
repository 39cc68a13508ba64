"""Instants as French staff write them: a day, and an hour where it is said; in the legal time of the issuer, without zone."""

import re
from datetime import datetime, time

from registre.texte import dates, heures

# Between the day and the hour: «12/03/2024 à 8h», «2024-03-12T08:00», «12 mars 2024, 8 h 30».
_COUPE = re.compile(
    r"(?<=\d)(?:\s*,?\s+à\s+|\s*,\s*|\s+|[Tt])(?=\d{1,2}\s?(?:[hH:]|heures?\b)|midi\b|minuit\b)"
)


def parse(texte: str) -> datetime | None:
    """The instant that ``texte`` is, midnight where it says no hour; None when it is not a possible one."""
    lu = _read(texte)
    return lu if isinstance(lu, datetime) else None


def refus(texte: str) -> str:
    """Why ``texte`` is no instant, as a clause for a finding; empty when it is one."""
    lu = _read(texte)
    return "" if isinstance(lu, datetime) else lu


def instant(valeur: datetime) -> str:
    """The instant in French: «12 mars 2024 à 8 h 30», «12 mars 2024» at midnight."""
    jour = dates.jour(valeur.date())
    if not (valeur.hour or valeur.minute):
        return jour
    return f"{jour} à\u00a0{heures.heure(valeur.time())}"


def _read(texte: str) -> datetime | str:
    """The instant, or the French clause that says why there is none."""
    jour, _, heure = _COUPE.sub("\0", texte.strip(), count=1).partition("\0")
    lu = dates.parse(jour)
    if lu is None:
        return dates.refus(jour)
    if lu.exacte is None:
        return "elle ne dit pas le jour"
    lue = heures.parse(heure) if heure else time()
    if lue is None:
        return heures.refus(heure)
    return datetime.combine(lu.exacte, lue)
