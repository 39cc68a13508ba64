"""What a page of ours says, without its markup: lines of words and links, entries of lists, tables of facts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from lxml import html
from lxml.html import HtmlElement

Mots = tuple[tuple[str, str], ...]  # words, and the address that they lead to or nothing
Ligne = tuple[str, Mots]  # h1, h2, h3 or p, and what it says

_BLOCS = frozenset(
    ("p", "h1", "h2", "h3", "h4", "li", "dt", "dd", "tr", "caption", "button", "label", "option")
)
_TITRES = frozenset(("h1", "h2", "h3"))
_MUETS = frozenset(("script", "style", "template", "noscript"))
_LISTES = ("actes", "seances")
# The sections of a document that have a place of their own in the themes.
_PLACES = frozenset(("marge", "texte", "que-faire", "citation", "numero", "bandeau"))
_APRES = frozenset(("telechargements", "precedent-suivant", "provenance"))


@dataclass(frozen=True, slots=True)
class Entree:
    """A document in a list: its day as data and in words, its title, its details, what the list adds to them."""

    adresse: str
    quand: str
    jour: str
    titre: str
    details: tuple[str, ...]

    def beyond(self, other: "Entree") -> str:
        """The details that another list has not."""
        return " – ".join(one for one in self.details if one not in other.details)


def parse(path: Path) -> HtmlElement:
    """A page; its bytes are UTF-8 whatever they look like."""
    return html.document_fromstring(path.read_bytes(), html.HTMLParser(encoding="utf-8"))


def title(page: HtmlElement) -> str:
    """The title in the head, without the name of the site."""
    return _clean(page.findtext(".//title") or "").removesuffix(" – Registre des délibérations")


def entries(page: HtmlElement, here: str) -> Iterator[Entree]:
    """The lines of the lists of acts and sittings of a page."""
    for liste in _LISTES:
        for item in page.iterfind(f".//ul[@class='{liste}']/li"):
            time, link = item.find("time"), item.find("p[@class='objet']/a")
            details = [_text(one) for one in item.iterfind("p[@class='details']")]
            yield Entree(
                adresse=_address(here, link.get("href")).lstrip("/"),
                quand=time.get("datetime"),
                jour=_text(time),
                titre=_text(link),
                details=tuple(part for one in details for part in one.split(" – ")),
            )


def around_list(page: HtmlElement, here: str) -> dict[str, object]:
    """The path to a list page, then what it says before its first entries and after."""
    main = page.find(".//main")
    before: list[Ligne] = []
    after: list[Ligne] = []
    found = before
    for element in _content(main):
        if element.tag == "ul" and element.get("class") in _LISTES:
            found = after
        else:
            found.extend(lines(element, here))
    return {"fil": _path(main, here), "avant": before, "apres": after}


def whole(page: HtmlElement, here: str) -> dict[str, object]:
    """The path to a page, and all that it says."""
    main = page.find(".//main")
    found = [line for element in _content(main) for line in lines(element, here)]
    return {"fil": _path(main, here), "avant": found}


def document(page: HtmlElement, here: str) -> dict[str, object]:
    """What the page of an act or a sitting says, by place, but for its text and what can be done."""
    main = page.find(".//main")
    article = main.find("article")
    marge = article.find("section[@class='marge']")
    citation = article.find("section[@class='citation']/p")
    inconnus = marge.find("p[@class='inconnus']")
    places: dict[str, list[Ligne]] = {"avant": [], "suite": [], "fin": []}
    place = "avant"
    for element in article.iterchildren("section", "nav", "aside"):
        name = element.get("class")
        place = "suite" if name == "texte" else "fin" if name in _APRES else place
        places[place].extend(() if name in _PLACES else lines(element, here))
    texte = article.find("section[@class='texte']/h2")
    return {
        "h1": _text(article.find("h1")),
        "numero": _text(article.find("p[@class='numero']")),
        "fil": _path(main, here),
        "bandeaux": [words(one, here) for one in article.iterfind("p[@class='bandeau']")],
        "boites": [list(_rows(one, here)) for one in marge.iterfind("dl")],
        "inconnus": "" if inconnus is None else _text(inconnus),
        "texte": "" if texte is None else _text(texte),
        "citation": "" if citation is None else _text(citation).rpartition(", http")[0],
        **places,
    }


def que_faire(page: HtmlElement, here: str) -> tuple[Ligne, ...]:
    """What a reader of an act can do: many acts say the same."""
    section = page.find(".//section[@class='que-faire']")
    return () if section is None else tuple(lines(section, here))


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
            yield ("p", ((_clean(text), ""),))
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
    cleaned = [(_spaces(text), link and _address(here, link)) for text, link in found]
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


def _content(main: HtmlElement) -> Iterator[HtmlElement]:
    """The parts of a page after the path to it."""
    for element in main.iterchildren():
        if isinstance(element.tag, str) and element.get("class") != "fil":
            yield element


def _path(main: HtmlElement, here: str) -> list[tuple[str, str]]:
    links = main.iterfind("nav[@class='fil']//a")
    return [(_text(link), _address(here, link.get("href"))) for link in links]


def _rows(table: HtmlElement, here: str) -> Iterator[tuple[Mots, list[Mots]]]:
    for row in table.iterchildren("div"):
        yield words(row.find("dt"), here), [words(one, here) for one in row.iterfind("dd")]


def _address(here: str, link: str) -> str:
    return urljoin(f"/{here}", link)


def _text(element: HtmlElement) -> str:
    return _clean(element.text_content())


def _clean(text: str) -> str:
    return _spaces(text).strip()


def _spaces(text: str) -> str:
    """Blanks of the markup made one space; those that do not break are words' own."""
    lead = " " if text[:1].isspace() else ""
    trail = " " if text[-1:].isspace() else ""
    return lead + " ".join(text.split(None)) + trail if text.strip() else lead
