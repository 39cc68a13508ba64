"""That the sites are the same before their builds are compared: acts, sittings, words of each act, contents of each list."""

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import urljoin

from registre.texte.slugs import fold
from tests.benchmarks.neutral import Document, Neutral, Rubrique

# Lists that all the sites have page by page; ours adds organs, tables and minutes known by their items.
LISTES = ("sujets", "partenaires", "matieres", "annees", "organismes")
MONTRES = 5

_HORS_TEXTE = re.compile(r"<(script|style|head)\b.*?</\1>", re.DOTALL)
_BALISE = re.compile(r"<[^>]*>")
_INVISIBLE = re.compile("\u00ad|\u200b|<wbr>")
_MOT = re.compile(r"\w+")
_LIEN = re.compile(r'href="?([^"\s>]+)')
_CIBLE_MARKDOWN = re.compile(r"\]\([^)]*\)")


class ParityError(AssertionError):
    """A site lacks what the content has, or has what the content lacks; the message says what."""


def check(nom: str, site: Path, neutral: Neutral) -> None:
    """Compare a built site with the content; ``nom`` is the generator's."""
    faults = [*_pages(site, neutral), *_words(site, neutral), *_lists(site, neutral)]
    if faults:
        shown = "\n".join(faults[:MONTRES])
        msg = f"{nom} : {len(faults)} différences avec le contenu, dont :\n{shown}"
        raise ParityError(msg)


def _pages(site: Path, neutral: Neutral) -> Iterator[str]:
    """The act pages are those of the content, no more and no less; no sitting is missing."""
    found = {
        f"{path.parent.relative_to(site).as_posix()}/"
        for path in site.glob("deliberations/*/*/*/index.html")
    }
    expected = {acte.adresse for acte in neutral.actes}
    yield from (f"{adresse} : page absente" for adresse in sorted(expected - found))
    yield from (f"{adresse} : page de trop" for adresse in sorted(found - expected))
    for adresse, document in neutral.documents.items():
        if document.nature == "séance" and not (site / adresse / "index.html").exists():
            yield f"{adresse} : page absente"


def _words(site: Path, neutral: Neutral) -> Iterator[str]:
    """Each act page has every word of the act: title, facts, text."""
    for acte in neutral.actes:
        path = site / acte.adresse / "index.html"
        missing = words_of(acte) - page_words(path) if path.exists() else set()
        if missing:
            yield f"{acte.adresse} : mots absents : {', '.join(sorted(missing)[:10])}"


def _lists(site: Path, neutral: Neutral) -> Iterator[str]:
    """The pages of each term lead to the acts that the content files under it, all of them."""
    for rubrique in neutral.rubriques:
        if rubrique.index in LISTES:
            expected = {one for one in rubrique.documents if one.startswith("deliberations/")}
            found = _listed(site, rubrique) if expected else expected
            if expected - found:
                yield f"{rubrique.adresse} : {len(expected - found)} délibérations absentes"
            if found - expected:
                yield f"{rubrique.adresse} : {len(found - expected)} délibérations de trop"


def words_of(document: Document) -> set[str]:
    """The words of a document, folded."""
    rows = (*document.faits, *document.liens)
    values = (mot for row in rows for mots in row.valeurs for mot, _ in mots)
    corps = _CIBLE_MARKDOWN.sub("] ", document.corps)
    return words(" ".join((document.titre, document.date, *values, corps)))


def page_words(path: Path) -> set[str]:
    """The words that a page shows, folded."""
    code = _HORS_TEXTE.sub(" ", path.read_text("utf-8"))
    return words(html.unescape(_BALISE.sub(" ", _INVISIBLE.sub("", code))))


def words(text: str) -> set[str]:
    """The words of a text, folded: typography may differ from one engine to another."""
    return {_folded(word) for word in set(_MOT.findall(text))}


_folded = lru_cache(maxsize=1 << 20)(fold)  # acts share most of their words


def _listed(site: Path, rubrique: Rubrique) -> set[str]:
    """The acts that the pages of a term link to."""
    folder = site / rubrique.adresse
    found: set[str] = set()
    for path in (folder / "index.html", *folder.glob("page/*/index.html")):
        if not path.exists():
            continue
        here = f"/{path.parent.relative_to(site).as_posix()}/"
        for target in _LIEN.findall(path.read_text("utf-8")):
            address = urljoin(here, target).lstrip("/")
            if address.count("/") == 4 and address.startswith("deliberations/"):
                found.add(address)
    return found
