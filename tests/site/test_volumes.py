"""The volumes that an issuer publishes: a page and a PDF for each, made again when an act of their year changes, and only then."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import documents
from tests.support.increment import Projet, prepare, tree

ORGANISME = "organismes/somme-numerique"
ACTE = "deliberations/somme-numerique/2020/20201130_DL_03"


@pytest.fixture(scope="module")
def projet(tmp_path_factory: pytest.TempPathFactory) -> Projet:
    """A project whose site is built; the issuer publishes 2016 and 2020."""
    built = prepare(tmp_path_factory.mktemp("volumes"))
    assert built.build() is not None, built.dit
    return built


def pdfs(projet: Projet) -> dict[str, bytes]:
    return {
        path.relative_to(projet.site).as_posix(): path.read_bytes()
        for path in projet.site.rglob("*.pdf")
    }


def volumes(projet: Projet) -> Iterator[Path]:
    yield from sorted(projet.site.glob("organismes/*/volumes/*.pdf"))


def test_the_declared_years_have_a_volume_that_conforms(projet: Projet) -> None:
    found = list(volumes(projet))
    assert [path.name for path in found] == ["2016.pdf", "2020.pdf"]
    assert [documents.faults(path.read_bytes()) for path in found] == [[], []]


def test_the_page_says_what_it_is_and_gives_the_file(projet: Projet) -> None:
    html = (projet.site / ORGANISME / "volumes/2016/index.html").read_text(encoding="utf-8")
    digest = hashlib.sha256((projet.site / ORGANISME / "volumes/2016.pdf").read_bytes()).hexdigest()
    assert "Recueil de consultation" in html
    assert "Le registre légal des délibérations est tenu sur papier" in html
    assert "../../../../seances/somme-numerique/2016-11-28-bureau/" in html
    assert "../../../../tables/objets/somme-numerique/2016/" in html
    assert '<a href="../2016.pdf" download>Volume de l’année (PDF/A, ' in html
    assert digest in html


def test_the_page_of_the_issuer_leads_to_its_volumes(projet: Projet) -> None:
    html = (projet.site / ORGANISME / "index.html").read_text(encoding="utf-8")
    assert '<a href="volumes/2020/">2020</a>' in html
    other = projet.site / "organismes/nord-pas-de-calais-numerique/index.html"
    assert "volumes/" not in other.read_text(encoding="utf-8")


def test_a_volume_is_made_again_when_one_of_its_acts_changes_and_only_then(projet: Projet) -> None:
    before = pdfs(projet)
    act = projet.contenu / f"{ACTE}.md"
    text = act.read_text(encoding="utf-8")
    act.write_text(f"{text}\nAjout.\n", encoding="utf-8")
    assert projet.build() is not None, projet.dit
    after = pdfs(projet)
    assert {name for name in after if after[name] != before[name]} == {
        f"{ACTE}.pdf",
        f"{ORGANISME}/volumes/2020.pdf",
    }
    assert tree(projet.site) == projet.first()
    act.write_text(text, encoding="utf-8")
    assert projet.build() is not None, projet.dit
    assert pdfs(projet) == before


def test_a_year_that_is_no_longer_declared_leaves_the_site(projet: Projet) -> None:
    fiche = projet.contenu / f"{ORGANISME}.md"
    text = fiche.read_text(encoding="utf-8")
    fiche.write_text(text.replace("volumes: [2016, 2020]", "volumes: [2020]"), encoding="utf-8")
    assert projet.build() is not None, projet.dit
    assert [path.name for path in volumes(projet)] == ["2020.pdf"]
    assert not (projet.site / ORGANISME / "volumes/2016").exists()
    fiche.write_text(text, encoding="utf-8")
    assert projet.build() is not None, projet.dit
