"""Texts for any Markdown engine: the roll-call as a table, links by address."""

import posixpath
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

_APPEL = re.compile(r"^\[appel\]$", re.MULTILINE)
_LIEN = re.compile(r"\]\(([^()\s]+?\.md)\)")


def with_roll_call(corps: str, texte: HtmlElement) -> str:
    """The text of an act with its roll-call, as our page ``texte`` shows it, where it is asked for."""
    if not _APPEL.search(corps):
        return corps.strip()
    found = "\n\n".join(_roll_call(texte))
    return _APPEL.sub(lambda _: found, corps).strip()


def _roll_call(texte: HtmlElement) -> Iterator[str]:
    """Caption, Markdown table, totals, notes."""
    table = texte.find("table[@class='appel']")
    yield _words(table.find("caption"))
    rows = [[_words(cell) for cell in row.iterchildren()] for row in table.iter("tr")]
    rows.insert(1, ["---"] * len(rows[0]))
    yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
    for after in table.itersiblings("p"):
        if after.get("class") not in ("totaux", "note"):
            return
        yield _words(after)


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def absolute(corps: str, adresse: str) -> str:
    """The text with its links to source files made links to pages, from the root of the site."""
    folder = posixpath.dirname(adresse.rstrip("/"))

    def replace(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, found[1].removesuffix(".md")))
        return f"](/{target}/)"

    return _LIEN.sub(replace, corps)
