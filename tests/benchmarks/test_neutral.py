"""What a page says, as the rivals are given it."""

import pytest
from lxml import html

from tests.benchmarks import neutral_html, neutral_text
from tests.benchmarks.neutral_html import Ligne
from tests.benchmarks.neutral_pages import Entree

ICI = "deliberations/syndicat/2020/2020-1/"


def lines(code: str) -> list[Ligne]:
    return list(neutral_html.lines(html.fragment_fromstring(code), ICI))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("<h2>Citer</h2>", [("h2", (("Citer", ""),))]),
        ("<ul><li>un</li><li>deux</li></ul>", [("p", (("un", ""),)), ("p", (("deux", ""),))]),
        (
            '<p>Voir <a href="../2020-2/">l’acte <b>n° 2</b></a>.</p>',
            [
                (
                    "p",
                    (
                        ("Voir ", ""),
                        ("l’acte n° 2", "/deliberations/syndicat/2020/2020-2/"),
                        (".", ""),
                    ),
                )
            ],
        ),
        ("<table><tr><th>A</th><td>B</td></tr></table>", [("p", (("A B ", ""),))]),
        ('<div><nav class="pagination"><p>Page 1</p></nav><p>fin</p></div>', [("p", (("fin", ""),))]),
        ("<div>avant<p>dedans</p>après</div>",
         [("p", (("avant", ""),)), ("p", (("après", ""),)), ("p", (("dedans", ""),))]),
    ],
)  # fmt: skip
def test_lines_of(code: str, expected: list[Ligne]) -> None:
    assert expected == lines(code)


def test_an_entry_says_what_its_list_adds() -> None:
    everywhere = Entree("a/", "2020-11-30", "30 novembre 2020", "Achat", ("n° 1", "adoptée"))
    here = Entree("a/", "2020-11-30", "30 novembre 2020", "Achat", ("n° 1", "cité", "adoptée"))
    assert "cité" == here.beyond(everywhere)


def test_the_roll_call_takes_the_place_of_its_mark() -> None:
    texte = html.fragment_fromstring(
        '<section class="texte"><table class="appel"><caption>Présences</caption>'
        "<thead><tr><th>Membre</th><th>Présence</th></tr></thead>"
        "<tbody><tr><th>Mme A</th><td>présente</td></tr></tbody></table>"
        '<p class="totaux">1 présente</p><p>Suite</p></section>'
    )
    expected = (
        "Avant\n\nPrésences\n\n| Membre | Présence |\n| --- | --- |\n| Mme A | présente |\n\n"
        "1 présente\n\nAprès"
    )
    assert expected == neutral_text.with_roll_call(
        "Avant\n\n[appel]\n\nAprès", neutral_text.roll_call(texte)
    )


def test_a_link_to_a_source_leads_to_its_page() -> None:
    found = neutral_text.absolute("[l’acte](../2019/2019-1.md)", ICI)
    assert "[l’acte](/deliberations/syndicat/2019/2019-1/)" == found
