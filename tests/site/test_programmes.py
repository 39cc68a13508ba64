"""A scheduled act is in nothing that the site publishes before its time, and in everything after."""

import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from registre.model.parution import Annales
from tests.support.increment import Projet, prepare, tree

ACTE = "deliberations/commune-essai/2024/2024-08"
SEANCE = "content/seances/commune-essai/2024-03-14-conseil-municipal.md"
MOT = "Zibeline"
TEXTE = f"""\
---
seance: 2024-03-14-conseil-municipal
objet: Achat {MOT}
publier_le: 20 mars 2024 à 8h
annexes:
  - titre: Devis {MOT}
    fichier: annexes/devis-2024-08.txt
anciennes_cles: [2024-008]
relations:
  - abroge: 2024-07
---

Le conseil achète {MOT}.
"""
# The number of the act and the words that only it has; the agenda keeps its own.
TUS = (MOT.encode(), b"2024-08", b"2024/08", b"2024-008")


@pytest.fixture(scope="module")
def projet(tmp_path_factory: pytest.TempPathFactory) -> Projet:
    """The project with an act that waits, which the agenda of its sitting names."""
    projet = prepare(tmp_path_factory.mktemp("programmes"))
    (projet.racine / f"content/{ACTE}.md").write_text(TEXTE, "utf-8")
    (projet.contenu / "annexes/devis-2024-08.txt").write_text(f"Devis {MOT}", "utf-8")
    seance = projet.racine / SEANCE
    point = "  - rang: 3\n    objet: Achat de fournitures\n    acte: 2024-08\n"
    agenda = seance.read_text("utf-8").replace("    issue: rejeté\n", "    issue: rejeté\n" + point)
    seance.write_text(f"{agenda}\nLe conseil examine trois points.\n", "utf-8")
    assert projet.build() is not None, projet.dit
    return projet


MINUTES = SEANCE.removeprefix("content/").replace(".md", ".pdf")


def _betrayals(site: Path) -> list[str]:
    files = [path for path in site.rglob("*") if path.is_file()]
    found = [str(path) for path in files if any(one in path.read_bytes() for one in TUS)]
    named = [
        str(path) for path in site.rglob("*") if "2024-08" in path.name or "2024-008" in path.name
    ]
    return found + named


def test_nothing_tells_it_before_its_time(projet: Projet) -> None:
    assert [] == _betrayals(projet.site)
    archives = [*projet.site.rglob("*.zip")]
    assert archives
    assert not any("2024-08" in nom for one in archives for nom in zipfile.ZipFile(one).namelist())
    assert not (projet.site / MINUTES).exists()  # its source is attached
    page = projet.site / SEANCE.removeprefix("content/").removesuffix(".md") / "index.html"
    assert "Achat de fournitures" in page.read_text("utf-8")
    assert (
        any(
            "1\u00a0acte programmé est retenu jusqu’au 20\u00a0mars 2024" in one
            for one in projet.dit
        )
        or projet.dit
    )


def test_it_appears_at_its_time_as_if_it_had_always_been_there(projet: Projet) -> None:
    before = tree(projet.site)
    projet.annales = Annales(instant=datetime(2024, 3, 20, 7, 59))
    assert (0, 0) == projet.build()
    projet.annales = Annales(instant=datetime(2024, 3, 20, 8))
    made = projet.build()
    assert made is not None
    assert 0 < made[0] < made[1]
    assert projet.first() == tree(projet.site)
    assert {
        f"{ACTE}/index.html",
        f"{ACTE}.json",
        f"{ACTE}.pdf",
        "annexes/devis-2024-08.txt",
        MINUTES,
    } <= tree(projet.site).keys()
    projet.annales = Annales()
    assert projet.build() is not None
    assert before == tree(projet.site)
