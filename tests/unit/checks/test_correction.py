"""What is mended by itself, and what is never touched."""

from pathlib import Path

import pytest

from registre import reader
from registre.checks import correction

SUJET = "sujets/quai.md"


def write(contenu: Path, octets: bytes, fichier: str = SUJET) -> Path:
    path = contenu / fichier
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(octets)
    return contenu


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\nnom: Quai : port\n---\n", '---\nnom: "Quai : port"\n---\n'),
        ("---\nnom\u00a0: Quai\n---\n", "---\nnom: Quai\n---\n"),
        (
            "---\nnom: Quai\nsynonymes:\n\t- port\n---\n",
            "---\nnom: Quai\nsynonymes:\n  - port\n---\n",
        ),
        ("---\nnom: Quai   \n---\nTexte  \n", "---\nnom: Quai\n---\nTexte  \n"),
        ("---\nnom: Quai\nsynonime: [port]\n---\n", None),
        ("---\nnom: Quai\nsynonimes: [port]\n---\n", "---\nnom: Quai\nsynonymes: [port]\n---\n"),
        ("---\nnmo: Quai\n---\n", "---\nnom: Quai\n---\n"),
        ("---\nnom: Quai\nnoms: Port\n---\n", None),
        ("---\nnom: Quai\nsigles: [3\u00a0500 :\u00a0a]\n---\n", None),
        ("---\nnom: |\n  Quai  \n  port\n---\n", None),
        ("---\nnom: Quai : port\n", None),
        ("Quai : port\n", None),
        (
            "---\nnom: nu\u00admérique\u200b\n---\nUn\ufeff mot\n",
            "---\nnom: numérique\n---\nUn mot\n",
        ),
        ("---\nnom: Quai\x0bport\n---\nUn\x0bmot\n", "---\nnom: Quai port\n---\nUn\nmot\n"),
        ("---\nnom: L\x92été : quai\x00\n---\n", None),
        ("---\nnom: lâ€™été\n---\n", None),
    ],
)
def test_typing_is_mended_and_meaning_is_not_touched(
    before: str, after: str | None, tmp_path: Path
) -> None:
    found = correction.mend(write(tmp_path, before.encode()))
    assert ([] if after is None else [after]) == [one.apres for one in found]


def test_marks_and_ends_of_lines_are_brought_to_one_form(tmp_path: Path) -> None:
    (found,) = correction.mend(
        write(tmp_path, "\ufeff---\r\nnom: Quai\r\n---\r\nTexte\r\n".encode())
    )
    assert "---\nnom: Quai\n---\nTexte\n" == found.apres
    assert f"{SUJET} : marque d’ordre des octets (BOM) retirée." in correction.diff(found)


def test_marks_that_nobody_sees_are_named(tmp_path: Path) -> None:
    (found,) = correction.mend(write(tmp_path, "---\nnom: nu\u00admérique\n---\n".encode()))
    assert f"{SUJET} : signes invisibles retirés." == correction.diff(found)


def test_a_file_in_another_encoding_is_left_alone(tmp_path: Path) -> None:
    assert () == correction.mend(write(tmp_path, "---\nnom: Été : quai\n---\n".encode("latin-1")))


def test_what_is_mended_is_sound_and_stays_so(tmp_path: Path) -> None:
    write(tmp_path, "---\nnom\u00a0: Quai : port\nsynonimes:\n\t- #2\n---\n".encode())
    correction.write(tmp_path, correction.mend(tmp_path))
    assert () == reader.read(tmp_path).findings
    assert () == correction.mend(tmp_path)


def test_the_difference_shows_the_lines_that_change(tmp_path: Path) -> None:
    (found,) = correction.mend(write(tmp_path, b"---\nnom: Quai : port\n---\n"))
    shown = correction.diff(found).splitlines()
    assert ["-nom: Quai : port", '+nom: "Quai : port"'] == [
        line for line in shown if line[0] in "+-" and line[:2] not in ("++", "--")
    ]


def test_a_file_that_cannot_be_written_stays_whole(tmp_path: Path) -> None:
    found = correction.mend(write(tmp_path, b"---\nnom: Quai : port\n---\n"))
    (tmp_path / f"sujets/.{Path(SUJET).name}.corrige").mkdir()
    assert (SUJET,) == correction.write(tmp_path, found)
    assert b"---\nnom: Quai : port\n---\n" == (tmp_path / SUJET).read_bytes()


def test_a_mended_file_keeps_its_mode_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    found = correction.mend(write(tmp_path, b"---\nnom: Quai : port\n---\n"))
    (tmp_path / SUJET).chmod(0o640)
    assert () == correction.write(tmp_path, found)
    assert 0o640 == (tmp_path / SUJET).stat().st_mode & 0o777
    assert [tmp_path / SUJET] == list((tmp_path / "sujets").iterdir())
