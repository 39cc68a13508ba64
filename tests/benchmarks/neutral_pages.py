"""What a page of ours says, by place: facts, lines, entries of lists, and what many acts have in common."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement

from tests.benchmarks import neutral_text
from tests.benchmarks.neutral_html import Ligne, Mots, address, clean, lines, text_of, words

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


@dataclass(frozen=True, slots=True)
class Feuille:
    """What was read of a page: its title, what its template shows, its entries if it is a list.

    Of an act also what a reader can do, which many acts have in common, and its roll-call in Markdown.
    """

    titre: str
    champs: Mapping[str, object]
    entrees: tuple[Entree, ...] = ()
    que_faire: tuple[Ligne, ...] = ()
    appel: str = ""


def read(data: bytes, here: str) -> Feuille | None:
    """Read the bytes of a page; nothing of one that only sends elsewhere."""
    page = html.document_fromstring(data, html.HTMLParser(encoding="utf-8"))
    if page.xpath("//meta[@http-equiv='refresh']"):
        return None
    titre = clean(page.findtext(".//title") or "").removesuffix(" – Registre des délibérations")
    main = page.find(".//main")
    if main.find("article/section[@class='marge']") is not None:
        return _document(main, titre, here)
    found = tuple(_entries(main, here)) if here else ()  # the home page lists none of its own
    champs = _around_list(main, here) if found else _whole(main, here)
    return Feuille(titre, champs, found)


def _entries(main: HtmlElement, here: str) -> Iterator[Entree]:
    """The lines of the lists of acts and sittings of a page."""
    for liste in _LISTES:
        for item in main.iterfind(f".//ul[@class='{liste}']/li"):
            time, link = item.find("time"), item.find("p[@class='objet']/a")
            details = [text_of(one) for one in item.iterfind("p[@class='details']")]
            yield Entree(
                adresse=address(here, link.get("href")).lstrip("/"),
                quand=time.get("datetime"),
                jour=text_of(time),
                titre=text_of(link),
                details=tuple(part for one in details for part in one.split(" – ")),
            )


def _around_list(main: HtmlElement, here: str) -> dict[str, object]:
    """The path to a list page, then what it says before its first entries and after."""
    before: list[Ligne] = []
    after: list[Ligne] = []
    found = before
    for element in _content(main):
        if element.tag == "ul" and element.get("class") in _LISTES:
            found = after
        else:
            found.extend(lines(element, here))
    return {"fil": _path(main, here), "avant": before, "apres": after}


def _whole(main: HtmlElement, here: str) -> dict[str, object]:
    """The path to a page, and all that it says."""
    found = [line for element in _content(main) for line in lines(element, here)]
    return {"fil": _path(main, here), "avant": found}


def _document(main: HtmlElement, titre: str, here: str) -> Feuille:
    """An act or a sitting, by place, but for its text."""
    article = main.find("article")
    marge = article.find("section[@class='marge']")
    texte = article.find("section[@class='texte']")
    que_faire = article.find("section[@class='que-faire']")
    citation = article.find("section[@class='citation']/p")
    inconnus = marge.find("p[@class='inconnus']")
    champs = {
        "h1": text_of(article.find("h1")),
        "numero": text_of(article.find("p[@class='numero']")),
        "fil": _path(main, here),
        "bandeaux": [words(one, here) for one in article.iterfind("p[@class='bandeau']")],
        "boites": [list(_rows(one, here)) for one in marge.iterfind("dl")],
        "inconnus": "" if inconnus is None else text_of(inconnus),
        "texte": "" if texte is None else text_of(texte.find("h2")),
        "citation": "" if citation is None else text_of(citation).rpartition(", http")[0],
        **_places(article, here),
    }
    return Feuille(
        titre=titre,
        champs=champs,
        que_faire=() if que_faire is None else tuple(lines(que_faire, here)),
        appel="" if texte is None else neutral_text.roll_call(texte),
    )


def _places(article: HtmlElement, here: str) -> dict[str, list[Ligne]]:
    """What is said before the text, after it, and at the end."""
    places: dict[str, list[Ligne]] = {"avant": [], "suite": [], "fin": []}
    place = "avant"
    for element in article.iterchildren("section", "nav", "aside"):
        name = element.get("class")
        place = "suite" if name == "texte" else "fin" if name in _APRES else place
        places[place].extend(() if name in _PLACES else lines(element, here))
    return places


def _content(main: HtmlElement) -> Iterator[HtmlElement]:
    """The parts of a page after the path to it."""
    for element in main.iterchildren():
        if isinstance(element.tag, str) and element.get("class") != "fil":
            yield element


def _path(main: HtmlElement, here: str) -> list[tuple[str, str]]:
    links = main.iterfind("nav[@class='fil']//a")
    return [(text_of(link), address(here, link.get("href"))) for link in links]


def _rows(table: HtmlElement, here: str) -> Iterator[tuple[Mots, list[Mots]]]:
    for row in table.iterchildren("div"):
        yield words(row.find("dt"), here), [words(one, here) for one in row.iterfind("dd")]
