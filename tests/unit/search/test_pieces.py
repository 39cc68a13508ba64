"""The words of the files given with an act are a field of its record, and cost nothing where there are none."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

from registre.exports import fichiers_verses
from registre.indexes.catalogue import Catalogue
from registre.reader import Textes
from registre.search import corps, read_with, records
from registre.search.fiche import Nature, Record
from registre.search.lecture import Lecteur
from registre.search.pieces import fields
from registre.search.poids import BIT
from tests.support import contenu, index_de_recherche, pdf
from tests.support.exports import made
from tests.support.index_de_recherche import Files, load, places, postings

PLAN, ORIGINAL, IMAGE = "annexes/plan.pdf", "originaux/2021-3.pdf", "annexes/photo.pdf"
BILAN = "annexes/bilan.odt"
ACTE = """\
    ---
    seance: 2021-02-01-conseil
    objet: Prix de l’eau
    original: originaux/2021-3.pdf
    annexes:
      - titre: Plan
        fichier: annexes/plan.pdf
      - titre: Photographie
        fichier: annexes/photo.pdf
    pieces_visees:
      - titre: Plan
        fichier: annexes/plan.pdf
    ---

    Le Conseil fixe le prix de l’eau potable.
    """


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """An act with its original, an annex that it names twice, and a picture."""
    pdf.write(tmp_path / PLAN, pdf.lines("Bathymétrie potable"), pdf.lines("du 1er mars 2021"))
    pdf.write(
        tmp_path / ORIGINAL, pdf.lines("Le Conseil fixe le prix de l’eau potable.", "Paraphé")
    )
    pdf.write(tmp_path / IMAGE, None)
    return contenu.catalogue(tmp_path, {"deliberations/sivom/2021/2021-3.md": ACTE})


@pytest.fixture
def fiche(catalogue: Catalogue) -> Record:
    (found,) = (one for one in records(catalogue) if one.nature is Nature.ACTE)
    return found


@pytest.fixture
def index(catalogue: Catalogue) -> Files:
    return index_de_recherche.files(catalogue)


def line(files: Files) -> Any:
    """What the page shows of the act."""
    return load(files, "2021/titres/0.json")[0]


def test_each_file_with_words_is_named_once(fiche: Record) -> None:
    assert [("", "l’original", ORIGINAL), ("la pièce", "Plan", PLAN)] == [
        (piece.avant, piece.titre, piece.adresse) for piece in fiche.pieces
    ]
    assert "Bathymétrie potable · du 1er mars 2021" == fiche.pieces[1].texte.texte


def test_the_words_of_an_office_document_lead_to_the_act_and_name_the_file(tmp_path: Path) -> None:
    (tmp_path / "annexes").mkdir()
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    with zipfile.ZipFile(tmp_path / BILAN, "w") as archive:
        archive.writestr("content.xml", f"<p xmlns='{text}'>Bathymétrie</p>")
    act = ACTE.replace(PLAN, BILAN).replace("    original: originaux/2021-3.pdf\n", "")
    act = act.replace("      - titre: Photographie\n        fichier: annexes/photo.pdf\n", "")
    catalogue = contenu.catalogue(tmp_path, {"deliberations/sivom/2021/2021-3.md": act})
    index = index_de_recherche.files(catalogue)
    ((_, _, champs),) = postings(index, "2021", "bathymetr")
    assert BIT["pieces"] == champs
    assert BILAN in str(line(index))


def test_a_word_of_a_file_is_in_that_field_alone(index: Files) -> None:
    ((_, _, champs),) = postings(index, "2021", "bathymetr")
    assert BIT["pieces"] == champs
    ((_, _, champs),) = postings(index, "2021", "potabl")
    assert BIT["pieces"] | BIT["texte"] == champs
    ((_, _, champs),) = postings(index, "2021", "j20210301z")
    assert BIT["pieces"] == champs


def test_the_original_adds_the_words_that_the_act_has_not(index: Files, fiche: Record) -> None:
    ((_, _, champs),) = postings(index, "2021", "paraph")
    assert BIT["pieces"] == champs
    assert 2 == len(places(index, "2021", "potabl")[0])  # of the act and of the annex
    original, _ = fields(fiche, Lecteur())
    assert ["paraph"] == original.termes


def test_files_are_no_records(index: Files) -> None:
    register = load(index, "registre.json")
    assert [2] == [annee["fiches"] for annee in register["annees"]]
    (nature,) = (facette for facette in register["facettes"] if facette["cle"] == "nature")
    assert {"délibération": 1, "procès-verbal": 0, "séance": 1} == {
        titre: nombre for _, titre, nombre in nature["valeurs"]
    }


def test_the_line_names_the_files(index: Files) -> None:
    assert [["", "l’original", ORIGINAL], ["la pièce", "Plan", PLAN]] == line(index)["pieces"]


def test_an_act_without_files_says_nothing_of_them(tmp_path: Path) -> None:
    assert "pieces" not in line(index_de_recherche.files(contenu.catalogue(tmp_path, {})))


def test_public_data_say_the_same_words(catalogue: Catalogue) -> None:
    data = made(fichiers_verses.files, catalogue, "")
    given = read_with(catalogue, Textes())
    for fichier, verse in catalogue.registre.fichiers.items():
        assert given(verse) == corps.of_file(data[f"{fichier}.json"])
