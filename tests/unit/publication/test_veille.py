"""What is watched, and nothing beside it."""

from pathlib import Path

from registre.publication.veille import Veille


def test_a_file_is_watched_without_those_beside_it(tmp_path: Path) -> None:
    contenu, reglages = tmp_path / "content", tmp_path / "mkdocs.yml"
    contenu.mkdir()
    reglages.touch()
    veille = Veille(contenu, reglages)
    veille.start()
    seen: set[Path] = set()
    changes = veille.changes()
    (tmp_path / "sortie.txt").write_text("un", "utf-8")
    (contenu / ".brouillon").write_text("deux", "utf-8")
    reglages.write_text("trois", "utf-8")
    (contenu / "acte.md").write_text("quatre", "utf-8")
    while not {reglages, contenu / "acte.md"} <= seen:
        seen |= next(changes)
    assert {reglages, contenu / "acte.md"} == seen
