"""The words of an element of a page, without its markup: lines, links, addresses from the root of the site."""

from collections.abc import Iterator
from urllib.parse import urljoin

from lxml.html import HtmlElement

Mots = tuple[tuple[str, str], ...]  # words, and the address that they lead to or nothing
Ligne = tuple[str, Mots]  # h1, h2, h3 or p, and what it says

_BLOCS = frozenset(
    ("p", "h1", "h2", "h3", "h4", "li", "dt", "dd", "tr", "caption", "button", "label", "option")
)
_TITRES = frozenset(("h1", "h2", "h3"))
_MUETS = frozenset(("script", "style", "template", "noscript"))


def lines(element: HtmlElement, here: str) -> Iterator[Ligne]:
    """The lines of an element, headings among them; the further pages of a list are left to each generator."""
    if element.tag in _MUETS or element.get("class") == "pagination":
        return
    inner = any(one.tag in _BLOCS for one in element.iterdescendants())
    if element.tag == "tr" or not inner:
        if found := words(element, here):
            yield (element.tag if element.tag in _TITRES else "p", found)
        return
    for text in (element.text, *(child.tail for child in element)):
        if text and text.strip():
            yield ("p", ((clean(text), ""),))
    for child in element:
        if isinstance(child.tag, str):
            yield from lines(child, here)


def words(element: HtmlElement, here: str) -> Mots:
    """The words of a line, those of links with their address from the root of the site."""
    found: list[tuple[str, str]] = []
    for text, link in _pieces(element, ""):
        if found and found[-1][1] == link:
            text = found.pop()[0] + text
        found.append((text, link))
    cleaned = [(_spaces(text), link and address(here, link)) for text, link in found]
    kept = [(text, link) for text, link in cleaned if text.strip() or link]
    return tuple(kept)


def _pieces(element: HtmlElement, link: str) -> Iterator[tuple[str, str]]:
    link = element.get("href", link) if element.tag == "a" else link
    yield element.text or "", link
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _MUETS:
            yield from _pieces(child, link)
            if child.tag in ("td", "th", "br"):
                yield " ", ""
        yield child.tail or "", link


def address(here: str, link: str) -> str:
    """A link of the page at ``here`` from the root of the site."""
    return urljoin(f"/{here}", link)


def text_of(element: HtmlElement) -> str:
    """All the words of an element."""
    return clean(element.text_content())


def clean(text: str) -> str:
    """A text without the blanks of the markup."""
    return _spaces(text).strip()


def _spaces(text: str) -> str:
    """Blanks of the markup made one space; those that do not break are words' own."""
    lead = " " if text[:1].isspace() else ""
    trail = " " if text[-1:].isspace() else ""
    return lead + " ".join(text.split(None)) + trail if text.strip() else lead
