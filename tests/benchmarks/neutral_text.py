"""Texts for any Markdown engine: the roll-call as a table, links by address."""

import posixpath
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

_APPEL = re.compile(r"^\[appel\]$", re.MULTILINE)
_LIEN = re.compile(r"\]\(([^()\s]+?\.md)\)")


def with_roll_call(corps: str, appel: str) -> str:
    """The text of an act with its roll-call where it is asked for."""
    return _APPEL.sub(lambda _: appel, corps).strip()


def roll_call(texte: HtmlElement) -> str:
    """The roll-call in the text of our page: caption, Markdown table, totals, notes; nothing where there is none."""
    table = texte.find("table[@class='appel']")
    if table is None:
        return ""
    rows = [[_words(cell) for cell in row.iterchildren()] for row in table.iter("tr")]
    rows.insert(1, ["---"] * len(rows[0]))
    lines = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return "\n\n".join((_words(table.find("caption")), lines, *_notes(table)))


def _notes(table: HtmlElement) -> Iterator[str]:
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
