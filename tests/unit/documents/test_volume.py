"""A volume holds every act of the year as its own document shows it, on numbered sheets, closed sitting by sitting, with its two tables."""

import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from registre.documents import volume
from registre.indexes.catalogue import Catalogue
from registre.pages import reliure
from tests.support import contenu, documents, pdf_lu, volumes
from tests.support.pdf_lu import ICI, Partie
from tests.support.project import ROOT
from tests.support.volumes import ANNEE, OBJETS, ORGANISME

_TITRES = ("H1", "H2", "H3", "H4", "H5", "H6")
GRAINES = (
    ("nord-pas-de-calais-numerique", 2019),
    *(("somme-numerique", annee) for annee in (2011, 2016, 2020)),
)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return volumes.catalogue(tmp_path_factory.mktemp("volume"))


@pytest.fixture(scope="module")
def octets(catalogue: Catalogue) -> bytes:
    return volumes.make(catalogue, ORGANISME, ANNEE)


@pytest.fixture(scope="module")
def lu(octets: bytes) -> Partie:
    return pdf_lu.read(octets)


@pytest.fixture(scope="module")
def feuillets(octets: bytes, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    return volumes.sheets(octets, tmp_path_factory.mktemp("feuillets"))


def bare(texte: str) -> str:
    return re.sub(r"\s+", "", texte)


def rows(table: Partie) -> list[list[str]]:
    found = ([cell.texte for cell in row.all("TH", "TD")] for row in table.all("TR"))
    return [[cell.replace("\u00a0", " ") for cell in row] for row in found]


def test_a_volume_conforms(octets: bytes) -> None:
    assert documents.faults(octets) == []
    with pikepdf.open(BytesIO(octets)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_a_volume_of_everything_that_a_text_can_hold_conforms(catalogue: Catalogue) -> None:
    assert documents.faults(volumes.make(catalogue, ORGANISME, 2021)) == []


@pytest.mark.parametrize(("organisme", "annee"), GRAINES)
def test_the_volumes_of_the_register_conform(organisme: str, annee: int) -> None:
    made = volumes.make(contenu.read(ROOT / "content"), organisme, annee)
    assert documents.faults(made) == []


def test_every_act_is_there_in_order_as_its_own_document_shows_it(
    catalogue: Catalogue, lu: Partie
) -> None:
    whole, at = bare(lu.texte), 0
    for cle in ("2022-1", "2022-2", "2022-3"):
        own = bare(pdf_lu.read(documents.pdf(catalogue, f"sivom/2022/{cle}")).texte)
        found = whole.find(own, at)
        assert found >= 0, cle
        at = found + len(own)


def test_titles_go_down_by_one_from_volume_to_sitting_to_act_to_text(lu: Partie) -> None:
    read = [(int(one.genre[1]), one.texte) for one in lu.all(*_TITRES)]
    assert read[0] == (1, "Registre des délibérations 2022")
    assert all(after <= before + 1 for (before, _), (after, _) in pairwise(read))
    named = [texte for level, texte in read if level == 2]
    assert named == [
        "Sommaire",
        "Séance du Conseil syndical du 1er mars 2022",
        "Séance du Conseil syndical du 20 septembre 2022",
        "Table par date",
        "Table par objet",
    ]
    assert [texte for level, texte in read if level == 3 and texte in OBJETS] == [
        "Travaux de la station",
        "Budget annexe",
        "Éclairage du pont",
    ]


def test_the_plan_leads_from_the_sitting_to_its_acts(octets: bytes) -> None:
    with pikepdf.open(BytesIO(octets)) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        sitting = top.children[1]
        assert [one.title for one in sitting.children] == [
            "Travaux de la station",
            "Budget annexe",
            "Feuillet clôturant la séance",
        ]


def test_links_between_acts_of_the_volume_stay_in_it(lu: Partie) -> None:
    led = {one.texte: one.liens for one in lu.all("Link")}
    assert led["les travaux"] == led["la fin"] == [ICI]
    assert led["le prix"] == ["https://registre.example/deliberations/sivom/2021/2021-3/"]


def test_a_link_to_an_article_leads_to_that_of_the_act_that_it_is_about(
    catalogue: Catalogue,
) -> None:
    """Every act has an article 2."""
    said = str(volume.data(catalogue, reliure.bind(catalogue, ORGANISME, ANNEE), documents.EDITION))
    assert "['renvoi', '0/article-2', ['les travaux']]" in said
    assert "['renvoi', '2/article-2', ['la fin']]" in said


def test_links_lead_to_the_sheet_of_the_sitting_and_of_the_act(octets: bytes) -> None:
    with pikepdf.open(BytesIO(octets)) as pdf:
        sheets = [str(page.objgen) for page in pdf.pages]
        led = [
            [1 + sheets.index(str(note.Dest[0].objgen)) for note in page.Annots if "/Dest" in note]
            for page in pdf.pages
            if "/Annots" in page
        ]
    # the sitting then the act, from the second act of the first sitting and from the only one of the second
    assert [3, 3] in led
    assert [6, 6] in led


def test_each_sheet_bears_its_number_the_issuer_and_the_date(feuillets: tuple[str, ...]) -> None:
    """In its head: the sitting is named in the body of most sheets too."""
    heads = [texte.split("\n")[:2] for texte in feuillets[1:]]
    first, second = (
        f"Séance du Conseil syndical du {jour}" for jour in ("1er mars 2022", "20 septembre 2022")
    )
    ours = "Registre des délibérations 2022"
    expected = [ours, first, first, first, second, second, ours, ours]
    numbers = [number for number, _ in heads]
    assert numbers == [f"Sivom du Val d’Orge feuillet {rang}" for rang in range(2, 10)]
    assert [said.startswith(one) for (_, said), one in zip(heads, expected, strict=True)] == [
        True
    ] * 8


def test_the_tables_are_those_of_the_site_and_give_the_sheet_of_each_act(
    lu: Partie, feuillets: tuple[str, ...]
) -> None:
    by_date, by_subject = list(lu.all("Table"))[-2:]
    dated = rows(by_date)
    assert dated[0] == ["Date", "Numéro", "Objet", "Feuillet"]
    assert [row[1] for row in dated[1:]] == ["n° 1", "n° 2", "n° 3"]
    subjects = rows(by_subject)
    assert tuple(row[0] for row in subjects[1:]) == OBJETS
    for objet, date, numero, feuillet in subjects[1:]:
        text = feuillets[int(feuillet) - 1]
        assert f"Délibération {numero} du {date}" in text
        assert f"\n{objet}\n" in text


def test_a_volume_of_signed_originals_is_to_be_numbered_and_initialed(
    feuillets: tuple[str, ...],
) -> None:
    first = " ".join(feuillets[0].split())
    assert "Projet à coter et parapher" in first
    assert f"Le présent registre, de {len(feuillets)} feuillets, a été coté et paraphé" in first
    assert "Le registre légal des délibérations est tenu sur papier" in first
    assert all("paraphe" in texte for texte in feuillets[1:])


def test_one_transcription_makes_a_volume_for_reading_only(tmp_path: Path) -> None:
    name = "deliberations/sivom/2022/2022-2.md"
    text = re.sub("original: .*\n", "", volumes.files()[name])
    whole = pdf_lu.read(
        volumes.make(volumes.catalogue(tmp_path, **{name: text}), ORGANISME, ANNEE)
    ).texte
    assert "Recueil de consultation" in whole
    assert "(1\u00a0acte sur 3)" in whole
    assert not re.search("parapher|paraphé|Signature", whole)


def test_the_years_of_an_issuer(catalogue: Catalogue) -> None:
    assert reliure.years(catalogue, ORGANISME) == (2021, 2022)
