"""Header and body, each at its line."""

from pathlib import Path

import pytest

from registre.reader.decoupe import (
    Decoupe,
    MissingHeaderError,
    UnclosedHeaderError,
    read_text,
    split,
    split_unclosed,
)


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("---\n---\n", Decoupe("", 2, "", 3)),
        ("---\na: b\n---\nTexte\n", Decoupe("a: b\n", 2, "Texte\n", 4)),
        ("---\na: b\n---\n\n\nTexte\n", Decoupe("a: b\n", 2, "Texte\n", 6)),
        ("\n\n---\na: b\n---\nTexte", Decoupe("a: b\n", 4, "Texte", 6)),
        ("---\na: b\n---  \nUn\n---\nDeux", Decoupe("a: b\n", 2, "Un\n---\nDeux", 4)),
        ("---\na: |\n  ----\n---\nTexte", Decoupe("a: |\n  ----\n", 2, "Texte", 5)),
    ],
)
def test_a_file_is_cut_in_two(texte: str, expected: Decoupe) -> None:
    assert expected == split(texte)


def test_a_body_starts_at_the_line_that_is_said() -> None:
    texte = "---\na: b\n---\n\nTexte\n"
    assert "Texte" == texte.split("\n")[split(texte).ligne_corps - 1]


def test_a_file_without_header_is_refused() -> None:
    with pytest.raises(MissingHeaderError):
        split("Texte\n---\n")


def test_an_open_header_is_refused() -> None:
    with pytest.raises(UnclosedHeaderError):
        split("---\na: b\n")


@pytest.mark.parametrize("fin", ["\n\nTexte", "...\nTexte", "-----\nTexte"])
def test_an_open_header_ends_where_it_most_likely_does(fin: str) -> None:
    cut = split_unclosed(f"---\na: b\n{fin}".replace("\n\n\n", "\n\n"))
    assert ("a: b", 3) == (cut.entete, cut.ligne_corps)


def test_marks_and_ends_of_lines_of_any_editor_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("\ufeff---\r\na: é\r---\n".encode())
    assert "---\na: é\n---\n" == read_text(tmp_path / "a.md")
