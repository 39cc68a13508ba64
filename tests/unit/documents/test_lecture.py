"""What the structure of a document says, read back from the file, is what the model has: words, titles, articles, tables, links, order."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from registre import reader
from registre.indexes.catalogue import Catalogue
from registre.model.blocs import Bloc, Genre, Trait
from registre.pages.presences import roll_call
from tests.support import contenu, documents, pdf_lu
from tests.support.documents import GRAINES, RICHE, riche_files
from tests.support.pdf_lu import Partie
from tests.support.project import ROOT

_MARQUES = {
    "[blanc]": "(laissé en blanc dans le document)",
    "[lacune : un mot]": "[Lacune : un mot]",
}


@pytest.fixture(scope="module", params=[*GRAINES, RICHE])
def lu(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Catalogue, str, Partie]:
    """Each act, and its document as it is read back."""
    cle: str = request.param
    catalogue = (
        contenu.catalogue(tmp_path_factory.mktemp("riche"), riche_files())
        if cle == RICHE
        else contenu.read(ROOT / "content")
    )
    return catalogue, cle, pdf_lu.read(documents.pdf(catalogue, cle))


def _blocs(catalogue: Catalogue, cle: str) -> tuple[Bloc, ...]:
    return reader.read_blocs(catalogue.contenu, catalogue.registre.deliberations[cle].source)


def bare(texte: str) -> str:
    """A text without what a line break may change."""
    for mark, said in _MARQUES.items():
        texte = texte.replace(mark, said)
    return re.sub(r"\s+", "", texte)


def _body(document: Partie) -> Partie:
    """What stands beside the margin: the last of the two columns."""
    return list(document.all("Div"))[-1]


def test_every_word_of_the_text_is_read_in_its_order(lu: tuple[Catalogue, str, Partie]) -> None:
    catalogue, cle, document = lu
    expected = bare("".join(_words(_blocs(catalogue, cle), catalogue, cle)))
    read = bare(_body(document).texte)
    assert read.startswith(expected)
    assert read[len(expected) :].startswith(("Pièces", "Originedutexte"))


def _words(blocs: tuple[Bloc, ...], catalogue: Catalogue, cle: str) -> Iterator[str]:
    """The words of the model, marks of lists included; in the place of a roll-call, the sitting's."""
    for bloc in blocs:
        if bloc.genre is Genre.APPEL:
            yield from _roll_call(catalogue, cle)
        elif bloc.genre is Genre.LISTE:
            marked = any(item.etiquette for item in bloc.enfants)
            for rank, item in enumerate(bloc.enfants, bloc.depart):
                yield "" if marked else f"{rank}." if bloc.numerote else "–"
                yield item.texte
                yield from _words(item.enfants, catalogue, cle)
        else:
            yield bloc.texte
            yield from (cell.texte for row in bloc.lignes for cell in row)
            yield from _words(bloc.enfants, catalogue, cle)


def _roll_call(catalogue: Catalogue, cle: str) -> Iterator[str]:
    registre = catalogue.registre
    called = roll_call(registre, registre.seances[registre.deliberations[cle].seance])
    assert called is not None
    yield from (mot.texte + mot.date for mot in called.legende)
    yield "".join(("Membre", *called.colonnes))
    for ligne in called.lignes:
        yield ligne.membre + "".join(case.texte for case in ligne.cases)
    yield from (mot.texte + mot.date for mot in (*called.totaux, *called.reserve))


def test_titles_are_those_of_the_text_and_none_is_skipped(
    lu: tuple[Catalogue, str, Partie],
) -> None:
    catalogue, cle, document = lu
    acte = catalogue.registre.deliberations[cle]
    titles = [one.texte for one in documents.flat(_blocs(catalogue, cle), Genre.TITRE)]
    read = list(document.all("H1", "H2", "H3", "H4", "H5", "H6"))
    ours = ["Pièces"] if acte.annexes or acte.pieces_visees else []
    expected = [acte.objet, *titles, *ours, "Origine du texte"]
    assert [bare(one.texte) for one in read] == [bare(texte) for texte in expected]
    levels = [int(one.genre[1]) for one in read]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_articles_start_with_their_label(lu: tuple[Catalogue, str, Partie]) -> None:
    catalogue, cle, document = lu
    expected = [
        (one.etiquette, bare(one.texte))
        for one in documents.flat(_blocs(catalogue, cle), Genre.ARTICLE)
    ]
    assert expected != []
    read = [
        (next(part.all("Strong")).texte, bare(part.texte))
        for part in _body(document).all("P")
        if part.texte.startswith("ARTICLE ")
    ]
    assert read == expected


def test_tables_have_a_header_over_each_column(lu: tuple[Catalogue, str, Partie]) -> None:
    catalogue, cle, document = lu
    blocs = _blocs(catalogue, cle)
    for table in document.all("Table"):
        header, *rows = table.all("TR")
        assert {part.genre for part in header.contenu if isinstance(part, Partie)} == {"TH"}
        assert rows
        assert all(len(row.contenu) == len(header.contenu) for row in rows)
    expected = [
        [[bare(cell.texte) for cell in row] for row in one.lignes]
        for one in documents.flat(blocs, Genre.TABLEAU)
    ]
    called = sum(1 for _ in documents.flat(blocs, Genre.APPEL))
    read = [
        [[bare(cell.texte) for cell in row.all("TH", "TD")] for row in table.all("TR")]
        for table in _body(document).all("Table")
    ]
    assert read[called:] == expected


def test_links_of_the_text_lead_where_it_says(lu: tuple[Catalogue, str, Partie]) -> None:
    catalogue, cle, document = lu
    runs = [run for one in documents.flat(_blocs(catalogue, cle)) for run in one.runs]
    targets = [run.cible for run in runs if run.trait is Trait.LIEN and run.cible != "#rien"]
    expected = [pdf_lu.ICI if cible.startswith("#") else cible for cible in targets]
    read = [link for part in _body(document).all("Link") for link in part.liens]
    assert read == expected


def test_attendance_is_said_in_words(tmp_path: Path) -> None:
    document = pdf_lu.read(documents.pdf(contenu.catalogue(tmp_path, riche_files()), RICHE))
    table = next(_body(document).all("Table"))
    rows = [[cell.texte for cell in row.all("TH", "TD")] for row in table.all("TR")]
    assert rows == [
        ["Membre", "Présence"],
        ["Mme Anne ESSAI", "présent"],
        ["M. Jean NEUTRE", "excusé"],
    ]


def test_the_votes_are_a_table_of_printed_figures(tmp_path: Path) -> None:
    document = pdf_lu.read(documents.pdf(contenu.catalogue(tmp_path, riche_files()), RICHE))
    votes = next(document.all("Table"))
    rows = [[cell.texte for cell in row.all("TH", "TD")] for row in votes.all("TR")]
    assert rows == [
        ["Voix", "Nombre"],
        ["Pour", "12"],
        ["Contre", "1"],
        ["Abstentions", "2"],
        ["Suffrages exprimés", "13"],
    ]
