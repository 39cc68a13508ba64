"""Faulty documents, each laid over a sound register: what is found, where, and what is given to paste.

``attendu.txt`` has one line per finding, «fichier:ligne:colonne: code», then the corrected text, each line after «| ».
"""

import shutil
from pathlib import Path

import pytest

from registre import reader
from registre.findings import Finding

FAUTES = Path(__file__).parent / "reader_fautes"
BASE = FAUTES / "base"
CASES = sorted(path.name for path in FAUTES.iterdir() if path.name != "base")


def lay(case: str, contenu: Path) -> Path:
    """The sound register with the documents of a case laid over it."""
    shutil.copytree(BASE, contenu)
    shutil.copytree(
        FAUTES / case, contenu, dirs_exist_ok=True, ignore=shutil.ignore_patterns("attendu.txt")
    )
    return contenu


def outline(finding: Finding) -> str:
    place = f"{finding.fichier}:{finding.ligne}:{finding.colonne}: {finding.code}"
    return "\n".join([place, *(f"| {line}" for line in finding.corrige.splitlines())])


def test_the_base_is_sound(tmp_path: Path) -> None:
    assert reader.read(shutil.copytree(BASE, tmp_path / "content")).findings == ()


@pytest.mark.parametrize("case", CASES)
def test_every_mistake_is_found_at_its_place(case: str, tmp_path: Path) -> None:
    expected = (FAUTES / case / "attendu.txt").read_text(encoding="utf-8")
    findings = reader.read(lay(case, tmp_path / "content")).findings
    assert expected == "".join(f"{outline(finding)}\n" for finding in findings)
