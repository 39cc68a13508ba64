"""A document that cannot be read does not make others look faulty, nor leave anything half made."""

import shutil
from pathlib import Path

import pytest

from registre import reader

BASE = Path(__file__).parents[2] / "reader_fautes" / "base"
ILLISIBLE = "---\nnom: [\n---\n"


@pytest.mark.parametrize(
    "fichier",
    [
        "sujets/eau.md",
        "partenaires/agence-de-l-eau.md",
        "territoires/rive-nord.md",
        "seances/syndicat-du-lac/2024-03-12-conseil.md",
        "deliberations/syndicat-du-lac/2023/2023-B1.md",
        "organismes/syndicat-du-lac.md",
        "matieres.yml",
    ],
)
def test_what_refers_to_an_unreadable_document_is_not_blamed(fichier: str, tmp_path: Path) -> None:
    contenu = shutil.copytree(BASE, tmp_path / "content")
    (contenu / fichier).write_text(ILLISIBLE, encoding="utf-8", newline="\n")
    assert {fichier} == {finding.fichier for finding in reader.read(contenu).findings}


def test_an_act_of_an_unreadable_sitting_is_not_in_the_register(tmp_path: Path) -> None:
    contenu = shutil.copytree(BASE, tmp_path / "content")
    (contenu / "seances/syndicat-du-lac/2024-03-12-conseil.md").write_text(ILLISIBLE, "utf-8")
    assert ["syndicat-du-lac/2023/2023-B1"] == list(reader.read(contenu).registre.deliberations)


def test_a_member_sits_for_the_college_of_the_issuers_file() -> None:
    seance = reader.read(BASE).registre.seances["syndicat-du-lac/2024-03-12-conseil"]
    assert ["Département", "Communes", None] == [one.college for one in seance.presences]
