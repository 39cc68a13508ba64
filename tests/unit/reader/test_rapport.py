"""A mistake is told on one line, whatever the value that it quotes."""

from pathlib import Path

from registre import reader
from tests.support import contenu

ACTE = "deliberations/sivom/2021/2021-3.md"


def told(folder: Path, date: str) -> str:
    text = contenu.BASE[ACTE].replace("objet:", f"date_affichage: {date}\n        objet:")
    (finding,) = reader.read(contenu.write(folder, {**contenu.BASE, ACTE: text})).findings
    return finding.constat


def test_a_value_of_several_lines_is_told_on_one(tmp_path: Path) -> None:
    assert "« le 3 mai\u00a0» n’est pas une date." == told(tmp_path, '"le 3\\n\\tmai"').replace(
        "«\u00a0", "« "
    )


def test_of_an_endless_value_the_ends_are_told(tmp_path: Path) -> None:
    said = told(tmp_path, "mai " * 5_000)
    assert len(said) < 600
    assert said.endswith("n’est pas une date.")
