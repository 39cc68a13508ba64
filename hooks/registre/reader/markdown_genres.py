"""What a paragraph, an item or a title says that it is, by its own words and the stage of the act."""

import re
from bisect import bisect_left

from registre.model.blocs import Bloc, Genre
from registre.reader.markdown_etapes import Etape
from registre.reader.markdown_motifs import MOTIFS, Motif
from registre.texte.slugs import fold

LU = 400  # characters of a block that decide what it is
# What a title may be besides a title.
DE_TITRE = frozenset(
    {Genre.PRESENCES, Genre.ORGANE, Genre.DELIBERE, Genre.ARTICLE, Genre.VOTE, Genre.ANNEXES}
)
ETIQUETTE = re.compile(
    r"(?P<label>art(?:icle|\.)\s+(?:n°\s*)?(?P<rang>(?:\d+(?:er|e|ème)?(?:[.-]\d+)*|premier|unique|[IVXLC]+)"
    r"(?:\s(?:bis|ter|quater))?))(?=\s*[:–—.-]|\s*$|\s+(?-i:[A-ZÀ-Ý«]))",
    re.IGNORECASE,
)

SEPARATION = re.compile(r"[\s,;]+")
PARTICULES = frozenset({"et", "de", "du", "des", "la", "le", "-", "–"})
ETAT = re.compile(r"\b(?:present|absent|excuse|pouvoir|procuration)")
_LONGUEURS = sorted({motif.longueur for motif in MOTIFS})


def _row(rang: int, motif: Motif) -> str:
    """One motif of the table, behind three signs that say at what stage, how long and in what block it is looked for."""
    etapes = f"\\x{motif.de:02x}-\\x{motif.a:02x}"
    longueurs = f"\\x00-\\x{_LONGUEURS.index(motif.longueur):02x}"
    titres = "\\x00\\x01" if motif.genre in DE_TITRE else "\\x00"
    return f"(?P<m{rang}>[{etapes}][{longueurs}][{titres}](?:{motif.forme}))"


# The whole table at once: of its motifs, the first that holds is the group that matched.
_TABLE = re.compile("|".join(_row(rang, motif) for rang, motif in enumerate(MOTIFS)), re.DOTALL)


def recognise(texte: str, etape: Etape, *, titre: bool = False) -> Genre | None:
    """What a paragraph, an item or a title is at that stage of the act; None when its words do not say."""
    if ETIQUETTE.match(texte):
        return Genre.ARTICLE
    signes = chr(etape) + chr(bisect_left(_LONGUEURS, len(texte))) + chr(titre)
    found = _TABLE.match(signes + fold(texte[:LU]).strip())
    return MOTIFS[int((found.lastgroup or "")[1:])].genre if found else None


def names_people(texte: str, part: float = 1) -> bool:
    """Whether the text is nothing but names, or names for that share of its words: «M. Gurvan KERLOC'H, Mme Simone JOURAND»."""
    words = [word for word in SEPARATION.split(texte.strip(" .,;:")) if word]
    names = sum(word[0].isupper() or word in PARTICULES for word in words)
    return (
        len(words) > 1
        and names >= part * len(words)
        and any(word.isupper() and len(word) > 2 for word in words)
        and any(not word.isupper() for word in words)
    )


def calls_the_roll(tableau: Bloc) -> bool:
    """Whether a table is the attendance: its header says who is present, absent, excused or represented."""
    return any(ETAT.search(fold(cellule.texte)) for cellule in tableau.lignes[0])
