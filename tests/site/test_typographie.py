"""The French of every page: no line may break before a high sign, inside guillemets or inside a number."""

from collections.abc import Iterator
from pathlib import Path

from lxml import html

from registre.texte.typographie import BREAKABLE

# What a document or a file says literally is shown as it is.
LITTERAL = ("code", "pre", "script", "style")


def _said(document: html.HtmlElement) -> Iterator[str]:
    """The words of a page and of its head: text, title, description."""
    for element in document.iter("*"):
        if element.tag not in LITTERAL and element.text:
            yield element.text
        if element.tail:
            yield element.tail
    yield from document.xpath("//meta[@name='description']/@content")


def test_no_page_lets_a_line_break_where_french_does_not(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    broken = [
        (str(page.relative_to(site)), words)
        for page in pages
        for words in _said(html.fromstring(page.read_bytes()))
        if BREAKABLE.search(words)
    ]
    assert len(pages) > 80
    assert [] == broken
