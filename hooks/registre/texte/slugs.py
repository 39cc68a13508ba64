"""Keys and comparisons: words without case, accents, ligatures or typographic apostrophes."""

import re
import unicodedata

LATINES = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
ACCENTS_SEULS = range(0x300, 0x370)
SANS_ACCENT: dict[int, str | None] = {
    **{code: unicodedata.normalize("NFD", chr(code))[0] for code in LATINES},
    **dict.fromkeys(ACCENTS_SEULS),
    **{ord("œ"): "oe", ord("Œ"): "OE", ord("æ"): "ae", ord("Æ"): "AE"},
    **{ord(char): "'" for char in "’‘ʼ"},
    **{ord(char): " " for char in "\u00a0\u202f\u2009"},
}
NOT_KEY = re.compile(r"[^a-z0-9]+")


def unaccent(texte: str) -> str:
    """The text without accents or ligatures, with straight apostrophes and plain spaces; capitals stay."""
    return texte if texte.isascii() else texte.translate(SANS_ACCENT)


def fold(texte: str) -> str:
    """The text as it is compared: as ``unaccent``, in lower case."""
    return unaccent(texte).casefold()


def slug(texte: str) -> str:
    """A key fit for an address or an anchor: ``Réseau CANOPE d’Amiens`` gives ``reseau-canope-d-amiens``."""
    return NOT_KEY.sub("-", fold(texte)).strip("-")
