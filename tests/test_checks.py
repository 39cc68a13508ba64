"""Each rule on documents that keep it and on documents that do not, laid over a sound register."""

import shutil
from pathlib import Path

import pytest

from registre import checks, reader
from registre.checks import RULES

CHECKS = Path(__file__).parent / "checks"
BASE = Path(__file__).parent / "reader_fautes" / "base"


@pytest.mark.parametrize("kind", ["conforme", "fautif"])
@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_a_rule_sees_what_breaks_it_and_nothing_else(code: str, kind: str, tmp_path: Path) -> None:
    contenu = shutil.copytree(BASE, tmp_path / "content")
    hidden = shutil.ignore_patterns("attendu.txt")
    shutil.copytree(CHECKS / code / kind, contenu, dirs_exist_ok=True, ignore=hidden)
    lecture = reader.read(contenu)
    assert lecture.findings == ()
    expected = (CHECKS / code / kind / "attendu.txt").read_text(encoding="utf-8")
    found = checks.run(lecture.registre, contenu)
    assert expected == "".join(f"{one.code} {one.fichier}\n" for one in found)


def test_the_base_keeps_every_rule() -> None:
    assert checks.run(reader.read(BASE).registre, BASE) == ()


def test_every_folder_of_documents_is_of_a_rule() -> None:
    assert {rule.code for rule in RULES} == {path.name for path in CHECKS.iterdir()}
