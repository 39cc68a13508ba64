"""The bytes of the content folder: digests, by whoever computed them."""

from pathlib import Path

from registre.reader import Fonds


def test_digests_of_another_process_are_taken(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("un", "utf-8")
    there = Fonds(tmp_path).entrees()
    here = Fonds(tmp_path)
    here.know(there)
    (tmp_path / "a.md").write_text("deux", "utf-8")
    assert there["a.md"] == here.empreinte("a.md") != Fonds(tmp_path).empreinte("a.md")


def test_what_could_not_be_opened_is_tried_again(tmp_path: Path) -> None:
    fonds = Fonds(tmp_path)
    fonds.know({"a.md": b""})
    (tmp_path / "a.md").write_text("un", "utf-8")
    assert fonds.empreinte("a.md") == Fonds(tmp_path).empreinte("a.md") != b""
