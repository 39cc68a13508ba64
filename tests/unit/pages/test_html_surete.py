"""Links of the text, and what can never come out of it: nothing lost, nothing run, no element of its own."""

import re

import pytest
from lxml import html as lxml_html

from registre.pages import html
from registre.reader.markdown import parse
from tests.support.markdown_au_hasard import markdown, printed

FICHIER = "deliberations/sivom/2020/2020-1.md"


def show(corps: str) -> str:
    return str(html.render(parse(corps, 1), "../", html.addresses(FICHIER)))


def words(rendered: str) -> str:
    """What is printed, without the links to each passage."""
    tree = lxml_html.fromstring(f"<div>{rendered}</div>")
    for link in tree.xpath("//a[@class='ancre']"):
        link.drop_tree()
    return str(tree.text_content())


@pytest.mark.parametrize(
    ("cible", "href"),
    [
        ("2020-2.md", "../deliberations/sivom/2020/2020-2/"),
        ("../2019/2019-12.md#article-2", "../deliberations/sivom/2019/2019-12/#article-2"),
        ("../../../seances/sivom/2020-01-02-conseil.md", "../seances/sivom/2020-01-02-conseil/"),
        ("../../../aide/index.md", "../aide/"),
        ("../../../index.md", "../"),
        ("<../../../annexes/le plan.pdf>", "../annexes/le%20plan.pdf"),
        ("../../../javascript:alert(1).md", "../javascript%3Aalert(1)/"),
        ("#article-2", "#article-2"),
        ("/glossaire/#votants", "../glossaire/#votants"),
        ("https://a.fr/?b=1&c=2", "https://a.fr/?b=1&amp;c=2"),
        ("mailto:a@b.fr", "mailto:a@b.fr"),
    ],
)
def test_where_links_lead(cible: str, href: str) -> None:
    assert f'<p><a href="{href}">mot</a></p>' == show(f"[mot]({cible})")


@pytest.mark.parametrize(
    "cible",
    [
        "//ailleurs.fr/",
        "ftp://a.fr/",
        "../../../../../etc/passwd",
        "tel2:1",
        "javascript%3Aalert(1)",
    ],
)
def test_a_link_that_leads_nowhere_known_keeps_its_words_only(cible: str) -> None:
    assert "<p>mot</p>" == show(f"[mot]({cible})")


def test_relative_links_lead_nowhere_when_nobody_says_where() -> None:
    assert "<p>mot</p>" == str(html.render(parse("[mot](2020-2.md)", 1), "../"))


def test_a_link_inside_a_link_keeps_its_words_only() -> None:
    assert '<p><a href="https://a.fr">plan</a></p>' == show("[![plan](b.png)](https://a.fr)")


@pytest.mark.parametrize(
    "corps",
    [
        "<script>alert(1)</script>",
        '[x](javascript:alert(1)) "onclick"',
        "# <img src=x onerror=alert(1)>",
        "| <b> |\n|---|\n| <i> |",
        'Article 1 : <a href="x">',
        "[lacune : <script>]",
        '[x](<https://a.fr/"onmouseover="b>)',
    ],
)
def test_no_element_or_attribute_comes_from_the_text(corps: str) -> None:
    tree = lxml_html.fromstring(f"<div>{show(corps)}</div>")
    known = {
        "div",
        "p",
        "h3",
        "a",
        "section",
        "strong",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert {element.tag for element in tree.iter()} <= known
    attributes = {name for element in tree.iter() for name in element.attrib}
    assert attributes <= {"class", "id", "href", "aria-label", "role", "tabindex", "scope"}


def test_every_letter_of_random_markdown_is_on_the_page_and_identifiers_are_unique() -> None:
    for graine in range(300):
        corps = markdown(graine)
        rendered = show(corps)
        identifiers = re.findall(r' id="([^"]*)"', rendered)
        assert len(set(identifiers)) == len(identifiers)
        shown = words(rendered).replace("(laissé en blanc dans le document)", "[blanc]")
        # Numbers that HTML draws before the items are not in its text.
        assert without_digits(corps) == without_digits(shown).replace("Lacune", "lacune")


def without_digits(texte: str) -> str:
    return re.sub(r"\d", "", printed(texte))
