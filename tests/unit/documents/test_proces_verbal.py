"""The document of a sitting's minutes: the fifth seed, and what any minutes may hold."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from registre import reader
from registre.documents import proces_verbal
from registre.indexes.catalogue import Catalogue
from registre.model.blocs import Genre
from tests.support import contenu, documents, pdf_lu
from tests.support.documents import EDITION, SEANCE
from tests.support.pdf_lu import Partie
from tests.support.project import ROOT

KIND = proces_verbal.DOCUMENT
TENUE = "seances/sivom/2021-02-01-conseil"
APPEL = """\
---
presences:
  - Mme Anne ESSAI: présent
---

La séance est ouverte.

[appel]
"""


@pytest.fixture(scope="module")
def graines() -> Catalogue:
    return contenu.read(ROOT / "content")


@pytest.fixture(scope="module")
def octets(graines: Catalogue) -> bytes:
    return documents.compose(KIND, graines, f"seances/{SEANCE}/")


@pytest.fixture(scope="module")
def lu(octets: bytes) -> Partie:
    return pdf_lu.read(octets)


def bare(texte: str) -> str:
    return "".join(texte.split())


def test_only_sittings_with_minutes_have_one(graines: Catalogue) -> None:
    assert list(KIND.adresses(graines)) == [f"seances/{SEANCE}/"]
    assert KIND.path(f"seances/{SEANCE}/") == f"seances/{SEANCE}.pdf"
    seances = graines.registre.seances.values()
    assert [seance.id for seance in seances if KIND.has(graines, seance.adresse)] == [SEANCE]
    assert not KIND.has(graines, f"{SEANCE}/")


def test_it_conforms(octets: bytes) -> None:
    assert documents.faults(octets) == []


def test_titles_and_tables_are_those_of_the_minutes(graines: Catalogue, lu: Partie) -> None:
    blocs = reader.read_blocs(graines.contenu, graines.registre.seances[SEANCE].source)
    titles = [bare(one.texte) for one in documents.flat(blocs, Genre.TITRE)]
    read = [bare(one.texte) for one in lu.all("H1", "H2", "H3", "H4")]
    assert read == ["Procès-verbalsynthétique", *titles, "Originedutexte"]
    (table,) = documents.flat(blocs, Genre.TABLEAU)
    rows = [[cell.texte for cell in row] for row in table.lignes]
    (printed,) = lu.all("Table")
    assert [[cell.texte for cell in row.all("TH", "TD")] for row in printed.all("TR")] == rows


def test_every_word_is_read_in_its_order(graines: Catalogue, lu: Partie) -> None:
    blocs = reader.read_blocs(graines.contenu, graines.registre.seances[SEANCE].source)
    place, read = 0, bare(list(lu.all("Div"))[-1].texte)
    for bloc in documents.flat(blocs):
        for texte in (bloc.texte, *(cell.texte for row in bloc.lignes for cell in row)):
            words = bare(texte.replace("[lacune", "[Lacune"))
            assert words in read[place:]
            place = read.index(words, place) + len(words)
    assert read[place:].startswith("Originedutexte")


def test_the_margin_says_when_where_and_who(lu: Partie) -> None:
    said = bare(lu.texte)
    assert "Heuresde17hà17h45Lieudansseslocaux" in said
    assert "PrésidencePhilippeVARLETSecrétairedeséancePhilippeCOCQ" in said
    assert "Leprocès-verbalneditpas:lemodedetenue." in said
    assert "Territoires" not in said


def test_it_says_that_it_is_a_transcription_and_holds_its_source(
    graines: Catalogue, octets: bytes
) -> None:
    source = graines.contenu / graines.registre.seances[SEANCE].source.fichier
    with pikepdf.open(BytesIO(octets)) as pdf:
        assert (
            pdf.attachments["2016-11-28-bureau.md"].get_file().read_bytes() == source.read_bytes()
        )
        assert "ne remplace pas l’original signé" in str(pdf.docinfo.Subject)
        assert str(pdf.docinfo.Title).startswith("Procès-verbal synthétique – Séance du Bureau")


def test_minutes_without_a_title_and_with_a_roll_call(tmp_path: Path) -> None:
    catalogue = contenu.catalogue(tmp_path, {f"{TENUE}.md": APPEL})
    document = pdf_lu.read(documents.compose(KIND, catalogue, f"{TENUE}/"))
    assert [one.texte for one in document.all("H1")] == ["Procès-verbal"]
    assert [cell.texte for cell in document.all("TD")] == ["Mme Anne ESSAI", "présent"]


def test_a_changed_word_changes_the_fingerprint(tmp_path: Path) -> None:
    def printed(texte: str) -> object:
        catalogue = contenu.catalogue(tmp_path, {f"{TENUE}.md": texte})
        return KIND.epreuve(catalogue, f"{TENUE}/", EDITION).donnees["empreinte"]

    assert printed(APPEL) != printed(APPEL.replace("ouverte", "close"))
