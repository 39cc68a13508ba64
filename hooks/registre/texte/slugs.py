"""Keys and comparisons: words without case, accents, ligatures or typographic apostrophes."""

import re
import unicodedata
from functools import lru_cache

LATINES = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
ACCENTS_SEULS = range(0x300, 0x370)
SANS_ACCENT: dict[int, str | None] = {
    **{code: unicodedata.normalize("NFD", chr(code))[0] for code in LATINES},
    **dict.fromkeys(ACCENTS_SEULS),
    **{ord("œ"): "oe", ord("Œ"): "OE", ord("æ"): "ae", ord("Æ"): "AE"},
    **{ord(char): "'" for char in "’‘ʼ"},
    **{ord(char): " " for char in "\u00a0\u202f\u2009"},
}
_HORS_ASCII = re.compile(r"[^\x00-\x7f]")
NOT_KEY = re.compile(r"[^a-z0-9]+")


def unaccent(texte: str) -> str:
    """The text without accents or ligatures, with straight apostrophes and plain spaces; capitals stay."""
    return texte if texte.isascii() else _HORS_ASCII.sub(_plain, texte)


def _plain(found: re.Match[str]) -> str:
    return _plain_sign(found[0])


@lru_cache(maxsize=2048)
def _plain_sign(signe: str) -> str:
    """One sign: in French, looking for the few that have an accent is faster than translating all the others."""
    return signe.translate(SANS_ACCENT)


def fold(texte: str) -> str:
    """The text as it is compared: as ``unaccent``, in lower case."""
    return unaccent(texte).casefold()


def slug(texte: str) -> str:
    """A key fit for an address or an anchor: ``Réseau CANOPE d’Amiens`` gives ``reseau-canope-d-amiens``."""
    return NOT_KEY.sub("-", fold(texte)).strip("-")
