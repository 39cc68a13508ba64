"""The project's settings: what is wrong in them is said before MkDocs speaks of it."""

from pathlib import Path

import pytest

from registre.publication import reglages
from tests.support.project import ROOT

BONS = "site_name: Registre\nsite_url: https://registre.exemple.fr/\n"


@pytest.mark.parametrize(
    ("texte", "places"),
    [
        (BONS, []),
        (BONS + "x: !ENV [A, b]\n", []),
        ("", [(0, 0)]),
        ("- a\n", [(0, 0)]),
        (BONS + "theme: {\n", [(4, 1)]),
        ("site_name: Registre\n", [(0, 0)]),
        ("site_name:\nsite_url: registre.exemple.fr\n", [(0, 0), (2, 11)]),
    ],
)
def test_what_is_wrong_is_found_at_its_place(
    texte: str, places: list[tuple[int, int]], tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text(texte, encoding="utf-8")
    assert places == [(one.ligne, one.colonne) for one in reglages.check(tmp_path)]


def test_settings_that_are_missing_are_asked_for(tmp_path: Path) -> None:
    assert ["mkdocs.yml"] == [one.fichier for one in reglages.check(tmp_path)]


def test_ours_are_sound() -> None:
    assert () == reglages.check(ROOT)
