"""The five documents, and acts unlike them, read into their parts."""

from itertools import groupby
from pathlib import Path

import pytest

from registre.model.blocs import Bloc, Genre
from registre.reader import markdown_blocs
from registre.reader.decoupe import read_text, split
from registre.reader.markdown import parse

CONTENU = Path(__file__).parents[3] / "content"


def act(nom: str) -> tuple[Bloc, ...]:
    (path,) = CONTENU.rglob(f"{nom}.md")
    return parse(split(read_text(path)).corps, 1)


def parts(blocs: tuple[Bloc, ...]) -> str:
    return " ".join(genre for genre, _ in groupby(bloc.genre for bloc in blocs))


def anchors(blocs: tuple[Bloc, ...], genre: Genre) -> list[str]:
    return [bloc.ancre for bloc in blocs if bloc.genre is genre]


@pytest.mark.parametrize(
    ("nom", "visas", "articles"),
    [("20201130_DL_03", 3, 3), ("20161128_DL_01", 2, 3), ("20111107_DL_04", 3, 2)],
)
def test_the_extracts_of_somme_numerique(nom: str, visas: int, articles: int) -> None:
    blocs = act(nom)
    assert "ouverture presences expose organe visa delibere article" == parts(blocs).removeprefix(
        "titre "
    )
    assert [f"visa-{rang}" for rang in range(1, visas + 1)] == anchors(blocs, Genre.VISA)
    assert [f"article-{rang}" for rang in range(1, articles + 1)] == anchors(blocs, Genre.ARTICLE)


def test_the_act_of_nord_pas_de_calais() -> None:
    blocs = act("2019-12")
    assert (
        "titre paragraphe ouverture appel presences organe visa considerant delibere article "
        "vote annexes certification signature certification"
    ) == parts(blocs)
    assert 8 == len(anchors(blocs, Genre.CONSIDERANT))
    (vote,) = [bloc for bloc in blocs if bloc.genre is Genre.VOTE]
    (liste,) = vote.enfants
    assert ["Voix pour : 12", "Voix contre : 0", "Abstentions : 2", "Suffrages exprimés : 14"] == [
        element.texte for element in liste.enfants
    ]


def test_the_label_of_an_article_is_the_start_of_its_text() -> None:
    articles = [bloc for bloc in act("2019-12") if bloc.genre is Genre.ARTICLE]
    assert ["ARTICLE 1", "ARTICLE 2", "ARTICLE 3"] == [bloc.etiquette for bloc in articles]
    assert all(bloc.texte.startswith(f"{bloc.etiquette} : ") for bloc in articles)


def test_the_minutes_of_2016() -> None:
    (path,) = CONTENU.glob("seances/somme-numerique/2016-11-28-bureau.md")
    blocs = parse(split(read_text(path)).corps, 1)
    assert parts(blocs).startswith("titre ouverture presences paragraphe titre")
    assert 3 == sum(bloc.genre is Genre.VOTE for bloc in blocs)
    assert 2 == sum(bloc.genre is Genre.LACUNE for bloc in blocs)
    assert not [bloc for bloc in blocs if bloc.genre is Genre.EXPOSE]


def test_what_follows_an_article_is_its_own_until_the_next_part() -> None:
    blocs = parse(
        "Article 1 : De fixer :\n\n- un\n- deux\n\nUn alinéa.\n\n[lacune : plan]\n\n"
        "Article 2 : fin\n\nAdopté à l'unanimité\n\nUne suite.",
        1,
    )
    assert "article vote paragraphe" == parts(blocs)
    assert ["liste", "paragraphe", "lacune"] == [bloc.genre for bloc in blocs[0].enfants]
    assert () == blocs[1].enfants


def test_articles_and_visas_without_blank_line_are_parted() -> None:
    blocs = parse(
        "Le conseil,\nVu le **code**,\nVu la loi\ndu 8 juillet,\nConsidérant le prix,\n\n"
        "Article 1er : oui\nArticle 2 – non",
        10,
    )
    assert [
        (Genre.ORGANE, 10, "Le conseil,"),
        (Genre.VISA, 11, "Vu le code,"),
        (Genre.VISA, 12, "Vu la loi du 8 juillet,"),
        (Genre.CONSIDERANT, 14, "Considérant le prix,"),
        (Genre.ARTICLE, 16, "Article 1er : oui"),
        (Genre.ARTICLE, 17, "Article 2 – non"),
    ] == [(bloc.genre, bloc.ligne, bloc.texte) for bloc in blocs]
    (run,) = blocs[1].runs
    assert "code" == blocs[1].texte[run.debut : run.fin]


