"""The words of two texts as they are compared, each with the place where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registre.texte.slugs import fold

# What one hand writes in one way, the other in another: «20 000» or «20000», «Jean-Claude», «17h30», «1 er», «D E L I B E R E».
_MOT = re.compile(
    r"(?:(?<![^\W_])[^\W\d_]{1,2}['’])?(?P<mot>"
    r"(?<![^\W_])(?:[^\W\d_] ){3,}[^\W\d_](?![^\W_])"
    r"|\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?!\d)"
    r"|\d{1,2}[ \u00a0]?[hH][ \u00a0]?\d{2}(?!\d)"
    r"|1[ \u00a0]?(?:ère|ere|er|re)\b"
    r"|[^\W_]+(?:[-‐‑][^\W_]+)*)"
)
_SIGNES = re.compile(r"[^a-z0-9]+")
# A sign for some, a word for others.
_MUETS = frozenset(("euro", "euros", "eur", "numero", "no"))


@dataclass(frozen=True, slots=True)
class Mot:
    """A word as it is written, as it is compared, its line or its page, whether it begins a printed line.

    Where ``cle`` is empty, nothing is known of what stands there.
    """

    ecrit: str
    cle: str
    place: int
    debut: bool = False


def words(texte: str, place: int) -> Iterator[Mot]:
    """The words that count, each written with its elision: a letter alone is no word, or the mark of an item."""
    debut = True
    for found in _MOT.finditer(texte):
        cle = _SIGNES.sub("", fold(found["mot"]))
        if (len(cle) > 1 or cle.isdecimal()) and cle not in _MUETS:
            yield Mot(found[0], cle, place, debut)
            debut = False
