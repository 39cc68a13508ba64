"""The register as any site generator may be given it: every page of ours as words and links, texts in plain Markdown.

The rivals are spared all that our reader, checks and views do; they get the same words, the same lists, the same addresses.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml.html import HtmlElement

from registre.reader.decoupe import read_text, split
from tests.benchmarks import neutral_html, neutral_text
from tests.benchmarks.neutral_html import Entree, Ligne

# What documents are filed under, by address: an index, then a key; an organ stands below its issuer.
LISTES = ("organismes", "sujets", "partenaires", "matieres", "annees", "territoires", "organes")
TOUT = ("deliberations/", "seances/")

_TERME = re.compile(rf"(?:{'|'.join(LISTES)})/[^/]+/(?:[^/]+/)?")
_SUITE = re.compile(r"(.*?/)(?:seances/)?page/\d+/")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: what its template shows of it; the rest is said by its kind."""

    adresse: str
    titre: str
    champs: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Document(Page):
    """An act or a sitting: its text in Markdown, its line in lists, and the keys under which each list has it."""

    nature: str
    jour: str
    corps: str
    entree: Entree
    classement: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Rubrique(Page):
    """A list: its documents, newest first, each with the words that only this list adds."""

    documents: Mapping[str, str]

    @property
    def index(self) -> str:
        """The index that has this term; of an organ, «organes»."""
        return "organes" if self.adresse.count("/") > 2 else self.adresse.partition("/")[0]

    @property
    def cle(self) -> str:
        """Its key in that index."""
        return "--".join(self.adresse.rstrip("/").split("/")[1:])


@dataclass(frozen=True, slots=True)
class Neutral:
    """The documents by address, newest first; the lists; the other pages; the sections that many acts have in common."""

    documents: Mapping[str, Document]
    rubriques: tuple[Rubrique, ...]
    pages: tuple[Page, ...]
    sections: tuple[tuple[Ligne, ...], ...]

    @property
    def actes(self) -> list[Document]:
        """The acts, newest first."""
        return [one for one in self.documents.values() if one.nature == "délibération"]

    @property
    def adresses(self) -> set[str]:
        """All the pages but the further ones of long lists."""
        found = (*self.documents.values(), *self.rubriques, *self.pages)
        return {page.adresse for page in found}


def read(contenu: Path, site: Path) -> Neutral:
    """Read a content folder and the site that was built from it."""
    heads: dict[str, HtmlElement] = {}
    entries: dict[str, list[Entree]] = {}
    for adresse, page in _pages(site):
        further = _SUITE.fullmatch(adresse)
        listed = further[1] if further else adresse
        if listed in TOUT or _TERME.fullmatch(listed):
            entries.setdefault(listed, []).extend(neutral_html.entries(page, adresse))
        if not further:
            heads[adresse] = page
    lines = {entree.adresse: entree for tout in TOUT for entree in entries[tout]}
    rubriques = tuple(_rubric(cle, heads[cle], found, lines) for cle, found in entries.items())
    return _assemble(contenu, heads, rubriques, lines)


def _pages(site: Path) -> Iterator[tuple[str, HtmlElement]]:
    """The pages of a site in the order of their addresses, redirections apart."""
    for path in sorted(site.rglob("index.html")):
        page = neutral_html.parse(path)
        if not page.xpath("//meta[@http-equiv='refresh']"):
            adresse = path.parent.relative_to(site).as_posix()
            yield "" if adresse == "." else f"{adresse}/", page


def _rubric(
    adresse: str, page: HtmlElement, found: list[Entree], lines: Mapping[str, Entree]
) -> Rubrique:
    newest = sorted(found, key=lambda one: one.quand, reverse=True)
    documents = {one.adresse: one.beyond(lines[one.adresse]) for one in newest}
    champs = neutral_html.around_list(page, adresse)
    return Rubrique(adresse, neutral_html.title(page), champs, documents)


def _assemble(
    contenu: Path,
    heads: Mapping[str, HtmlElement],
    rubriques: tuple[Rubrique, ...],
    lines: Mapping[str, Entree],
) -> Neutral:
    filed: dict[str, dict[str, list[str]]] = {}
    for rubrique in rubriques:
        for adresse in rubrique.documents if rubrique.adresse not in TOUT else ():
            filed.setdefault(adresse, {}).setdefault(rubrique.index, []).append(rubrique.cle)
    shared: dict[tuple[Ligne, ...], int] = {}
    documents = {}
    for entree in sorted(lines.values(), key=lambda one: one.quand, reverse=True):
        page = heads[entree.adresse]
        documents[entree.adresse] = _document(contenu, page, entree, filed, shared)
    placed = {*documents, *(rubrique.adresse for rubrique in rubriques)}
    pages = tuple(
        Page(adresse, neutral_html.title(page), neutral_html.whole(page, adresse))
        for adresse, page in heads.items()
        if adresse not in placed
    )
    return Neutral(documents, rubriques, pages, tuple(shared))


def _document(
    contenu: Path,
    page: HtmlElement,
    entree: Entree,
    filed: Mapping[str, Mapping[str, list[str]]],
    shared: dict[tuple[Ligne, ...], int],
) -> Document:
    adresse = entree.adresse
    act = adresse.startswith("deliberations/")
    champs = neutral_html.document(page, adresse)
    section = neutral_html.que_faire(page, adresse)
    champs["que_faire"] = shared.setdefault(section, len(shared)) if section else None
    texte = page.find(".//section[@class='texte']")
    corps = ""
    if texte is not None:
        source = split(read_text(contenu / f"{adresse.rstrip('/')}.md")).corps
        corps = neutral_text.with_roll_call(source, texte)
    return Document(
        adresse=adresse,
        titre=neutral_html.title(page),
        champs=champs,
        nature="délibération" if act else "séance",
        jour=entree.quand,
        corps=corps,
        entree=entree,
        classement={slug: tuple(keys) for slug, keys in filed.get(adresse, {}).items()},
    )
