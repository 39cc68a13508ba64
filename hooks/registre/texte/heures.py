"""Hours as French staff write them, and as the register writes them back in one form."""

import re
from datetime import time

from registre.texte.nombres import MOTS, lire
from registre.texte.slugs import fold

NOMMEES = {"midi": time(12), "minuit": time(0)}
FORME = re.compile(
    rf"(?P<heure>\d{{1,2}}|{MOTS})\s?"
    rf"(?::\s?(?P<deux>\d{{2}})"
    rf"|(?:heures?|h)(?:\s?(?P<minute>\d{{1,2}}|{MOTS})\s?(?:minutes?|min|mn)?)?)"
)


def parse(texte: str) -> time | None:
    """The hour that ``texte`` is; None when it is not a possible hour."""
    lue = _read(texte)
    return lue if isinstance(lue, time) else None


def refus(texte: str) -> str:
    """Why ``texte`` is no hour, as a clause for a finding; empty when it is one."""
    lue = _read(texte)
    return "" if isinstance(lue, time) else lue


def heure(valeur: time) -> str:
    """The hour in French, with no-break spaces: «17 h 30», «17 h»."""
    minute = f"\u00a0{valeur.minute:02d}" if valeur.minute else ""
    return f"{valeur.hour}\u00a0h{minute}"


def _read(texte: str) -> time | str:
    """The hour, or the French clause that says why there is none."""
    folded = " ".join(fold(texte).split())
    if folded in NOMMEES:
        return NOMMEES[folded]
    found = FORME.fullmatch(folded)
    if found is None:
        return "ce n’est pas une heure"
    minute_ecrite = found["deux"] or found["minute"] or "0"
    heures, minutes = _number(found["heure"]), _number(minute_ecrite)
    if heures is None or heures > 23:
        return f"il n’y a pas d’heure « {found['heure']} »"
    if minutes is None or minutes > 59:
        return f"il n’y a pas de minute « {minute_ecrite} »"
    return time(heures, minutes)


def _number(ecrit: str) -> int | None:
    """A number in figures or in words."""
    return int(ecrit) if ecrit.isdigit() else lire(ecrit)
