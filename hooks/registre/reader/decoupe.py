"""A content file cut in two: the header between its two lines of dashes, and the body."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from frontmatter.default_handlers import YAMLHandler

# Exactly three dashes: a longer rule belongs to the text of the act.
_LIMITE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_HANDLER = YAMLHandler(fm_boundary=_LIMITE)


@dataclass(frozen=True, slots=True)
class Decoupe:
    """Header and body, each with the file's line on which it starts (from 1)."""

    entete: str
    ligne_entete: int
    corps: str
    ligne_corps: int


class MissingHeaderError(Exception):
    """The file does not start with a line of three dashes."""


class UnclosedHeaderError(Exception):
    """The header has no closing line of three dashes."""


def read_text(chemin: Path) -> str:
    """The text of a file."""
    return decode(chemin.read_bytes())


def decode(octets: bytes) -> str:
    """A text without byte order mark, its lines ended by LF only, each accented letter in one character."""
    texte = unicodedata.normalize("NFC", octets.decode("utf-8-sig"))
    return texte.replace("\r\n", "\n").replace("\r", "\n") if "\r" in texte else texte


def split(texte: str) -> Decoupe:
    """Cut a file in two; blank lines before the header are passed over."""
    blank = len(texte) - len(texte.lstrip())
    start = texte[blank:]
    if not _HANDLER.detect(start):
        raise MissingHeaderError
    try:
        entete, reste = _HANDLER.split(start)
    except ValueError as error:
        raise UnclosedHeaderError from error
    first = texte.count("\n", 0, blank) + 2
    entete = entete.removeprefix("\n")
    corps = reste.lstrip("\n")
    after = first + entete.count("\n")
    return Decoupe(entete, first, corps, after + len(reste) - len(corps))


def split_unclosed(texte: str) -> Decoupe:
    """Cut a file whose header is not closed where it most likely ends: at «...», at a longer rule, else at the first blank line."""
    lines = texte.split("\n")
    start = next(rank for rank, line in enumerate(lines) if line.strip()) + 1
    marks = [rank for rank, line in enumerate(lines) if rank >= start and _ends(line)]
    blanks = [rank for rank, line in enumerate(lines) if rank >= start and not line.strip()]
    end = (marks or blanks or [len(lines)])[0]
    return Decoupe(
        "\n".join(lines[start:end]), start + 1, "\n".join(lines[end + bool(marks) :]), end + 1
    )


def _ends(line: str) -> bool:
    text = line.strip()
    return text in ("...", "--", "…", "—", "***", "+++") or (len(text) > 3 and not text.strip("-"))
