"""A site that differs by a page, a word or a line of a list is not compared: it is refused."""

import shutil
from pathlib import Path

import pytest

from tests.benchmarks import parity
from tests.benchmarks.neutral import Lecteur, Neutral
from tests.benchmarks.parity import ParityError

ACTE = "deliberations/syndicat/2020/2020-1/"
SEANCE = "seances/syndicat/2020-11-30-bureau/"
ENTREE = """<li><time datetime="2020-11-30">30 novembre 2020</time>
<p class="objet"><a href="/{adresse}">{titre}</a></p><p class="details">{details}</p></li>"""
LISTE_ACTES = ENTREE.format(adresse=ACTE, titre="Achat", details="n° 1, Bureau – adoptée")
LISTE_SEANCES = ENTREE.format(adresse=SEANCE, titre="Bureau du 30 novembre", details="Syndicat")
DOCUMENT = """<article class="{classe}"><h1>{titre}</h1><p class="numero">{numero}</p>
<section class="marge"><h2>L’essentiel</h2><dl class="faits"><div><dt>Sujet</dt>
<dd><a href="/sujets/achats/">Achats</a></dd></div></dl></section>{texte}</article>"""
TEXTE = '<section class="texte"><h2>Texte</h2><p>Un camion est acheté.</p></section>'
PAGES = {
    "": "<h1>Registre</h1>",
    "deliberations/": f'<h1>Délibérations</h1><ul class="actes">{LISTE_ACTES}</ul>',
    "seances/": f'<h1>Séances</h1><ul class="seances">{LISTE_SEANCES}</ul>',
    "sujets/achats/": f'<h1>Achats</h1><ul class="actes">{LISTE_ACTES}</ul>',
    ACTE: DOCUMENT.format(classe="acte", titre="Achat", numero="n° 1", texte=TEXTE),
    SEANCE: DOCUMENT.format(classe="seance", titre="Bureau", numero="Syndicat", texte=""),
}


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """A site of ours, as small as can be."""
    for adresse, main in PAGES.items():
        write(tmp_path / "ours" / adresse, main)
    return tmp_path / "ours"


@pytest.fixture
def contenu(tmp_path: Path) -> Path:
    """What it was built from."""
    for adresse, corps in ((ACTE, "Un camion est acheté."), (SEANCE, "")):
        path = tmp_path / "content" / f"{adresse.rstrip('/')}.md"
        path.parent.mkdir(parents=True)
        path.write_text(f"---\nobjet: Achat\n---\n\n{corps}\n", encoding="utf-8")
    return tmp_path / "content"


@pytest.fixture
def found(contenu: Path, ours: Path) -> Neutral:
    return Lecteur().read(contenu, ours)


@pytest.fixture
def theirs(ours: Path, tmp_path: Path) -> Path:
    """A rival's site with the same pages."""
    return shutil.copytree(ours, tmp_path / "theirs")


def write(folder: Path, main: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    code = f"<html><head><title>T</title></head><body><main>{main}</main></body></html>"
    (folder / "index.html").write_text(code, "utf-8")


def change(site: Path, adresse: str, old: str, new: str) -> None:
    path = site / adresse / "index.html"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_sites_that_have_the_same_pass(
    contenu: Path, ours: Path, theirs: Path, found: Neutral
) -> None:
    parity.check_ours(contenu, ours, found)
    parity.check("essai", theirs, ours, found)


def test_an_act_that_our_site_lacks_is_seen(contenu: Path, ours: Path, found: Neutral) -> None:
    (contenu / "deliberations/syndicat/2020/2020-2.md").write_text("---\n---\n", "utf-8")
    with pytest.raises(ParityError, match="2020-2/ : page absente"):
        parity.check_ours(contenu, ours, found)


def test_a_word_that_our_site_lacks_is_seen(contenu: Path, ours: Path, found: Neutral) -> None:
    change(ours, ACTE, "camion", "")
    with pytest.raises(ParityError, match="mots absents : camion"):
        parity.check_ours(contenu, ours, found)


def test_a_missing_page_is_seen(ours: Path, theirs: Path, found: Neutral) -> None:
    (theirs / ACTE / "index.html").unlink()
    with pytest.raises(ParityError, match="page absente"):
        parity.check("essai", theirs, ours, found)


def test_a_page_too_many_is_seen(ours: Path, theirs: Path, found: Neutral) -> None:
    write(theirs / "sujets/de-trop", "")
    with pytest.raises(ParityError, match="page de trop"):
        parity.check("essai", theirs, ours, found)


def test_a_missing_word_is_seen(ours: Path, theirs: Path, found: Neutral) -> None:
    change(theirs, ACTE, "camion", "")
    with pytest.raises(ParityError, match="mots absents : camion"):
        parity.check("essai", theirs, ours, found)


def test_a_word_too_many_is_seen(ours: Path, theirs: Path, found: Neutral) -> None:
    change(theirs, ACTE, "camion", "camion neuf")
    with pytest.raises(ParityError, match="mots de trop : neuf"):
        parity.check("essai", theirs, ours, found)


def test_a_missing_line_of_a_list_is_seen(ours: Path, theirs: Path, found: Neutral) -> None:
    change(theirs, "sujets/achats/", f"/{ACTE}", "/")
    with pytest.raises(ParityError, match="1 documents absents"):
        parity.check("essai", theirs, ours, found)


def test_words_of_a_further_page_of_a_list_count(ours: Path, theirs: Path, found: Neutral) -> None:
    item = '<ul class="actes"><li><a href="/x/">Lointain</a></li></ul>'
    write(ours / "sujets/achats/page/1", item)
    with pytest.raises(ParityError, match="mots absents : lointain"):
        parity.check("essai", theirs, ours, found)
