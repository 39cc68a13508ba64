"""What programs that others wrote say of a PDF: qpdf of its structure, poppler of its fonts and of what it reads aloud."""

import html
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests import prerequisites

_PARTIE = re.compile(r"\s*(?:(?P<mots>\".*\")$|(?P<genre>[A-Z][A-Za-z]*\d?)\b)")


_PLACE = re.compile(r'<word xMin="([\d.]+)" .* xMax="([\d.]+)" [^>]*>(.*)</word>')


@dataclass(frozen=True, slots=True)
class Mot:
    """A word, or the part of it that is on one line: its page (from 1), where it starts and where it ends."""

    texte: str
    page: int
    debut: float
    fin: float


@dataclass(frozen=True, slots=True)
class Police:
    """A font of a file: whether its outlines are in it, only those that it prints, with what each means."""

    nom: str
    embarquee: bool
    reduite: bool
    lisible: bool


def damages(chemin: Path) -> list[str]:
    """What qpdf finds wrong in the structure of a file."""
    done = _run("qpdf", "qpdf", "--check", str(chemin))
    return [] if done.returncode == 0 else (done.stdout + done.stderr).splitlines()


def fonts(chemin: Path) -> list[Police]:
    """The fonts of a file, as pdffonts lists them."""
    done = _run("poppler-utils", "pdffonts", str(chemin))
    lines = done.stdout.splitlines()[2:]
    return [
        Police(line.split()[0], *(said == "yes" for said in line.split()[-5:-2])) for line in lines
    ]


def structure(chemin: Path) -> list[str]:
    """What poppler reads aloud, in order: the kind of each part (``H1``), and the words in it between quotes."""
    done = _run("poppler-utils", "pdfinfo", "-struct-text", str(chemin))
    found = (_PARTIE.match(line) for line in done.stdout.splitlines())
    return [one["genre"] or one["mots"] for one in found if one]


def _run(package: str, name: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    found = prerequisites.program(package)
    assert found is not None
    return subprocess.run(
        [Path(found).with_name(name), *arguments],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )


def words(chemin: Path) -> list[Mot]:
    """The words of a file as they are laid out, in points from the top left of their page."""
    done = _run("poppler-utils", "pdftotext", "-bbox", str(chemin), "-")
    found: list[Mot] = []
    page = 0
    for line in done.stdout.splitlines():
        page += "<page " in line
        if place := _PLACE.search(line):
            found.append(Mot(html.unescape(place[3]), page, float(place[1]), float(place[2])))
    return found