def test_a_list_of_visas_keeps_its_printed_numbers() -> None:
    blocs = parse("1. Vu le code,\n2. Vu la loi,", 1)
    assert [("visa", "1. Vu le code,"), ("visa", "2. Vu la loi,")] == [
        (bloc.genre, bloc.texte) for bloc in blocs
    ]


def test_an_item_that_does_not_say_what_it_is_follows_the_one_before() -> None:
    blocs = parse("- Vu le code,\n- et son annexe,\n- Considérant le prix,", 1)
    assert ["visa-1", "visa-2", "considerant-1"] == [bloc.ancre for bloc in blocs]


def test_a_considerant_holds_the_list_that_it_announces() -> None:
    (bloc,) = parse(
        "CONSIDERANT :\n\n- Que la commune est propriétaire,\n- Que le prix est fixé", 1
    )
    assert (Genre.CONSIDERANT, [Genre.LISTE]) == (bloc.genre, [b.genre for b in bloc.enfants])


def test_a_commune_that_decides_with_a_list() -> None:
    blocs = parse(
        "Le vingt-neuf juin, le conseil municipal s’est réuni sous la présidence de M. X, maire.\n\n"
        "Etaient présents :\n\nM. Gurvan KERLOC'H, Mme Simone JOURAND\n\n"
        "Monsieur le Maire rappelle le plan.\n\nVu le code,\n\nEntendu l’exposé du maire,\n"
        "Le conseil municipal, après en avoir délibéré, décide de :\n\n- valider\n- autoriser\n\n"
        "Ainsi délibéré lesdits jour, mois et an,\n\nLe Maire,\n\nJean DUPONT",
        1,
    )
    assert "ouverture presences expose visa delibere liste certification signature" == parts(blocs)


def test_a_roll_call_in_a_table_is_attendance() -> None:
    blocs = parse("L'an 2024 et le 22 mai\n\n| Membre | Présent |\n|---|---|\n| A | X |", 1)
    assert "ouverture presences" == parts(blocs)
    assert Genre.TABLEAU is blocs[1].enfants[0].genre


def test_a_title_after_the_decision_opens_a_new_part() -> None:
    blocs = parse("# A\n\nDECIDE\n\nArticle 1 : oui\n\n# B\n\nUn exposé.\n\nVu le code", 1)
    assert "titre delibere article titre expose visa" == parts(blocs)


def test_a_numbered_list_has_no_articles() -> None:
    blocs = parse("1. Vu le code,\n2. Article 1 : oui", 1)
    assert ["1. Vu le code,", "2. Article 1 : oui"] == [bloc.texte for bloc in blocs]
    assert "visa" == parts(blocs)


def test_a_decision_in_a_sentence_is_no_part_of_the_article_before_it() -> None:
    blocs = parse("Article 1 : oui\n\nAprès en avoir délibéré, le comité approuve le texte.", 1)
    assert ["article", "paragraphe"] == [bloc.genre for bloc in blocs]


def test_what_led_to_a_decision_in_a_sentence_is_not_what_leads_to_the_next_visa() -> None:
    blocs = parse("Un.\n\nAprès en avoir délibéré, le comité approuve.\n\nDeux.\n\nVu le code", 1)
    assert ["paragraphe", "paragraphe", "expose", "visa"] == [bloc.genre for bloc in blocs]


def test_only_what_may_hold_a_link_is_read_where_links_are_looked_for() -> None:
    corps = (
        "# Titre\n\nSans rien.\n\nUn [lien](../a.md).\n\n- un\n- deux\n\n- <https://b.fr>\n\nFin.\n"
    )
    whole = list(markdown_blocs.read(corps, 3))
    some = list(markdown_blocs.read(corps, 3, liens=True))
    assert [bloc.ligne for bloc in some] == [7, 9]
    assert all(bloc in whole for bloc in some)
