"""Feeds: what RFC 4287 requires, identifiers that stay, dates that the acts tell."""

import re
from pathlib import Path

import pytest
from lxml import etree

from registre.exports import flux_atom
from tests.support import contenu
from tests.support.exports import made

NS = {"a": "http://www.w3.org/2005/Atom"}
SITE = "https://registre.example/"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TAG = re.compile(r"tag:registre\.example,\d{4}-\d\d-\d\d:/[\w./-]*")


def _act(numero: int, *lines: str) -> dict[str, str]:
    head = "\n".join(
        ("---", "seance: 2021-02-01-conseil", f"objet: Objet {numero} & <suite>", *lines)
    )
    return {f"deliberations/sivom/2021/2021-{numero}.md": f"{head}\n---\n\nTexte.\n"}


def _feeds(folder: Path, files: dict[str, str]) -> dict[str, etree._Element]:
    found = made(flux_atom.files, contenu.catalogue(folder, files), SITE)
    return {path: etree.fromstring(data) for path, data in found.items()}


def _texts(feed: etree._Element, path: str) -> list[str]:
    return [str(node.text) for node in feed.xpath(path, namespaces=NS)]


@pytest.fixture
def feeds(tmp_path: Path) -> dict[str, etree._Element]:
    """A register with two acts, a subject, a partner that is an issuer too, and a subject without acts."""
    return _feeds(
        tmp_path,
        {
            **_act(4, "sujets: [eau]", "partenaires: [{agence: financeur}]", "matiere: 8.8"),
            "sujets/eau.md": "---\nnom: Eau\n---\n",
            "sujets/air.md": "---\nnom: Air\n---\n",
            "partenaires/agence.md": "---\nnom: Agence\n---\n",
            "matieres.yml": 'matieres:\n  "8": Domaines\n  "8.8": Environnement\n',
        },
    )


def test_register_issuers_subjects_and_partners_have_a_feed(feeds: dict[str, object]) -> None:
    assert [
        "flux.atom",
        "organismes/sivom/flux.atom",
        "sujets/air/flux.atom",
        "sujets/eau/flux.atom",
        "partenaires/agence/flux.atom",
    ] == list(feeds)


def test_every_feed_and_entry_has_what_the_rfc_requires(feeds: dict[str, etree._Element]) -> None:
    for feed in feeds.values():
        for node in (feed, *feed.findall("a:entry", NS)):
            assert [1, 1, 1] == [
                len(node.findall(f"a:{n}", NS)) for n in ("id", "title", "updated")
            ]
            assert TAG.fullmatch(node.findtext("a:id", namespaces=NS))
            assert INSTANT.fullmatch(node.findtext("a:updated", namespaces=NS))
            alternates = node.xpath("a:link[@rel='alternate']/@type", namespaces=NS)
            assert len(alternates) == len(set(alternates)) >= 1
        assert len(_texts(feed, "a:entry")) == len(_texts(feed, "a:entry/a:author/a:name"))
        assert 1 == len(feed.xpath("a:link[@rel='self']", namespaces=NS))


def test_identifiers_are_unique(feeds: dict[str, etree._Element]) -> None:
    assert len(feeds) == len({_texts(feed, "a:id")[0] for feed in feeds.values()})
    assert 2 == len(set(_texts(feeds["flux.atom"], "a:entry/a:id")))


def test_objects_are_escaped(feeds: dict[str, etree._Element]) -> None:
    assert "Objet 4 & <suite>" in _texts(feeds["flux.atom"], "a:entry/a:title")


def test_entry_is_filed_under_matter_subject_and_partner(feeds: dict[str, etree._Element]) -> None:
    found = feeds["sujets/eau/flux.atom"].xpath("a:entry/a:category", namespaces=NS)
    assert ["8.8", "eau", "agence"] == [category.get("term") for category in found]


def test_feed_of_a_subject_without_acts_is_still_a_feed(feeds: dict[str, etree._Element]) -> None:
    assert ["1970-01-01T00:00:00Z"] == _texts(feeds["sujets/air/flux.atom"], "a:updated")


def test_a_corrected_act_comes_back_first(tmp_path: Path) -> None:
    correction = [
        "rectifications:",
        "  - date: 2 mars 2022",
        "    nature: erreur matérielle",
        "    motif: frappe",
    ]
    feed = _feeds(tmp_path, {**_act(4, *correction), **_act(5)})["flux.atom"]
    assert "Objet 4 & <suite>" == _texts(feed, "a:entry/a:title")[0]
    assert "2022-03-02T00:00:00Z" == _texts(feed, "a:updated")[0]
    assert "2021-02-01T00:00:00Z" == _texts(feed, "a:entry/a:published")[0]


def test_an_act_whose_key_changed_keeps_its_identifier(tmp_path: Path) -> None:
    before = _texts(_feeds(tmp_path / "a", _act(4))["flux.atom"], "a:entry/a:id")
    renamed = _act(14, "anciennes_cles: [2021-4]")
    after = _texts(_feeds(tmp_path / "b", renamed)["flux.atom"], "a:entry/a:id")
    assert before == after


def test_fifty_entries_at_most(tmp_path: Path) -> None:
    files: dict[str, str] = {}
    for numero in range(4, 60):
        files.update(_act(numero))
    assert 50 == len(_texts(_feeds(tmp_path, files)["flux.atom"], "a:entry"))


def test_minutes_and_agendas_are_announced_to_those_whom_they_concern(tmp_path: Path) -> None:
    points = "points: [{objet: Forages, sujets: [eau]}]"
    feed = _feeds(
        tmp_path,
        {
            "sujets/eau.md": "---\nnom: Eau\n---\n",
            "seances/sivom/2021-02-01-conseil.md": f"---\n{points}\n---\n\nLe Conseil examine.\n",
            "seances/sivom/2022-02-01-conseil.md": "---\nstatut: annoncée\n"
            f"convocation: 20 janvier 2022\n{points}\n---\n",
        },
    )["sujets/eau/flux.atom"]
    assert [
        ("Séance du Conseil syndical du 1er février 2022 – ordre du jour", "2022-01-20T00:00:00Z"),
        ("Séance du Conseil syndical du 1er février 2021 – procès-verbal", "2021-02-01T00:00:00Z"),
    ] == list(zip(_texts(feed, "a:entry/a:title"), _texts(feed, "a:entry/a:updated"), strict=True))


def test_a_sitting_without_words_of_its_own_is_told_by_its_acts(tmp_path: Path) -> None:
    feed = _feeds(tmp_path, {})["flux.atom"]
    assert ["Prix de l’eau"] == _texts(feed, "a:entry/a:title")
