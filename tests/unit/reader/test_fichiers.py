"""Files as such: links, names that a system cannot hold, what software leaves behind."""

import os
from pathlib import Path

import pytest

from registre import reader
from registre.checks import correction
from registre.reader import fichiers


def codes(contenu: Path) -> list[tuple[str, str]]:
    return [(one.code, one.fichier) for one in reader.read(contenu).findings]


@pytest.mark.parametrize(
    "nom",
    [
        "~$quai.md",
        "quai.md~",
        "quai.md.bak",
        "Thumbs.db",
        "quai.md ",
        "quai.md.",
        'le "quai".md',
        "aux.md",
        "COM1.2024.md",
        "quai\n.md",
        "quai\u200b.md",
        f"{'quai' * 40}.md",
        "e\u0301te\u0301.pdf",
    ],
)
def test_a_name_that_some_system_cannot_hold_is_refused(nom: str, tmp_path: Path) -> None:
    (tmp_path / nom).write_text("---\nnom: Quai\n---\n", encoding="utf-8")
    assert ["LEC-044"] == [code for code, _ in codes(tmp_path)]


def test_a_name_that_is_not_text_is_refused_and_shown(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xe9t\xe9.md")).touch()
    assert [("LEC-044", "?t?.md")] == codes(tmp_path)


def test_names_in_any_alphabet_are_kept_for_what_is_given_as_it_is() -> None:
    assert fichiers.refuse_entry(Path("Convention d’été n° 2 (signée).pdf")) is None


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".DS_Store").touch()
    assert [] == codes(tmp_path)


@pytest.mark.parametrize("cible", ["/etc/hostname", "absent.md", "lien.md", "../"])
def test_links_are_never_followed(cible: str, tmp_path: Path) -> None:
    contenu = tmp_path / "content"
    contenu.mkdir()
    (contenu / "lien.md").symlink_to(cible)
    assert [("LEC-044", "lien.md")] == codes(contenu)


def test_what_is_behind_a_link_is_not_mended(tmp_path: Path) -> None:
    outside = tmp_path / "dehors.md"
    outside.write_text("---\nnom: Quai : port\n---\n", encoding="utf-8")
    contenu = tmp_path / "content"
    (contenu / "sujets").mkdir(parents=True)
    (contenu / "sujets/quai.md").symlink_to(outside)
    assert () == correction.mend(contenu)


def test_names_that_differ_by_case_alone_are_one_address(tmp_path: Path) -> None:
    (tmp_path / "annexes").mkdir()
    for nom in ("Plan.doc", "plan.doc"):
        (tmp_path / "annexes" / nom).write_text("Plan", encoding="utf-8")
    assert [("LEC-029", "annexes/plan.doc")] == codes(tmp_path)
