"""What only the whole site can tell: that the editor's pages lead to pages that it makes."""

from pathlib import Path

import pytest

from registre.publication import constats
from tests.support import contenu

ACCUEIL = "---\ntitle: Registre\n---\n\n# Registre\n\n{}\n"


def found(folder: Path, accueil: str) -> list[tuple[str, str, int]]:
    files = {**contenu.BASE, "index.md": ACCUEIL.format(accueil)}
    releve = constats.read(contenu.write(folder, files))
    return [(one.code, one.fichier, one.ligne) for one in releve.findings]


@pytest.mark.parametrize(
    "cible",
    ["recherche.md", "annees/2021.md", "tables/dates.md", "organismes/sivom.md", "sujets.md"],
)
def test_a_page_of_the_site_can_be_linked(cible: str, tmp_path: Path) -> None:
    assert [] == found(tmp_path, f"[ici]({cible})")


@pytest.mark.parametrize("cible", ["annees/1921.md", "recherche/page.md", "sujets/absent.md"])
def test_a_page_that_the_site_does_not_make_cannot(cible: str, tmp_path: Path) -> None:
    assert [("LEC-031", "index.md", 7)] == found(tmp_path, f"[ici]({cible})")


def test_pages_that_mistakes_hide_are_not_missed(tmp_path: Path) -> None:
    contenu.write(tmp_path, {"sujets/quai.md": "---\nnmo: Quai\n---\n"})
    assert ["sujets/quai.md"] * 2 == [
        fichier for _, fichier, _ in found(tmp_path, "[x](annees/1.md)")
    ]


def test_a_register_has_a_home_page(tmp_path: Path) -> None:
    releve = constats.read(contenu.write(tmp_path, contenu.BASE))
    assert ["index.md"] == [one.fichier for one in releve.errors]


def test_an_issuer_that_cannot_be_read_is_said_and_hides_what_it_issued(tmp_path: Path) -> None:
    faulty = {"organismes/sivom.md": "---\nnature: syndicat\n---\n"}
    releve = constats.read(contenu.write(tmp_path, {**contenu.BASE, **faulty}))
    assert "organismes/sivom.md" in {one.fichier for one in releve.errors}
    assert {} == releve.catalogue.registre.seances
