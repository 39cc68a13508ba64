"""What Markdown would do to an act that does not know it is Markdown."""

from time import process_time

import pytest

from registre.model.blocs import Bloc, Genre, Trait
from registre.pages.texte_brut import plain_text
from registre.reader.markdown import parse


def only(corps: str) -> Bloc:
    (bloc,) = parse(corps, 1)
    return bloc


def genres(corps: str) -> list[str]:
    return [bloc.genre for bloc in parse(corps, 1)]


@pytest.mark.parametrize(
    "corps",
    [
        "2020. Le budget est voté.",
        "100. Cent agents.",
        "+ 3 agents sont recrutés.",
        "> 3 agents",
        "    Texte en retrait",
        "l`école et l`église",
        "```\nTexte\n```",
        "<b>gras</b> & <script>",
        "Une somme de 5 * 3 * 2 et snake_case_ici",
        "20161128_DL_01",
        "[1]: note",
        "| une | colonne",
        "#2 sans espace",
    ],
)
def test_it_is_a_paragraph_with_its_signs(corps: str) -> None:
    bloc = only(corps)
    assert (Genre.PARAGRAPHE, " ".join(corps.split())) == (bloc.genre, bloc.texte)


def test_a_line_of_dashes_makes_no_title_of_the_words_above_it() -> None:
    assert ["paragraphe", "paragraphe"] == genres("Secrétaire\n---\nSuite")


def test_a_list_of_consecutive_numbers_is_numbered() -> None:
    bloc = only("3. trois\n4. quatre")
    assert (True, 3, ["trois", "quatre"]) == (
        bloc.numerote,
        bloc.depart,
        [element.texte for element in bloc.enfants],
    )


@pytest.mark.parametrize(
    ("corps", "expected"),
    [
        ("1) un\n2) deux", ["1) un", "2) deux"]),
        ("1. un\n1. encore", ["1. un", "1. encore"]),
        ("1. un\n3. trois", ["1. un", "3. trois"]),
        ("01. un", ["01. un"]),
        ("1. un\n\n2020. Le budget", ["1. un", "2020. Le budget"]),
    ],
)
def test_printed_numbers_are_never_changed(corps: str, expected: list[str]) -> None:
    bloc = only(corps)
    assert (False, expected) == (bloc.numerote, [element.texte for element in bloc.enfants])


def test_a_label_kept_in_the_text_moves_its_marks() -> None:
    (element,) = only("1) **gras** fin").enfants
    (run,) = element.runs
    assert ("1)", "gras") == (element.etiquette, element.texte[run.debut : run.fin])


def test_nested_lists_are_children_of_their_item() -> None:
    bloc = only("- Budget annexe.\n  - Communes\n  - EPCI")
    (element,) = bloc.enfants
    (inner,) = element.enfants
    assert ["Communes", "EPCI"] == [item.texte for item in inner.enfants]


def test_a_list_too_deep_for_the_parser_stays_text() -> None:
    assert "mot" in plain_text(parse("- " * 300 + "mot", 1))


def test_a_table_has_its_rows() -> None:
    bloc = only("| Membre | Voix |\n|---|---|\n| **A** | 1 |\n| B |")
    assert [["Membre", "Voix"], ["A", "1"], ["B", ""]] == [
        [cellule.texte for cellule in ligne] for ligne in bloc.lignes
    ]
    assert Trait.FORT is bloc.lignes[1][0].runs[0].trait


def test_a_table_whose_row_is_too_wide_stays_text() -> None:
    assert "perdu" in plain_text(parse("| a | b |\n|---|---|\n| 1 | 2 | perdu |", 1))


def test_a_line_break_is_a_run_and_the_end_of_a_source_line_a_space() -> None:
    bloc = only("un  \ndeux\ntrois")
    assert ("un\ndeux trois", [(Trait.SAUT, 2)]) == (
        bloc.texte,
        [(run.trait, run.debut) for run in bloc.runs],
    )


def test_marks_have_offsets_and_the_outer_one_comes_first() -> None:
    bloc = only("Un ***mot*** et [**un** lien](../x%20y.md 'son titre')")
    assert "Un mot et un lien (son titre)" == bloc.texte
    assert [
        (Trait.EMPHASE, "mot", ""),
        (Trait.FORT, "mot", ""),
        (Trait.LIEN, "un lien", "../x y.md"),
        (Trait.FORT, "un", ""),
    ] == [(run.trait, bloc.texte[run.debut : run.fin], run.cible) for run in bloc.runs]


@pytest.mark.parametrize(
    "cible", ["javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "vbscript:x"]
)
def test_a_link_that_a_browser_would_run_is_no_link(cible: str) -> None:
    bloc = only(f"[x]({cible})")
    assert (f"[x]({cible})", ()) == (bloc.texte, bloc.runs)


@pytest.mark.parametrize(
    ("corps", "genre", "texte"),
    [
        ("[appel]", Genre.APPEL, ""),
        ("[Blanc]", Genre.BLANC, ""),
        ("[lacune]", Genre.LACUNE, ""),
        ("[lacune : tableau des\n  tarifs]", Genre.LACUNE, "tableau des tarifs"),
    ],
)
def test_the_marks_of_the_editor(corps: str, genre: Genre, texte: str) -> None:
    bloc = only(corps)
    assert (genre, texte) == (bloc.genre, bloc.texte)


def test_a_mark_parts_the_paragraph_or_the_list_it_stands_in() -> None:
    assert ["paragraphe", "appel", "paragraphe"] == genres("Avant\n[appel]\naprès")
    assert ["liste", "lacune"] == genres("- Avant\n[lacune : un tableau]")


def test_a_blank_inside_a_sentence_stays_in_it() -> None:
    assert "Transmis le [blanc]" == only("Transmis le [blanc]").texte


@pytest.mark.parametrize(
    "corps",
    ["[lacune\n" * 3_000, "**" * 5_000, "[" * 5_000, "> " * 3_000, "Vu a\n" * 3_000, "a " * 50_000],
    ids=["lacune", "gras", "crochets", "citations", "visas", "mots"],
)
def test_no_text_is_long_to_read(corps: str) -> None:
    start = process_time()
    parse(corps, 1)
    assert process_time() - start < 1
