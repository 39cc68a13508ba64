"""Sentences as the pages print them."""

from datetime import date
from types import SimpleNamespace

import jinja2
import pytest

from registre.model.valeurs import DatePartielle
from registre.pages.phrases import SIC, Mot, Phrase, dit, jour, lien, linked, phrase
from registre.rendering.environment import FILTERS

ADRESSE = "deliberations/a/2020/b/"
SIC_IMPRIME = ' <abbr class="sic" title="ainsi imprimé dans le document">[sic]</abbr>'


def say(said: Phrase) -> str:
    env = jinja2.Environment(autoescape=True)
    env.filters.update(FILTERS)
    page = SimpleNamespace(url=ADRESSE)
    return env.from_string("{{ said | dire }}").render(said=said, page=page)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Oui, non", phrase("Oui", ", non")),
        ("A &amp; B &lt;C&gt;", phrase("A & B <C>")),
        ('le <time datetime="2020-11-30">30 novembre 2020</time>', (jour(date(2020, 11, 30), "le "),)),
        ('<a href="../../../../sujets/ent/">ENT &amp; co</a>', (lien("ENT & co", "sujets/ent/"),)),
        ('<a href="https://a.fr/?b&amp;c">ici</a>', (lien("ici", "https://a.fr/?b&c"),)),
        ('<span class="etat">retirée</span>', (Mot(texte="retirée", classe="etat"),)),
        (f"3 voix{SIC_IMPRIME}.", (dit("3 voix"), SIC, dit("."))),
        (
            '<a href="../c/">le <time datetime="2020">2020</time></a>',
            (linked(Mot(texte="le ", date="2020", iso="2020"), "deliberations/a/2020/c/"),),
        ),
    ],
)  # fmt: skip
def test_a_sentence_is_written_word_by_word(printed: str, said: Phrase) -> None:
    assert printed == say(said)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ('<time datetime="2020-12-01">1er décembre 2020</time>', date(2020, 12, 1)),
        ('<time datetime="2020-12">décembre 2020</time>', DatePartielle(2020, 12)),
    ],
)
def test_a_date_is_said_in_french_and_for_machines(
    printed: str, said: DatePartielle | date
) -> None:
    env = jinja2.Environment(autoescape=True)
    env.filters.update(FILTERS)
    assert printed == env.from_string("{{ said | date_dite }}").render(said=said)
