"""A former edition is kept by what changed after it, and comes back byte for byte or not at all."""

import itertools
import shutil
from pathlib import Path

import pytest

from registre.envois import editions
from registre.publication import arbre, empreintes
from registre.publication.etat import Etat, Sortie
from registre.publication.pannes import BuildError
from registre.publication.temoin import Bascule
from tests.support.tree import digests

Fichiers = dict[str, str]
UN = {"index.html": "un", "a/page.html": "même", "a/vieux.html": "vieux"}
DEUX = {"index.html": "deux", "a/page.html": "même", "b/neuf.html": "neuf"}


def state(files: Fichiers) -> Etat:
    known = {
        nom: Sortie(empreintes.of_bytes(texte.encode()), len(texte), 0)
        for nom, texte in files.items()
    }
    return Etat(sorties=known)


def put(site: Path, files: Fichiers) -> None:
    shutil.rmtree(site, ignore_errors=True)
    for nom, texte in files.items():
        (site / nom).parent.mkdir(parents=True, exist_ok=True)
        (site / nom).write_text(texte, encoding="utf-8")


def replaced(site: Path, avant: Fichiers, apres: Fichiers, most: int = 5) -> int:
    """Keep what is online, then put something else in its place; the number of the edition that was kept."""
    before, after = state(avant), state(apres)
    vu = arbre.ecart(site, before.sorties)
    bascule = Bascule(
        site=site, prepare=site, avant=before, apres=after, vu=vu, dossier=site.parent
    )
    number = editions.keep(bascule, "1" * 40, "2024", most)
    put(site, apres)
    return number


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site online, at its first edition."""
    put(tmp_path / "www/site", UN)
    return tmp_path / "www/site"


def test_an_edition_comes_back_byte_for_byte(site: Path) -> None:
    before = digests(site)
    assert 1 == replaced(site, UN, DEUX)
    (edition,) = editions.kept(site)
    assert sorted(UN.keys() - {"a/page.html"}) == sorted(digests(edition.dossier / "arbre"))
    editions.rebuild(edition, site, site.parent / "retour")
    assert before == digests(site.parent / "retour")
    assert not (site.parent / "retour/b").exists()


def test_what_was_not_known_of_it_comes_back_too(site: Path) -> None:
    (site / "ajout.txt").write_text("à la main")
    (site / "index.html").write_text("retouché")
    before = digests(site)
    replaced(site, UN, DEUX)
    editions.rebuild(editions.kept(site)[-1], site, site.parent / "retour")
    assert before == digests(site.parent / "retour")


@pytest.mark.parametrize("spoiled", ["site/a/page.html", ".site.editions/1/arbre/index.html"])
def test_one_that_cannot_be_made_again_exactly_is_refused(spoiled: str, site: Path) -> None:
    replaced(site, UN, DEUX)
    (site.parent / spoiled).write_text("touché")
    with pytest.raises(BuildError, match="ne peut pas être refaite exactement"):
        editions.rebuild(editions.kept(site)[-1], site, site.parent / "retour")


def test_so_many_are_kept_and_no_more(site: Path) -> None:
    versions = [{"index.html": str(number)} for number in range(6)]
    put(site, versions[0])
    numbers = [replaced(site, a, b, most=3) for a, b in itertools.pairwise(versions)]
    assert [1, 2, 3, 4, 5] == numbers
    assert [3, 4, 5] == [one.numero for one in editions.kept(site)]
    assert 0 == replaced(site, versions[5], versions[0], most=0)


def test_an_edition_that_nothing_replaces_is_not_kept(site: Path) -> None:
    assert 0 == replaced(site, UN, UN)
    assert [] == editions.kept(site)


def test_one_that_was_begun_and_not_ended_counts_for_nothing(site: Path) -> None:
    replaced(site, UN, DEUX)
    (site.parent / ".site.editions/1/fiche.json").unlink()
    assert [] == editions.kept(site)
    assert 1 == replaced(site, DEUX, UN)
    assert 1 == len(editions.kept(site))
