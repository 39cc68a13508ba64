"""Anchors follow what is printed; each stands once in its document."""

import re

import pytest

from registre.model.blocs import Bloc
from registre.reader.markdown import parse
from tests.support.markdown_au_hasard import markdown


def anchors(blocs: tuple[Bloc, ...]) -> list[str]:
    found = [[bloc.ancre, *anchors(bloc.enfants)] for bloc in blocs]
    return [ancre for group in found for ancre in group if ancre]


@pytest.mark.parametrize(
    ("etiquette", "expected"),
    [
        ("ARTICLE 2", "article-2"),
        ("Article 1er", "article-1"),
        ("Article premier", "article-1"),
        ("Article unique", "article-unique"),
        ("Article 2 bis", "article-2-bis"),
        ("Article 4.2", "article-4-2"),
        ("Art. IV", "article-iv"),
    ],
)
def test_the_anchor_of_an_article_is_its_printed_number(etiquette: str, expected: str) -> None:
    assert [expected] == anchors(parse(f"{etiquette} : oui", 1))


def test_articles_that_restart_take_the_name_of_their_part() -> None:
    blocs = parse(
        "Article 1 : oui\n\nArticle 2 : non\n\n# Règlement\n\n## Article 1 – Objet\n\n"
        "### Détail\n\n## Article 2 – Prix\n\n## Article 3 – Fin",
        1,
    )
    assert [
        "article-1",
        "article-2",
        "reglement",
        "reglement-article-1",
        "detail",
        "reglement-article-2",
        "reglement-article-3",
    ] == anchors(blocs)


def test_an_article_with_a_title_holds_the_titles_below_it() -> None:
    blocs = parse("## Article 1 – Objet\n\n### Détail\n\nTexte\n\n## Autre", 1)
    assert [["titre", "paragraphe"], []] == [[b.genre for b in bloc.enfants] for bloc in blocs]


def test_the_same_title_twice_and_a_title_without_letters() -> None:
    assert ["tarif", "tarif-2", "tarif-3", "titre", "annexes"] == anchors(
        parse("# Tarif\n\n# Tarif 2\n\n# Tarif\n\n# «»\n\n# Annexes", 1)
    )


def test_a_long_title_has_a_short_anchor() -> None:
    (ancre,) = anchors(parse("# " + "Convention de partenariat " * 5, 1))
    assert "convention-de-partenariat-convention-de-partenariat" == ancre


def test_anchors_of_any_document_are_unique_and_fit_for_an_address() -> None:
    for graine in range(300):
        found = anchors(parse(markdown(graine), 1))
        assert sorted(set(found)) == sorted(found)
        assert all(re.fullmatch(r"[a-z0-9-]+", ancre) for ancre in found)
