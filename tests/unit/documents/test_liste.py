"""The list of a sitting as a PDF: it conforms, it is read row by row, it is the same wherever it is made."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from registre.documents import liste
from registre.documents.base import Edition
from registre.indexes.catalogue import Catalogue
from tests.support import contenu, documents, pdf_lu
from tests.support.pdf_lu import Partie
from tests.support.project import ROOT

SEANCE = "seances/sivom/2021-02-01-conseil.md"
ADRESSE = "seances/sivom/2021-02-01-conseil/"
PV = "seances/somme-numerique/2016-11-28-bureau/"
POINTS = """\
---
points:
  - rang: 1
    objet: "Prix de l’eau #read(\\"/etc/passwd\\") $x$ <b>"
    issue: adopté
    acte: 2021-3
  - objet: Vœu sur la gare
    issue: rejeté
  - objet: Compte rendu des décisions
    nature: information
---
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return contenu.catalogue(tmp_path, {SEANCE: POINTS})


def rows(table: Partie) -> list[list[str]]:
    return [
        [cell.texte.replace("\u00a0", " ") for cell in row.all("TH", "TD")]
        for row in table.all("TR")
    ]


def made(catalogue: Catalogue, edition: Edition = documents.EDITION) -> bytes:
    return documents.compose(liste.DOCUMENT, catalogue, ADRESSE, edition)


def test_every_sitting_of_the_register_has_one_that_conforms() -> None:
    seeds = contenu.read(ROOT / "content")
    adresses = list(liste.DOCUMENT.adresses(seeds))
    assert sorted(adresses) == sorted(one.adresse for one in seeds.registre.seances.values())
    for adresse in adresses:
        assert liste.DOCUMENT.has(seeds, adresse)
        assert documents.faults(documents.compose(liste.DOCUMENT, seeds, adresse)) == []


def test_rows_are_read_in_their_order(catalogue: Catalogue) -> None:
    document = pdf_lu.read(made(catalogue))
    deliberations, others = (rows(table) for table in document.all("Table"))
    assert deliberations == [
        ["Numéro", "Objet", "Résultat"],
        ["n° 3", '1. Prix de l’eau #read("/etc/passwd") $x$ <b>', "Adoptée"],
        ["non renseigné", "Vœu sur la gareActe non versé au registre", "Rejetée"],
    ]
    assert others == [
        ["Nature", "Objet", "Résultat"],
        ["information", "Compte rendu des décisions", "non précisé"],
    ]
    assert [one.texte.replace("\u00a0", " ") for one in document.all("H1", "H2")] == [
        "Liste des délibérations examinées",
        "Délibérations examinées : 2",
        "Autres points, qui ne sont pas des délibérations : 1",
        "Ce que cette liste ne dit pas",
    ]
    links = [link for part in document.all("Link") for link in part.liens]
    assert links == ["https://registre.example/deliberations/sivom/2021/2021-3/"]


def test_a_long_list_repeats_its_header_on_each_page(tmp_path: Path) -> None:
    items = "".join(f"  - objet: Point {rank}\n    issue: rejeté\n" for rank in range(1, 91))
    catalogue = contenu.catalogue(tmp_path, {SEANCE: f"---\npoints:\n{items}---\n"})
    octets = made(catalogue)
    assert documents.faults(octets) == []
    (table,) = pdf_lu.read(octets).all("Table")
    assert len(rows(table)) == 92
    with pikepdf.open(BytesIO(octets)) as pdf:
        assert len(pdf.pages) > 2
        assert str(pdf.docinfo.Title).startswith("Liste des délibérations examinées – Séance du")


def test_where_nothing_is_known_there_is_none(tmp_path: Path) -> None:
    seance = "seances/sivom/2021-03-01-conseil"
    catalogue = contenu.catalogue(tmp_path, {f"{seance}.md": "---\n---\n"})
    assert list(liste.DOCUMENT.adresses(catalogue)) == [ADRESSE]
    for adresse in (f"{seance}/", f"{ADRESSE}liste/", "seances/", "deliberations/sivom/2021/"):
        assert not liste.DOCUMENT.has(catalogue, adresse)


def test_it_stands_below_the_sitting_and_both_pages_announce_it() -> None:
    kind = liste.DOCUMENT
    assert kind.path(ADRESSE) == f"{ADRESSE}liste.pdf"
    assert kind.page(f"{ADRESSE}liste.pdf") == ADRESSE
    assert kind.announcers(ADRESSE) == (ADRESSE, f"{ADRESSE}liste/")
    assert ADRESSE in kind.announced(ADRESSE)
    assert ADRESSE in kind.announced(f"{ADRESSE}liste/")


def test_the_fingerprint_is_that_of_the_rows(tmp_path: Path, catalogue: Catalogue) -> None:
    def of(known: Catalogue) -> str:
        seance = known.registre.seances["sivom/2021-02-01-conseil"]
        return str(liste.data(known, seance, documents.EDITION)["empreinte"])

    same = contenu.catalogue(tmp_path / "a", {SEANCE: f"{POINTS}\n"})
    other = contenu.catalogue(tmp_path / "b", {SEANCE: POINTS.replace("rejeté", "ajourné")})
    assert of(same) == of(catalogue) != of(other)


def test_the_day_put_online_is_that_of_the_publication(catalogue: Catalogue) -> None:
    assert "Mise en ligne : non publié." in pdf_lu.read(made(catalogue)).texte.replace(
        "\u00a0", " "
    )
    instant = datetime(2024, 5, 6, 22, 30, tzinfo=UTC)
    octets = made(catalogue, Edition(url="https://registre.example/", instant=instant))
    assert "6 mai 2024" in pdf_lu.read(octets).texte
    assert octets == made(catalogue, Edition(url="https://registre.example/", instant=instant))
