"""That the sites are the same before their builds are compared: the same pages, the same words on each, the same lines in each list."""

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import urljoin

from registre.texte.slugs import fold
from tests.benchmarks.neutral import Neutral, Rubrique

MONTRES = 5

_HORS_TEXTE = re.compile(
    r"<(script|style|head|template)\b.*?</\1>|<nav class=\"pagination\".*?</nav>", re.DOTALL
)
_DANS_LE_MOT = re.compile(
    r"</?(?:a|abbr|b|em|i|mark|span|strong|sup|time|wbr)\b[^>]*>|\u00ad|\u200b"
)
_BALISE = re.compile(r"<[^>]*>")
_LISTE = re.compile(r'<ul class="(?:actes|seances)">.*?</ul>', re.DOTALL)
_SUITE = re.compile(r"(.*?/)(?:seances/)?page/\d+/")
_MOT = re.compile(r"\w+")
_LIEN = re.compile(r'href="?([^"\s>]+)')
_CIBLE_MARKDOWN = re.compile(r"\]\([^)]*\)|\{[^}]*\}|^\[appel\]$", re.MULTILINE)


class ParityError(AssertionError):
    """A site lacks what another has, or has what it lacks; the message says what."""


def check_ours(contenu: Path, site: Path, neutral: Neutral) -> None:
    """Our site has a page for each act and sitting of the content, with every word of its text."""
    _refuse("le registre", [*_missing(contenu, neutral), *_texts(site, neutral)])


def check(nom: str, site: Path, ours: Path, neutral: Neutral) -> None:
    """A rival's site has the pages of ours and no other, the same words on each, the same documents in each list."""
    found = {
        adresse
        for path in site.rglob("index.html")
        if not _SUITE.fullmatch(adresse := _address(site, path))
    }
    faults = [f"{adresse} : page absente" for adresse in sorted(neutral.adresses - found)]
    faults += [f"{adresse} : page de trop" for adresse in sorted(found - neutral.adresses)]
    _refuse(nom, faults or [*_words(site, ours, neutral), *_lists(site, neutral)])


def _refuse(nom: str, faults: list[str]) -> None:
    if faults:
        shown = "\n".join(faults[:MONTRES])
        msg = f"{nom} : {len(faults)} différences, dont :\n{shown}"
        raise ParityError(msg)


def _missing(contenu: Path, neutral: Neutral) -> Iterator[str]:
    expected = {
        f"{path.relative_to(contenu).with_suffix('').as_posix()}/"
        for pattern in ("deliberations/*/*/*.md", "seances/*/*.md")
        for path in contenu.glob(pattern)
    }
    yield from (f"{one} : page absente" for one in sorted(expected - set(neutral.documents)))
    yield from (f"{one} : page de trop" for one in sorted(set(neutral.documents) - expected))


def _texts(site: Path, neutral: Neutral) -> Iterator[str]:
    for document in neutral.documents.values():
        text = words(_CIBLE_MARKDOWN.sub("] ", document.corps))
        if missing := text - page_words(site / document.adresse / "index.html"):
            yield f"{document.adresse} : mots absents : {_some(missing)}"


def _words(site: Path, ours: Path, neutral: Neutral) -> Iterator[str]:
    """Each page, with the further pages of its list, has the words of ours and no other."""
    for adresse in sorted(neutral.adresses):
        expected = page_words(ours / adresse / "index.html")
        for path in _further(ours, adresse):
            expected |= page_words(path, lists=True)
        found = page_words(site / adresse / "index.html")
        for path in _further(site, adresse):
            found |= page_words(path, lists=True)
        if expected - found:
            yield f"{adresse} : mots absents : {_some(expected - found)}"
        if found - expected:
            yield f"{adresse} : mots de trop : {_some(found - expected)}"


def _lists(site: Path, neutral: Neutral) -> Iterator[str]:
    """The pages of each list lead to its documents, all of them and no other."""
    for rubrique in neutral.rubriques:
        expected, found = set(rubrique.documents), _listed(site, rubrique)
        if expected - found:
            yield f"{rubrique.adresse} : {len(expected - found)} documents absents"
        if found - expected:
            yield f"{rubrique.adresse} : {len(found - expected)} documents de trop"


def page_words(path: Path, *, lists: bool = False) -> set[str]:
    """The words that a page shows, folded; only those of its lists of documents if asked."""
    code = path.read_text("utf-8")
    code = " ".join(_LISTE.findall(code)) if lists else _HORS_TEXTE.sub(" ", code)
    return words(html.unescape(_BALISE.sub(" ", _DANS_LE_MOT.sub("", code))))


def words(text: str) -> set[str]:
    """The words of a text, folded: typography may differ from one engine to another."""
    return {_folded(word) for word in set(_MOT.findall(text))}


_folded = lru_cache(maxsize=1 << 20)(fold)  # acts share most of their words


def _listed(site: Path, rubrique: Rubrique) -> set[str]:
    """The documents that the lists of a page, and of its further pages, link to."""
    found: set[str] = set()
    for path in (site / rubrique.adresse / "index.html", *_further(site, rubrique.adresse)):
        for part in _LISTE.findall(path.read_text("utf-8")):
            targets = _LIEN.findall(part)
            found.update(urljoin(f"/{_address(site, path)}", one).lstrip("/") for one in targets)
    return found


def _further(site: Path, adresse: str) -> list[Path]:
    """The further pages of a list."""
    if not adresse:
        return []
    folder = site / adresse
    return [*folder.glob("page/*/index.html"), *folder.glob("seances/page/*/index.html")]


def _address(site: Path, path: Path) -> str:
    found = path.parent.relative_to(site).as_posix()
    return "" if found == "." else f"{found}/"


def _some(found: set[str]) -> str:
    return ", ".join(sorted(found)[:10])
