"""Lines of a YAML header: how an entry is written, and why one is misread."""

import re
from dataclasses import dataclass

from registre.reader.codes import Code

INSECABLES = "\u00a0\u202f\u2007"
_SIGNES = re.compile(f"[\t#&*!{INSECABLES}]")
_SUSPECT = re.compile(
    rf"^[ ]*[\t{INSECABLES}]|[^\S\n]#|[{INSECABLES}]:|:[{INSECABLES}]|[:-][ \t]+[&*!]",
    re.MULTILINE,
)
# Lists whose items are texts, never «clé: valeur».
LISTES_DE_TEXTES = frozenset(
    (
        *("mentions", "alias", "anciens_noms", "synonymes", "sigles"),
        *("horaires", "adresse", "sic", "anciennes_cles"),
    )
)
BLANC = rf"[ \t{INSECABLES}]"
ENTREE = re.compile(
    rf"(?P<retrait>{BLANC}*)(?P<tirets>(?:-{BLANC}+)*)"
    rf"(?:(?P<cle>[^\s\"'\[\]{{}}#&*!|>%@`,-][^:#]*?)(?P<avant>{BLANC}*):(?P<apres>{BLANC}+|$))?"
    r"(?P<valeur>.*)$"
)
# A key in quotes, for a name that holds a colon or a comma, with what follows it.
CLE_CITEE = re.compile(
    rf"{BLANC}*(?:-{BLANC}+)*(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[ \t]*:(?:[ \t]+|$)(?P<valeur>.*)$"
)
COLLE = re.compile(r"([ ]*(?:- )*[a-z]+(?:_[a-z]+)*):(?=[^\s:/])")
CLE_SIMPLE = re.compile(r"\s*[a-z]+(?:_[a-z]+)*:(?:\s|$)")
BLOC = re.compile(r"[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$")
COMMENTAIRE = re.compile(r"(?:^|[ \t]{2,})#[ \t]*(?=[^\s\d])[^\n]*$")
RESERVES = "@`%&*!|>,?]}-[{#"
SUITE_MAX = 40
FAIRE_GUILLEMETS = "Mettre la valeur entre guillemets droits, comme ci-dessous."
FERMANTS = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Reprise:
    """Lines that had to be rewritten: ranks of the first and last from 0, column from 1, what is wrong, what to do."""

    ligne: int
    fin: int
    colonne: int
    code: Code
    constat: str
    faire: str


def suspect(entete: str) -> bool:
    """Whether a header that YAML accepts may still not say what was typed: a cheap look first."""
    return bool(_SIGNES.search(entete)) and bool(_SUSPECT.search(entete))


def width(line: str) -> int:
    """The indentation of a line."""
    return len(line) - len(line.lstrip())


def followed(text: str) -> bool:
    """Whether text follows the closing bracket: «[sic] Convention»."""
    before, closing, after = text.partition(FERMANTS[text[0]])
    return bool(before and closing and after.strip())


def diagnose(text: str) -> tuple[int, str]:
    """Where the value goes wrong, from 0, and why, in words."""
    if (at := text.find(" #")) >= 0 or text.startswith("#"):
        lost = text[max(at, 0) :].strip()
        return max(at, 0), (
            f"YAML lit « {lost} » comme un commentaire : ces mots seraient perdus "
            "(un vrai commentaire se met seul sur sa ligne)."
        )
    if text[0] in RESERVES:
        return 0, f"La valeur commence par « {text[0]} », signe que YAML se réserve."
    if match := re.search(r":(?:\s|$)", text):
        return match.start(), (
            "La valeur contient un deux-points suivi d’une espace, que YAML lit comme une clé."
        )
    return 0, "YAML ne lit pas cette valeur telle qu’elle est écrite."
