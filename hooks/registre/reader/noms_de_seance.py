"""The name of a sitting's file: ``AAAA-MM-JJ-organe``, with a rank where the organ sat twice that day."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from registre.texte import dates
from registre.texte.proches import nearest
from registre.texte.slugs import slug

_NOM = re.compile(r"(?P<jour>\d{4}-\d{2}-\d{2})-(?P<reste>[a-z0-9-]+)")
_DATE_LIBRE = re.compile(
    r"(\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}|\d{4}[-/. ]?\d{2}[-/. ]?\d{2}|\d{1,2}(?:er)?[ -][^\W\d]+[ -]\d{4})"
)
ATTENDU = "un nom comme 2020-11-30-bureau"


@dataclass(frozen=True, slots=True)
class NomDeSeance:
    """What the name of a sitting says: its day and its organ."""

    date: date
    organe: str


@dataclass(frozen=True, slots=True)
class NomRefuse:
    """Why a name is not one of a sitting, and what may have been meant; ``organe`` tells that only the organ is unknown."""

    constat: str
    propose: str = ""
    organe: bool = False


def parse(cle: str, organes: Collection[str] | None) -> NomDeSeance | NomRefuse:
    """Read the name of a sitting; ``organes`` are those of its issuer, None where they are not known."""
    match = _NOM.fullmatch(cle)
    if match is None:
        return NomRefuse(f"« {cle} » n’est pas un nom de séance.", _propose(cle, organes or ()))
    read = dates.parse(match["jour"])
    day = read.exacte if read else None
    if day is None:
        why = dates.refus(match["jour"]) or "le jour manque"
        return NomRefuse(f"« {cle} » ne commence pas par une date possible : {why}.")
    organe = match["reste"]
    if organes is None:
        return NomDeSeance(day, re.sub(r"-\d+$", "", organe))
    for candidate in (organe, re.sub(r"-\d+$", "", organe)):
        if candidate in organes:
            return NomDeSeance(day, candidate)
    near = nearest(organe, organes)
    proposed = f"{match['jour']}-{near}" if near else ""
    return NomRefuse(
        f"L’organe « {organe} » n’est pas déclaré pour cet organisme.", proposed, organe=True
    )


def _propose(cle: str, organes: Collection[str]) -> str:
    """The name that a clerk may have meant by «30/11/2020 bureau»."""
    found = _DATE_LIBRE.search(cle)
    if found is None:
        return ""
    written = found[0]
    if re.fullmatch(r"\d{8}", written):
        written = f"{written[:4]}-{written[4:6]}-{written[6:]}"
    elif written[:4].isdigit():
        written = re.sub(r"[/. ]", "-", written)
    else:
        written = re.sub(r"[-. ]", "/", written) if written[-7:-4].strip("0123456789") else written
    read = dates.parse(written) or dates.parse(found[0].replace("-", " "))
    day = read.exacte if read else None
    organe = nearest(slug(cle.replace(found[0], " ")), organes)
    return f"{day.isoformat()}-{organe}" if day and organe else ""
