"""An act and the pages it was copied from: what differs is told at its place, and how a page is laid out is no difference."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from registre import checks, reader
from registre.checks import texte_de_l_original as rule
from registre.checks.comparaison import Passage, compare
from registre.checks.cotes import of_blocs, of_pages
from registre.checks.mots import Mot, words
from registre.reader import Textes, markdown, pdf
from registre.reader.decoupe import read_text, split
from registre.reader.fonds import Fonds
from tests.support.project import ROOT

CONTENU = ROOT / "content"
CORPUS = ROOT / "tests" / "corpus"
ACTES = {
    "000": "somme-numerique/2020/20201130_DL_03",
    "001": "somme-numerique/2016/20161128_DL_01",
    "003": "somme-numerique/2011/20111107_DL_04",
    "004": "nord-pas-de-calais-numerique/2019/2019-12",
}
TEXTE = """Le Conseil approuve la convention avec l’agence de l’eau pour 20 000 € par an.

ARTICLE 2 – Le Président est chargé de l’exécution de la présente délibération."""
Differences = list[tuple[str, str | None]]


def told(acte: str, *pages: str, connus: str = "") -> Differences:
    """The words that differ, on the side of the act and on that of the pages."""
    here, there = list(of_blocs(markdown.parse(acte, 1))), list(of_pages(pages))
    known = {mot.cle for mot in words(connus, 0)}
    return [
        (quote(here, found.acte), quote(there, found.page) if found.page else None)
        for found in compare(here, there, known)
    ]


def quote(mots: list[Mot], bornes: tuple[int, int]) -> str:
    return " ".join(mot.ecrit for mot in mots[slice(*bornes)])


@pytest.mark.parametrize(
    "page",
    [
        TEXTE.upper(),
        TEXTE.replace("20 000 €", "20.000 euros").replace("’", "'"),
        TEXTE.replace("la présente", "la\nprésente").replace("ARTICLE", "A R T I C L E"),
        f"RÉPUBLIQUE FRANÇAISE\nSyndicat de la Haute Vallée\n{TEXTE}\nLe Président,\n- 3 -",
        f"{TEXTE}\nReçu en préfecture le 15/03/2024\nID : 080-258004571-20240312-DL02-DE",
        "Le Conseil approuve\nPrésents : 6\nla convention avec\nVotants : 6\nl’agence de l’eau pour\nMembres : 9\n"
        "20 000 € par an.\nARTICLE 2 – Le Président est chargé de l’exé-\nAbsents : 3\ncution de la présente délibération.",
    ],
)
def test_how_a_page_is_laid_out_is_no_difference(page: str) -> None:
    assert [] == told(TEXTE, pdf.clean(page))


@pytest.mark.parametrize(
    ("ecrit", "imprime", "expected"),
    [
        ("20 000", "25 000", [("20 000", "25 000")]),
        ("approuve la", "n’approuve pas la", [("", "pas")]),
        ("avec l’agence de l’eau ", "", [("avec l’agence de l’eau", "")]),
        ("Le Président est", "La Vice-présidente est", [("Le Président", "La Vice-présidente")]),
    ],
)
def test_other_words_are_told(ecrit: str, imprime: str, expected: Differences) -> None:
    assert expected == told(TEXTE, TEXTE.replace(ecrit, imprime))


def test_amounts_that_changed_places_are_told() -> None:
    ecrit, imprime = (
        "20 000 € par an puis 30 000 € ensuite",
        "30 000 € par an puis 20 000 € ensuite",
    )
    acte = TEXTE.replace("20 000 € par an", ecrit)
    swapped = [("20 000", "30 000"), ("30 000", "20 000")]
    assert swapped == told(acte, acte.replace(ecrit, imprime))


def test_an_article_that_one_side_lacks_is_told() -> None:
    first = TEXTE.partition("\n\n")[0]
    ((ours, theirs),) = told(TEXTE, first)
    assert (True, "") == (ours.startswith("ARTICLE 2 Le Président"), theirs)
    ((ours, theirs),) = told(first, TEXTE)
    assert ("", True) == (ours, (theirs or "").startswith("ARTICLE 2 Le Président"))


def test_a_passage_of_the_page_that_is_a_fact_is_known() -> None:
    line = "La concession des remontées mécaniques échoit désormais à Montagne Active."
    page = TEXTE.replace("\n\n", f"\n{line}\n")
    assert [("", line.rstrip(".").replace(" à ", " "))] == told(TEXTE, page)
    assert [] == told(TEXTE, page, connus=f"mentions:\n  - {line}")


def test_what_comes_back_at_the_edges_of_pages_is_not_text() -> None:
    first, _, second = TEXTE.partition("\n\n")
    edge = "Communauté des Rives – registre des actes – séance {}"
    assert [] == told(TEXTE, f"{edge.format(1)}\n{first}", f"{edge.format(2)}\n{second}")


def test_a_number_of_an_act_alone_on_its_line_is_no_page_number() -> None:
    assert [] == told("DÉLIBÉRATION 2019-12", "DÉLIBÉRATION\n2019-12\n3 / 12")


def test_a_line_that_comes_twice_by_chance_is_text() -> None:
    acte = "Est approuvé le projet «\u00a0Rivage\u00a0» de la vallée.\n\nLes frais du projet «\u00a0Rivage\u00a0» sont inscrits."
    first = "Est approuvé le projet «\nRivage »\nde la vallée."
    assert [] == told(acte, first, "Les frais du projet «\nRivage »\nsont inscrits.")


def test_numbers_of_a_table_may_touch() -> None:
    rows = ((1, "181", "950"), (2, "101", "750"), (3, "90", "000"), (4, "12", "500"))
    head = "| Tranche | Montant |\n| --- | --- |\n"
    table = head + "".join(f"| Tranche {rang} | {a}\u202f{b} |\n" for rang, a, b in rows)
    page = "\n".join(f"Tranche {rang} {a} {b}" for rang, a, b in rows)
    assert [] == told(table, f"Tranche Montant\n{page}")


@pytest.mark.parametrize("graine", ACTES)
def test_the_documents_of_the_register_are_those_they_were_copied_from(graine: str) -> None:
    here, there, known = sides(graine)
    assert [] == compare(here, there, known)


@pytest.mark.parametrize("graine", ACTES)
def test_any_word_that_is_not_the_printed_one_is_told_where_it_stands(graine: str) -> None:
    here, there, known = sides(graine)
    for rang in range(3, len(here), 7):
        if here[rang].cle:
            spoiled = [*here[:rang], replace(here[rang], cle="autremot"), *here[rang + 1 :]]
            found = [range(*passage.acte) for passage in compare(spoiled, there, known)]
            assert any(rang in passage for passage in found), here[rang]
            assert len(found) < 3


def sides(graine: str) -> tuple[list[Mot], list[Mot], set[str]]:
    """A document of the register, the text that it was copied from, without its marks, and its facts."""
    (brut,) = CORPUS.glob(f"{graine}_*.txt")
    registre = reader.read(CONTENU).registre
    acte = registre.deliberations[ACTES[graine]]
    sources = (
        acte.source,
        registre.seances[acte.seance].source,
        registre.organismes[acte.organisme].source,
    )
    headers = (split(read_text(CONTENU / source.fichier)).entete for source in sources)
    page = re.sub(r"<[^>]*>", "", brut.read_text(encoding="utf-8"))
    return (
        list(of_blocs(reader.read_blocs(CONTENU, acte.source))),
        list(of_pages([pdf.clean(page)])),
        {mot.cle for header in headers for mot in words(header, 0)},
    )


def test_what_was_compared_is_not_compared_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = ROOT / "tests/checks/ACT-005/fautif"
    contenu = lay(tmp_path, source)
    store = Textes(tmp_path / "textes")
    registre = reader.read(contenu).registre
    first = checks.run(registre, contenu, Fonds(contenu, store))
    asked: list[int] = []

    def noting(acte: list[Mot], pages: list[Mot], connus: set[str]) -> list[Passage]:
        asked.append(len(acte))
        return compare(acte, pages, connus)

    monkeypatch.setattr(rule, "compare", noting)
    assert first == checks.run(registre, contenu, Fonds(contenu, Textes(tmp_path / "textes")))
    assert [] == asked
    sitting = contenu / "seances/syndicat-du-lac/2024-03-12-conseil.md"
    sitting.write_text(sitting.read_text("utf-8").replace("salle des fêtes", "mairie"), "utf-8")
    checks.run(registre, contenu, Fonds(contenu, store))
    assert len(first) == len(asked)


def lay(folder: Path, source: Path) -> Path:
    contenu = shutil.copytree(ROOT / "tests/reader_fautes/base", folder / "content")
    shutil.copytree(source, contenu, dirs_exist_ok=True)
    (contenu / "attendu.txt").unlink()
    return contenu
