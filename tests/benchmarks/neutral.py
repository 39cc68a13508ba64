"""The register as any site generator may be given it: every page of ours as words and links, texts in plain Markdown.

The rivals are spared all that our reader, checks and views do; they get the same words, the same lists, the same addresses.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from registre.reader.decoupe import read_text, split
from tests.benchmarks import neutral_pages, neutral_text
from tests.benchmarks.neutral_html import Ligne
from tests.benchmarks.neutral_pages import Entree, Feuille

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


class Lecteur:
    """Reads a content folder and the site that was built from it; pages that stay the same are read once."""

    def __init__(self) -> None:
        self._feuilles: dict[Path, tuple[bytes, Feuille | None]] = {}

    def read(self, contenu: Path, site: Path) -> Neutral:
        """All the pages of the site but redirections, with the texts of the content."""
        heads: dict[str, Feuille] = {}
        entries: dict[str, list[Entree]] = {}
        for path in sorted(site.rglob("index.html")):
            adresse = path.parent.relative_to(site).as_posix()
            adresse = "" if adresse == "." else f"{adresse}/"
            further = _SUITE.fullmatch(adresse)
            listed = further[1] if further else adresse
            feuille = self._sheet(path, adresse)
            if feuille and (listed in TOUT or _TERME.fullmatch(listed)):
                entries.setdefault(listed, []).extend(feuille.entrees)
            if feuille and not further:
                heads[adresse] = feuille
        return _assemble(contenu, heads, entries)

    def _sheet(self, path: Path, adresse: str) -> Feuille | None:
        data = path.read_bytes()
        digest = hashlib.blake2b(data, digest_size=16).digest()
        known = self._feuilles.get(path)
        if known is None or known[0] != digest:
            known = self._feuilles[path] = (digest, neutral_pages.read(data, adresse))
        return known[1]


def _assemble(
    contenu: Path, heads: Mapping[str, Feuille], entries: Mapping[str, list[Entree]]
) -> Neutral:
    lines = {entree.adresse: entree for tout in TOUT for entree in entries[tout]}
    rubriques = tuple(_rubric(cle, heads[cle], found, lines) for cle, found in entries.items())
    filed: dict[str, dict[str, list[str]]] = {}
    for rubrique in rubriques:
        for adresse in rubrique.documents if rubrique.adresse not in TOUT else ():
            filed.setdefault(adresse, {}).setdefault(rubrique.index, []).append(rubrique.cle)
    shared: dict[tuple[Ligne, ...], int] = {}
    documents = {}
    for entree in sorted(lines.values(), key=lambda one: one.quand, reverse=True):
        found = filed.get(entree.adresse, {})
        keys = {slug: tuple(cles) for slug, cles in found.items()}
        documents[entree.adresse] = _document(contenu, heads[entree.adresse], entree, keys, shared)
    placed = {*documents, *(rubrique.adresse for rubrique in rubriques)}
    pages = tuple(
        Page(adresse, feuille.titre, feuille.champs)
        for adresse, feuille in heads.items()
        if adresse not in placed
    )
    return Neutral(documents, rubriques, pages, tuple(shared))


def _rubric(
    adresse: str, feuille: Feuille, found: list[Entree], lines: Mapping[str, Entree]
) -> Rubrique:
    newest = sorted(found, key=lambda one: one.quand, reverse=True)
    documents = {one.adresse: one.beyond(lines[one.adresse]) for one in newest}
    return Rubrique(adresse, feuille.titre, feuille.champs, documents)


def _document(
    contenu: Path,
    feuille: Feuille,
    entree: Entree,
    classement: Mapping[str, tuple[str, ...]],
    shared: dict[tuple[Ligne, ...], int],
) -> Document:
    adresse = entree.adresse
    section = feuille.que_faire
    rank = shared.setdefault(section, len(shared)) if section else None
    corps = ""
    if feuille.champs["texte"]:
        source = split(read_text(contenu / f"{adresse.rstrip('/')}.md")).corps
        corps = neutral_text.with_roll_call(source, feuille.appel)
    return Document(
        adresse=adresse,
        titre=feuille.titre,
        champs={**feuille.champs, "que_faire": rank},
        nature="délibération" if adresse.startswith("deliberations/") else "séance",
        jour=entree.quand,
        corps=corps,
        entree=entree,
        classement=classement,
    )
