"""Characters that nobody typed: what Word, a PDF or a wrong encoding leaves in a text, and what was meant.

Some cannot stand in a page or a feed at all; others are invisible there and keep a word from being found.
"""

import re

from registre.reader.codes import Code
from registre.reader.rapport import Rapport

# Marks without width: of a direction of writing, of a place where a word may break, of an order of bytes.
_LARGEUR_NULLE = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
# Word's line break inside a paragraph, the page break of a PDF, Unicode's own separators.
_SAUTS = "\x0b\x0c\u2028\u2029"
_AUTRES = "\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufffd-\uffff"
_INVISIBLE = re.compile(f"[{_LARGEUR_NULLE}]")
_SAUT = re.compile(f"[{_SAUTS}]")
_INTRUS = re.compile(f"[{_LARGEUR_NULLE}{_SAUTS}{_AUTRES}]")
# UTF-8 read as Windows-1252: «Ã©» for «é», «â€™» for «’», «â‚¬» for «€».
_SUITE = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_DEBUTS = ("Ã", "Â", "Å", "â€", "â‚")
_DEUX_FOIS = re.compile(f"[ÃÂ][{_SUITE}]|Å[“’]|â€[{_SUITE}]|â‚¬")
_RETAPER = "Retaper le mot d’après l’original."


def check(fichier: str, texte: str, rapport: Rapport) -> str:
    """Report each line that holds such characters; return the text as it was most likely meant, on the same lines."""
    if not (_INTRUS.search(texte) or _read_twice(texte)):
        return texte
    lines = texte.split("\n")
    for rank, line in enumerate(lines):
        found = _INTRUS.search(line) or _DEUX_FOIS.search(line)
        if found is None:
            continue
        lines[rank] = _DEUX_FOIS.sub(lambda twice: _once(twice[0]), _INTRUS.sub(_meant, line))
        constat, faire = _explain(found[0])
        lost = any(_lost(sign) for sign in _INTRUS.findall(line))
        rapport.add(
            Code.CARACTERE,
            fichier,
            constat,
            faire,
            corrige="" if lost else lines[rank].rstrip(),
            ligne=rank + 1,
            colonne=found.start() + 1,
        )
    return "\n".join(lines)


def strip(texte: str) -> str:
    """The text without the marks that have no width: the same words, in the same order."""
    return _INVISIBLE.sub("", texte)


def separate(texte: str, by: str) -> str:
    """The text with the line breaks that no editor shows turned into what it shows."""
    return _SAUT.sub(by, texte)


def _read_twice(texte: str) -> bool:
    """Whether UTF-8 was taken for Windows-1252; its first signs are hardly ever there, and are looked for faster alone."""
    return any(map(texte.__contains__, _DEBUTS)) and bool(_DEUX_FOIS.search(texte))


def refused(texte: str) -> str:
    """The first character that no page may hold, as «U+0007», or nothing: YAML writes any of them by its code."""
    found = _INTRUS.search(texte)
    return _code(found[0]) if found else ""


def _explain(found: str) -> tuple[str, str]:
    """What is there, and what to do about it."""
    if len(found) > 1:
        constat = (
            f"« {found} » est mis pour « {_once(found)} » : ce texte a changé d’encodage en route."
        )
        return constat, "Recopier la ligne ci-dessous, ou le texte de l’original."
    code = _code(found)
    if found == "\ufffd":
        return f"Une lettre est perdue ici : {code} en tient la place.", _RETAPER
    if _INVISIBLE.match(found):
        return f"Un signe invisible, {code}, est resté dans ce texte.", "L’effacer."
    if _SAUT.match(found):
        return f"Un saut invisible, {code}, est resté dans ce texte.", "Le remplacer par un vrai."
    if "\ue000" <= found <= "\uf8ff":
        return f"Le signe {code} n’existe que dans une police de Word.", "Le remplacer."
    if windows := _windows(found):
        return f"Le caractère {code} est mis pour « {windows} ».", "Retaper ce signe."
    return f"Le caractère {code} ne peut pas être publié.", _RETAPER


def _meant(found: re.Match[str]) -> str:
    return " " if _SAUT.match(found[0]) else _windows(found[0])


def _lost(sign: str) -> bool:
    """Whether only the original can tell what was meant."""
    return not (_INVISIBLE.match(sign) or _SAUT.match(sign) or _windows(sign))


def _windows(sign: str) -> str:
    """What a control character was in Windows' table, which some tools take for Latin-1."""
    octet = sign.encode("latin-1") if "\x80" <= sign <= "\x9f" else b""
    return octet.decode("cp1252", errors="ignore")


def _once(twice: str) -> str:
    """What was meant by a character read in the wrong table, or the same where it was not."""
    octets = b"".join(sign.encode("latin-1" if sign <= "\xff" else "cp1252") for sign in twice)
    return octets.decode("utf-8", errors="ignore") or twice


def _code(sign: str) -> str:
    return f"U+{ord(sign):04X}"
