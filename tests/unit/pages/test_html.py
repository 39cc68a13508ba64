"""The text of a document as HTML: what each part becomes."""

import re

import pytest
from lxml import html as lxml_html
from markupsafe import Markup

from registre.pages import html
from registre.reader.markdown import parse


def show(corps: str, niveau: int = 3) -> str:
    return str(html.render(parse(corps, 1), "../", niveau=niveau))


def test_an_article_has_its_label_its_anchor_and_a_link_to_itself() -> None:
    assert (
        '<section class="article" id="article-1">\n'
        '<p><strong class="etiquette">Article 1er</strong> – Oui. '
        '<a class="ancre" href="#article-1" aria-label="Lien permanent vers l’article 1er">§</a></p>\n'
        "<ul>\n<li>un</li>\n</ul>\n</section>"
    ) == show("Article 1er – Oui.\n\n- un")


def test_a_strong_that_runs_over_the_label_starts_again_after_it() -> None:
    rendered = show("**ARTICLE 1 : APPROUVE** le projet")
    assert (
        '<strong class="etiquette">ARTICLE 1</strong><strong>\u00a0: APPROUVE</strong> le projet'
    ) in rendered


def test_an_article_written_as_a_title_is_a_heading() -> None:
    rendered = show("## ARTICLE PREMIER – Objet\n\n### Détail")
    assert '<h3><strong class="etiquette">ARTICLE PREMIER</strong> – Objet</h3>' in rendered
    assert "l’article premier" in rendered
    assert '<h4 id="detail">Détail</h4>' in rendered


@pytest.mark.parametrize(
    ("corps", "classe", "items"),
    [
        ("- Vu le code,\n- Vu la loi,", "visas", ["visa-1", "visa-2"]),
        ("Vu le code,\n\nVu la loi,", "visas", ["visa-1", "visa-2"]),
        ("Considérant A,\n\nConsidérant B,", "considerants", ["considerant-1", "considerant-2"]),
    ],
)
def test_visas_and_considerants_that_follow_each_other_are_a_list(
    corps: str, classe: str, items: list[str]
) -> None:
    (liste,) = lxml_html.fragments_fromstring(show(corps))
    assert ("ul", classe, items) == (
        liste.tag,
        liste.get("class"),
        [item.get("id") for item in liste],
    )


def test_a_visa_alone_is_a_paragraph() -> None:
    assert '<p class="visa" id="visa-1">Vu le code,</p>' == show("Vu le code,")


@pytest.mark.parametrize(
    ("corps", "expected"),
    [
        ("LE BUREAU", '<p class="organe">LE BUREAU</p>'),
        ("## DELIBERE", '<p class="delibere">DELIBERE</p>'),
        ("Adoptée à l’unanimité", '<p class="vote">Adoptée à l’unanimité</p>'),
        ("Pour extrait conforme :", '<p class="certification">Pour extrait conforme\u00a0:</p>'),
        ("Un texte.", "<p>Un texte.</p>"),
        (
            "Adopté par :\n\n- Voix pour : 12",
            '<div class="vote"><p>Adopté par\u00a0:</p>\n'
            "<ul>\n<li>Voix pour\u00a0: 12</li>\n</ul></div>",
        ),
        (
            "## Annexes\n\n- Plan",
            '<div class="annexes" id="annexes"><h3>Annexes</h3>\n<ul>\n<li>Plan</li>\n</ul></div>',
        ),
        ("1. un\n2. deux", "<ol>\n<li>un</li>\n<li>deux</li>\n</ol>"),
        ("7. sept", '<ol start="7">\n<li>sept</li>\n</ol>'),
        ("1) un", '<ul class="etiquetee">\n<li>1) un</li>\n</ul>'),
        ("un  \ndeux", "<p>un<br>deux</p>"),
        ("*a* et **b**", "<p><em>a</em> et <strong>b</strong></p>"),
    ],
)
def test_what_a_part_becomes(corps: str, expected: str) -> None:
    assert expected == show(corps)


@pytest.mark.parametrize(
    ("corps", "expected"),
    [
        ("[blanc]", '<p><span class="blanc">(laissé en blanc dans le document)</span></p>'),
        (
            "Remis le [blanc].",
            '<p>Remis le <span class="blanc">(laissé en blanc dans le document)</span>.</p>',
        ),
        ("[lacune : un tableau]", '<p class="lacune">[Lacune\u00a0: un tableau]</p>'),
        ("[lacune]", '<p class="lacune">[Lacune dans le document]</p>'),
        (
            "Fin [lacune : <b>] là",
            '<p>Fin <span class="lacune">[Lacune\u00a0: &lt;b&gt;]</span> là</p>',
        ),
    ],
)
def test_the_marks_of_the_editor_are_seen(corps: str, expected: str) -> None:
    assert expected == show(corps)


def test_titles_go_down_one_level_at_a_time() -> None:
    rendered = show("# A\n\n#### B\n\n###### C\n\n## D\n\n# E", niveau=2)
    assert [("2", "A"), ("3", "B"), ("4", "C"), ("3", "D"), ("2", "E")] == re.findall(
        r"<h(\d)[^>]*>(\w)</h", rendered
    )


def test_titles_stop_at_the_sixth_level() -> None:
    rendered = show("# A\n\n## B\n\n### C", niveau=5)
    assert ["5", "6", "6"] == re.findall(r"<h(\d)", rendered)


def test_the_link_to_a_title_is_outside_of_it() -> None:
    assert (
        '<div class="titre"><h3 id="les-tarifs">Les tarifs</h3> <a class="ancre" href="#les-tarifs" '
        'aria-label="Lien permanent vers « Les tarifs »">§</a></div>'
    ) == show("# Les tarifs")


def test_a_table_can_be_scrolled_by_keyboard_and_heads_its_columns() -> None:
    assert (
        '<div class="tableau" role="region" tabindex="0" aria-label="Tableau 1">\n<table>\n'
        '<thead>\n<tr><td></td><th scope="col">Prix</th></tr>\n</thead>\n'
        "<tbody>\n<tr><td>Eau</td><td>5\u00a0€</td></tr>\n</tbody>\n</table>\n</div>"
    ) == show("|   | Prix |\n|---|---|\n| Eau | 5 € |")


def test_two_tables_have_two_names() -> None:
    rendered = show("| a |\n|---|\n| b |\n\nSuite\n\n| c |\n|---|\n")
    assert ["Tableau 1", "Tableau 2"] == re.findall(r'aria-label="([^"]*)"', rendered)


def test_segments_leave_the_place_of_the_roll_call() -> None:
    found = html.segments(parse("Avant\n\n[appel]\n\n# Après", 1), "")
    assert [("<p>Avant</p>", False), ("", True)] == [(str(s.html), s.appel) for s in found[:2]]
    assert not found[2].appel
    assert isinstance(found[2].html, Markup)


def test_levels_go_on_from_a_segment_to_the_next() -> None:
    found = html.segments(parse("# A\n\n[appel]\n\n## B", 1), "")
    assert "<h4" in found[2].html
