"""Sentences and dates as HTML, by filters: a page says fifty of them, and a macro takes five times as long for each."""

from datetime import date
from functools import lru_cache

import jinja2
from markupsafe import Markup, escape

from registre.model.valeurs import DatePartielle
from registre.pages.phrases import Mot, Phrase, jour
from registre.rendering.adresses import relative

_SIC = ' <abbr class="sic" title="ainsi imprimé dans le document">[sic]</abbr>'


@jinja2.pass_context
def dire(context: jinja2.runtime.Context, phrase: Phrase) -> Markup:
    """A sentence on the page being made: its words, links, dates, states, and the mark of what is printed so."""
    page = context["page"].url
    return Markup("".join([_word(mot, page) for mot in phrase]))  # noqa: S704  # escaped word by word


@lru_cache(maxsize=4096)
def date_dite(valeur: DatePartielle | date) -> Markup:
    """A date in French, and for machines."""
    said = jour(valeur)
    return Markup(_words(said.texte, said.date, said.iso))  # noqa: S704  # escaped there


def _word(mot: Mot, page: str) -> str:
    if mot.sic:
        return _SIC
    words = _words(mot.texte, mot.date, mot.iso)
    if mot.adresse is not None:
        return f'<a href="{escape(relative(mot.adresse, page))}">{words}</a>'
    return f'<span class="{escape(mot.classe)}">{words}</span>' if mot.classe else words


# The same labels, names and dates come back from page to page.
@lru_cache(maxsize=4096)
def _words(texte: str, dit: str, iso: str) -> str:
    time = f'<time datetime="{escape(iso)}">{escape(dit)}</time>' if iso else ""
    return f"{escape(texte)}{time}"
