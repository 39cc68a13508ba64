"""Damaged documents: whatever happens to a file, only findings come out."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from registre import checks, reader
from registre.checks import correction

BASE = Path(__file__).parent / "reader_fautes" / "base"
CONTENU = Path(__file__).parents[1] / "content"
# fmt: off
MORCEAUX = (
    "---\n", "...\n", ": ", "#", "\t", "\u00a0", "[", "{", "]", "}", '"', "'", "&a ", "*a", "!x ",
    "- ", "? ", "\x00", "\x85", "\u2028", "\r", "\r\n", "%", "@", "`", ">\n", "|", "<<: ", "\ufeff",
    "non", "31 novembre 2016", "[[[[", "- - - -", "clé: ", "seance: ", "numero: ", "vote: ", "é",
)
# fmt: on


def cut(octets: bytes, chance: random.Random) -> bytes:
    return octets[: chance.randrange(len(octets) + 1)]


def drop(octets: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(octets) + 1)
    return octets[:start] + octets[start + chance.randrange(1, 30) :]


def insert(octets: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(octets) + 1)
    return octets[:place] + chance.choice(MORCEAUX).encode() + octets[place:]


def scramble(octets: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(octets) + 1)
    return octets[:place] + chance.randbytes(chance.randrange(1, 4)) + octets[place + 1 :]


def swap(octets: bytes, chance: random.Random) -> bytes:
    lines = octets.split(b"\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


DEGATS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    cut,
    drop,
    insert,
    insert,
    scramble,
    swap,
)


@pytest.mark.parametrize("racine", [BASE, CONTENU], ids=["base", "contenu"])
def test_damage_gives_findings_and_never_an_exception(racine: Path, tmp_path: Path) -> None:
    """150 draws per register, each of one to four damages to two files, then what can be mended is."""
    contenu = shutil.copytree(racine, tmp_path / "content")
    paths = sorted(path for path in contenu.rglob("*") if path.suffix in (".md", ".yml"))
    sound = {path: path.read_bytes() for path in paths}
    chance = random.Random(20161128)  # noqa: S311 - a fixed draw, not a secret
    refused = 0
    for _ in range(150):
        damaged = chance.sample(paths, 2)
        for path in damaged:
            octets = sound[path]
            for degat in chance.choices(DEGATS, k=chance.randint(1, 4)):
                octets = degat(octets, chance)
            path.write_bytes(octets)
        lecture = reader.read(contenu)
        refused += bool(lecture.findings)
        checks.run(lecture.registre, contenu)
        correction.mend(contenu)
        for path in damaged:
            path.write_bytes(sound[path])
    assert refused > 75


@pytest.mark.parametrize("texte", ["[" * 100_000, "{" * 100_000, "- " * 100_000, "? " * 100_000])
def test_depth_that_would_break_the_parser_is_a_finding(texte: str, tmp_path: Path) -> None:
    contenu = shutil.copytree(BASE, tmp_path / "content")
    (contenu / "sujets/peche.md").write_text(f"---\nnom: {texte}\n---\n", encoding="utf-8")
    (finding,) = reader.read(contenu).findings
    assert finding.code in ("LEC-004", "LEC-005")
