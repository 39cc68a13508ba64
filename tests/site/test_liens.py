"""Every internal link, file and anchor of the built site exists, and every id is unique in its page."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

ATTRIBUTES = ("href", "src", "action", "poster")
HOSTS_FOR_READERS = ("http://", "https://", "mailto:", "tel:")


@cache
def _document(path: Path) -> html.HtmlElement:
    return html.fromstring(path.read_text(encoding="utf-8"))


@cache
def _ids(path: Path) -> tuple[str, ...]:
    return tuple(str(value) for value in _document(path).xpath("//@id"))


def _links(path: Path) -> Iterator[str]:
    for attribute in ATTRIBUTES:
        yield from (str(value) for value in _document(path).xpath(f"//@{attribute}"))


def _target(site: Path, page: Path, link: str) -> Path:
    parts = urlsplit(link)
    if not parts.path:
        return page
    base = site if parts.path.startswith("/") else page.parent
    target = (base / unquote(parts.path).lstrip("/")).resolve()
    return target / "index.html" if target.is_dir() else target


def _pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_internal_links_lead_somewhere(site: Path) -> None:
    site = site.resolve()
    broken = [
        f"{page.relative_to(site)} -> {link}"
        for page in _pages(site)
        for link in _links(page)
        if not link.startswith(HOSTS_FOR_READERS) and not _target(site, page, link).is_file()
    ]
    assert broken == []


def test_anchors_exist_in_the_page_they_lead_to(site: Path) -> None:
    site = site.resolve()
    broken = [
        f"{page.relative_to(site)} -> {link}"
        for page in _pages(site)
        for link in _links(page)
        if "#" in link
        and not link.startswith(HOSTS_FOR_READERS)
        and unquote(link.split("#", 1)[1]) not in _ids(_target(site, page, link))
    ]
    assert broken == []


def test_ids_are_unique_in_their_page(site: Path) -> None:
    repeated = [
        f"{page.relative_to(site)} : {name}"
        for page in _pages(site)
        for name in set(_ids(page))
        if _ids(page).count(name) > 1
    ]
    assert repeated == []


def test_the_site_has_pages(site: Path) -> None:
    assert len(_pages(site)) > 50


@pytest.mark.parametrize("attribute", ["style", "onclick", "onload"])
def test_no_attribute_that_the_policy_forbids(site: Path, attribute: str) -> None:
    assert [str(page) for page in _pages(site) if _document(page).xpath(f"//@{attribute}")] == []
