"""The words of a text, as the index and the search page both count and compare them."""

import re
import unicodedata
from functools import lru_cache

from registre.texte.slugs import fold

# The page cuts words with the same class, `[\p{L}\p{N}_]`.
MOT = re.compile(r"\w+")
INVISIBLES = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
HORS_MOT = re.compile(r"[^\w]+")
# Stands for a sign that folds to nothing.
VIDE = "x"


def propre(texte: str) -> str:
    """The text as it is shown in excerpts: composed letters, no invisible characters, single spaces between words."""
    return " ".join(INVISIBLES.sub("", unicodedata.normalize("NFC", texte)).split())


def mots(texte: str) -> list[str]:
    """The words of a text, in order, as written."""
    return MOT.findall(unicodedata.normalize("NFC", texte))


@lru_cache(maxsize=1 << 16)  # acts share most of their words
def plier(mot: str) -> str:
    """One word as it is compared: exactly one word comes out."""
    return HORS_MOT.sub("", fold(mot)) or VIDE


def plies(texte: str) -> list[str]:
    """The words of a text, as they are compared."""
    return [plier(mot) for mot in mots(texte)]


def sans_s(sigle: str) -> str:
    """«ENTs» is «ENT»."""
    return sigle[:-1] if sigle.endswith("s") else sigle
