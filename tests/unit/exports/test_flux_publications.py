"""The feed of publications: the newest events, and archives that lead to every one (RFC 5005)."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from lxml import etree

from registre import indexes
from registre.exports import flux_publications
from registre.model.parution import Annales, Evenement, NatureEvenement
from tests.support import exports, fabrique

URL = "https://registre.example/"
ATOM = {"a": "http://www.w3.org/2005/Atom", "fh": "http://purl.org/syndication/history/1.0"}


def _feeds(count: int) -> dict[str, etree._Element]:
    events = tuple(
        Evenement(
            instant=datetime(2024, 1, 1, tzinfo=UTC) + timedelta(hours=rang),
            nature=NatureEvenement.MISE_EN_LIGNE,
            objet="sivom/2020/7" if rang % 2 else f"sivom/2020/absent-{rang}",
        )
        for rang in range(count)
    )
    registre = fabrique.registre([fabrique.acte("7")])
    catalogue = indexes.build(registre, Path(), Annales(evenements=events))
    made = exports.made(flux_publications.files, catalogue, URL)
    return {path: etree.fromstring(data) for path, data in made.items()}


def _links(feed: etree._Element) -> dict[str, str]:
    return {str(one.get("rel")): str(one.get("href")) for one in feed.findall("a:link", ATOM)}


def test_a_feed_without_event_is_still_a_feed() -> None:
    (feed,) = _feeds(0).values()
    assert [] == feed.findall("a:entry", ATOM)
    assert "prev-archive" not in _links(feed)


def test_every_event_is_reached_from_the_newest() -> None:
    feeds = _feeds(130)
    path, ids = "publications/flux.atom", set()
    while path:
        feed = feeds[path]
        ids |= {one.text for one in feed.findall("a:entry/a:id", ATOM)}
        path = _links(feed).get("prev-archive", "").removeprefix(URL)
    assert 130 == len(ids)


def test_archives_are_marked_and_tied() -> None:
    feeds = _feeds(130)
    first, second = (feeds[f"publications/archives/{rang}.atom"] for rang in (1, 2))
    assert first.find("fh:archive", ATOM) is not None
    assert f"{URL}publications/archives/2.atom" == _links(first)["next-archive"]
    assert f"{URL}publications/archives/1.atom" == _links(second)["prev-archive"]
    assert "next-archive" not in _links(second)
    assert f"{URL}publications/flux.atom" == _links(first)["current"]


def test_what_the_register_no_longer_has_leads_to_the_list() -> None:
    entries = _feeds(2)["publications/flux.atom"].findall("a:entry", ATOM)
    assert [f"{URL}deliberations/sivom/2020/7/", f"{URL}publications/"] == [
        _links(one)["alternate"] for one in entries
    ]
