"""Keys and comparisons: words without case, accents, ligatures or typographic apostrophes."""

import re
import unicodedata

LIGATURES = str.maketrans(
    {
        "œ": "oe",
        "Œ": "OE",
        "æ": "ae",
        "Æ": "AE",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
    }
)
NOT_KEY = re.compile(r"[^a-z0-9]+")


def fold(texte: str) -> str:
    """The text as it is compared: lower case, no accents, «œ» as «oe», straight apostrophes, plain spaces."""
    if texte.isascii():
        return texte.lower()
    decomposed = unicodedata.normalize("NFD", texte.translate(LIGATURES))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", bare).casefold()


def slug(texte: str) -> str:
    """A key fit for an address or an anchor: ``Réseau CANOPE d’Amiens`` gives ``reseau-canope-d-amiens``."""
    return NOT_KEY.sub("-", fold(texte)).strip("-")
