"""Everything that the received files print is in the content files, and on the pages."""

import hashlib
import re
from pathlib import Path
from typing import Any

import frontmatter
import pytest
import yaml
from lxml import html

from tests.corpus.graines import CONTENU, GRAINES, Graine, normal, phrases, rangs

# What the margin of an extract calls a fact: in the received file, in the header, on the page.
_INTITULES = (
    (r"OBJET :", "objet:", ""),
    (r"Date de convocation :", "date_convocation:", "Convocation"),
    (r"Date de séance ?:", "date_seance:", "Séance"),
    (r"Date d'affichage :", "date_affichage:", "Affichage"),
)
_MEMBRES = re.compile(r"Membres (en exercice|présents|votants) : (\d+)")
_EN_LIGNE = ("a", "abbr", "b", "em", "i", "mark", "span", "strong", "sup", "time")
_APPEL = next(graine for graine in GRAINES if graine.complement)

cas = pytest.mark.parametrize("graine", GRAINES, ids=lambda graine: graine.fichier[:3])


def _content(graine: Graine) -> str:
    """The key, the header, the text, what is said of the mends."""
    provenance = yaml.safe_load(graine.sidecar.read_text(encoding="utf-8"))
    mends = " ".join(debris["recu"] for debris in provenance["debris"])
    written = graine.source.read_text(encoding="utf-8")
    return f"{graine.source.stem} {normal(written)} {normal(mends)}"


def _page(site: Path, adresse: str) -> str:
    """The words of a page, without what it says of the mends; blocks do not touch each other."""
    page = html.fromstring((site / adresse / "index.html").read_text(encoding="utf-8"))
    main = page.xpath("//main")[0]
    for details in main.xpath(".//details"):
        details.drop_tree()
    for element in main.iter("*"):
        if element.tag not in _EN_LIGNE:
            element.text = f" {element.text or ''}"
            element.tail = f" {element.tail or ''}"
    return normal(main.text_content())


def _in_header(phrase: str) -> str:
    if found := _MEMBRES.fullmatch(phrase):
        return f"{found[2]} {found[1]}"
    for printed, key, _ in _INTITULES:
        phrase = re.sub(f"^{printed}", key, phrase)
    return phrase


def _on_page(phrase: str) -> str:
    if found := _MEMBRES.fullmatch(phrase):
        return f"Membres {found[1]} {found[2]}"
    for printed, _, label in _INTITULES:
        phrase = re.sub(f"^{printed}", label, phrase)
    return phrase.strip()


@cas
def test_the_received_file_is_the_one_that_the_provenance_names(graine: Graine) -> None:
    provenance = yaml.safe_load(graine.sidecar.read_text(encoding="utf-8"))
    received = hashlib.sha256(graine.octets).hexdigest()
    assert (provenance["fichier"], provenance["sha256"]) == (graine.fichier, received)


@cas
def test_each_printed_sentence_is_in_the_content(graine: Graine) -> None:
    written = _content(graine)
    assert [p for p in phrases(graine) if _in_header(p) not in written] == []


@cas
def test_sentences_of_the_text_keep_their_order(graine: Graine) -> None:
    source = frontmatter.load(str(graine.source), encoding="utf-8-sig").content
    corps = normal(source)
    rows = normal("\n".join(line for line in source.splitlines() if line.startswith("|")))
    printed = list(phrases(graine))
    first = next(rank for rank, phrase in enumerate(printed) if corps.startswith(phrase))
    place = 0
    for phrase in printed[first:]:
        if phrase in corps and phrase not in rows:
            found = corps.find(phrase, place)
            assert found >= 0, phrase
            place = found + len(phrase)
    assert place == len(corps.removesuffix("[blanc]").rstrip())


@cas
def test_the_text_adds_nothing_but_declared_marks(graine: Graine) -> None:
    corps = normal(frontmatter.load(str(graine.source), encoding="utf-8-sig").content)
    for phrase in sorted(phrases(graine), key=len, reverse=True):
        corps = corps.replace(phrase, " ")
    left = re.sub(r"\[(?:appel|blanc|lacune : [^\]]+)\]|-{3}", " ", corps)
    assert left.split() == []


@cas
def test_each_printed_sentence_is_on_the_page(graine: Graine, site: Path) -> None:
    shown = _page(site, graine.adresse)
    assert [p for p in phrases(graine) if _on_page(p) not in shown] == []


def test_each_row_of_the_roll_call_is_in_the_sitting() -> None:
    header: dict[str, Any] = frontmatter.load(str(CONTENU / f"{_APPEL.complement}.md")).metadata
    written = []
    for presence in header["presences"]:
        ((nom, said),) = presence.items()
        fact = said if isinstance(said, dict) else {"etat": said}
        written.append((nom, fact["etat"], fact.get("pouvoir_a", "")))
    assert [rang[1:] for rang in rangs(_APPEL)] == written


@pytest.mark.parametrize("adresse", [_APPEL.adresse, _APPEL.complement])
def test_each_row_of_the_roll_call_is_on_the_page(adresse: str, site: Path) -> None:
    page = html.fromstring((site / adresse / "index.html").read_text(encoding="utf-8"))
    (table,) = page.xpath("//main//table[caption]")
    shown = [
        tuple(normal(case.text_content()) for case in row.xpath("./th|./td"))
        for row in table.xpath("./tbody/tr")
    ]
    assert [(nom, college, etat, pouvoir) for college, nom, etat, pouvoir in rangs(_APPEL)] == shown
