"""Posters say what the page says, whatever its length, in letters that are read from afar, and nothing that is not known."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import segno
from pypdfium2 import PdfDocument

from registre.documents import affiche, affiche_seance
from registre.documents.base import Document, Edition
from registre.indexes.catalogue import Catalogue
from tests.support import contenu, documents
from tests.support.affiches import CORPS, MARGE, letters, white, words
from tests.support.documents import RICHE, riche_files
from tests.support.project import ROOT

KINDS = (affiche.DOCUMENT, affiche_seance.DOCUMENT)
# An issuer for whom the law gives a delay that can be computed, once the publicity is declared.
CONNU = {
    "organismes/sivom.md": "---\nnom: Sivom\nregime: sm_ouvert\norganes:\n  - cle: conseil\n    nom: Conseil\n---\n",
    "seances/sivom/2023-02-01-conseil.md": "---\n---\n",
}
ACTE = "deliberations/sivom/2023/2023-1.md"


@pytest.fixture(scope="module")
def graines() -> Catalogue:
    return contenu.read(ROOT / "content")


def act(**keys: str) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"---\nseance: 2023-02-01-conseil\n{lines}---\n\nLe Conseil décide.\n"


def poster(folder: Path, edition: Edition = documents.EDITION, **keys: str) -> bytes:
    """The poster of an act of 2023."""
    catalogue = contenu.catalogue(folder, {**CONNU, ACTE: act(**{"objet": "Eau", **keys})})
    return documents.compose(affiche.DOCUMENT, catalogue, ACTE.replace(".md", "/"), edition)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.nom)
def test_each_page_of_the_register_has_one_sheet_that_conforms(
    graines: Catalogue, kind: Document
) -> None:
    for adresse in kind.adresses(graines):
        made = documents.compose(kind, graines, adresse)
        assert documents.faults(made) == []
        with pikepdf.open(BytesIO(made)) as pdf:
            assert len(pdf.pages) == 1, adresse


def test_it_says_object_result_and_address_and_nothing_that_is_not_written(
    graines: Catalogue,
) -> None:
    adresse = "deliberations/nord-pas-de-calais-numerique/2019/2019-12/"
    said = words(documents.compose(affiche.DOCUMENT, graines, adresse))
    order = (
        "Nord-Pas-de-Calais Numérique",
        "n°\u00a02019-12",
        "Modalités d'exercice",
        "Adoptée",
        "12 pour, 0 contre, 2\u00a0abstentions",
        f"https://registre.example/{adresse}",
        "ne la remplace pas",
        "Non publié.",
    )
    places = [said.index(one) for one in order]
    assert places == sorted(places)
    assert "En clair" not in said
    assert "tribunal" not in said


def test_the_words_of_the_issuer_are_signed(tmp_path: Path) -> None:
    clair = "{texte: L’eau coûtera moins cher., signature: Le service de l’eau}"
    said = words(poster(tmp_path, en_clair=clair))
    assert "En clairL’eau coûtera moins cher.Le service de l’eau – résumé de l’émetteur" in said


def test_the_last_day_is_printed_only_where_it_is_computed(tmp_path: Path) -> None:
    known = words(poster(tmp_path, publicite_anterieure="{mode: site internet, date: 06/02/2023}"))
    assert "Dernier jour pour saisir le tribunal administratif\u00a0: 7 avril 2023." in known
    assert "tribunal" not in words(poster(tmp_path))


def test_a_state_is_told_before_the_result(tmp_path: Path) -> None:
    said = words(poster(tmp_path, etat="{nature: retirée, date: 2023-03-01}", vote="Adoptée"))
    assert said.index("Délibération retirée le 1er mars 2023") < said.index("Adoptée")


def test_a_result_that_the_document_does_not_tell_is_not_made_up(tmp_path: Path) -> None:
    assert "Le document ne dit pas le résultat du vote." in words(poster(tmp_path))


def test_the_day_is_that_of_the_publication(tmp_path: Path) -> None:
    edition = Edition(url="https://a.fr/", instant=datetime(2024, 5, 6, 22, 30, tzinfo=UTC))
    assert "Mise en ligne le 6 mai 2024." in words(poster(tmp_path, edition))


def test_the_code_leads_to_the_page(tmp_path: Path) -> None:
    catalogue = contenu.catalogue(tmp_path, riche_files())
    donnees: Any = affiche.DOCUMENT.epreuve(
        catalogue, f"deliberations/{RICHE}/", documents.EDITION
    ).donnees
    expected = segno.make_qr(f"https://registre.example/deliberations/{RICHE}/", error="m", mask=3)
    assert len(donnees["qr"]) == len(expected.matrix)


@pytest.mark.parametrize("fois", [1, 40, 250])
def test_long_objects_shrink_then_go_on_with_the_code_on_the_first_sheet(
    tmp_path: Path, fois: int
) -> None:
    made = poster(tmp_path, objet="Convention de l’eau " * fois, vote="Adoptée")
    assert documents.faults(made) == []
    sizes = letters(made)
    assert sizes[0] >= CORPS
    assert sizes[-1] >= 20
    assert white(made) >= MARGE
    with pikepdf.open(BytesIO(made)) as pdf:
        assert (len(pdf.pages) > 1) is (fois == 250)
    with PdfDocument(made) as pdf:
        assert "Lire la délibération" in pdf[0].get_textpage().get_text_range()
    said = words(made)
    assert said.count("Convention de l’eau") == fois
    assert said.count("Lire la délibération") == 1


def test_a_text_full_of_commands_prints_itself(tmp_path: Path) -> None:
    catalogue = contenu.catalogue(tmp_path, riche_files())
    made = documents.compose(affiche.DOCUMENT, catalogue, f"deliberations/{RICHE}/")
    assert '#read("/etc/passwd") $x$ @ref <script>' in words(made)
    assert documents.faults(made) == []
