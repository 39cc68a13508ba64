"""What the head of every page says: title, description, one permanent address, language, policy, feeds."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from tests.support.project import ROOT

URL = next(
    line.split(": ", 1)[1]
    for line in (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    if line.startswith("site_url: ")
)


@cache
def _document(path: Path) -> html.HtmlElement:
    return html.fromstring(path.read_text(encoding="utf-8"))


def _one(page: Path, xpath: str) -> str:
    found = _document(page).xpath(xpath)
    assert len(found) == 1, f"{page} : {xpath} : {found}"
    return str(found[0])


@pytest.fixture(scope="module")
def pages(site: Path) -> list[Path]:
    """Every page but the one that stands for those that do not exist."""
    return sorted(site.rglob("index.html"))


def test_each_page_says_its_one_permanent_address(site: Path, pages: list[Path]) -> None:
    wrong = {
        page.relative_to(site).as_posix(): found
        for page in pages
        if (found := _one(page, "//head/link[@rel='canonical']/@href"))
        != URL + page.relative_to(site).as_posix().removesuffix("index.html")
    }
    assert wrong == {}


def test_no_two_pages_have_the_same_title(pages: list[Path]) -> None:
    titles = Counter(_one(page, "//head/title/text()") for page in pages)
    assert [title for title, count in titles.items() if count > 1] == []


def test_each_page_is_described_in_a_sentence(pages: list[Path]) -> None:
    described = {page: _one(page, "//head/meta[@name='description']/@content") for page in pages}
    assert [page for page, words in described.items() if len(words) < 20] == []


def test_acts_and_sittings_are_described_each_by_its_own(pages: list[Path]) -> None:
    own = [
        page
        for page in pages
        if {"deliberations", "seances"} & {*page.parts} and "2" in page.parent.name
    ]
    words = Counter(_one(page, "//head/meta[@name='description']/@content") for page in own)
    assert len(own) >= 8
    assert [sentence for sentence, count in words.items() if count > 1] == []


def test_each_page_is_in_french_under_one_title(pages: list[Path]) -> None:
    assert {_one(page, "/html/@lang") for page in pages} == {"fr"}
    assert [page for page in pages if len(_document(page).xpath("//h1")) != 1] == []


def test_each_page_closes_itself_to_foreign_scripts(site: Path) -> None:
    policies = {
        _one(page, "//head/meta[@http-equiv='Content-Security-Policy']/@content")
        for page in sorted(site.rglob("*.html"))
    }
    assert policies
    assert [policy for policy in policies if "unsafe-inline" in policy] == []
    assert [policy for policy in policies if "default-src 'none'" not in policy] == []


def test_no_page_has_an_inline_style_or_a_foreign_host(site: Path) -> None:
    loaded = {
        str(address)
        for page in sorted(site.rglob("*.html"))
        for address in _document(page).xpath(
            "//link[@rel='stylesheet' or @rel='icon']/@href | //@src"
        )
    }
    assert [address for address in loaded if address.startswith(("http:", "https:", "//"))] == []
    assert [page for page in site.rglob("*.html") if _document(page).xpath("//style")] == []


@pytest.mark.parametrize(
    "address",
    [
        "",
        "sujets/espace-numerique-de-travail/",
        "partenaires/feder/",
        "organismes/somme-numerique/",
    ],
)
def test_the_feeds_are_announced(site: Path, address: str) -> None:
    page = site / address / "index.html"
    announced = _document(page).xpath("//link[@type='application/atom+xml']/@href")
    assert announced
    assert all((page.parent / link).resolve().is_file() for link in announced)


def test_every_date_of_a_list_is_readable_by_machines(site: Path) -> None:
    dates = _document(site / "deliberations" / "index.html").xpath("//main//time/@datetime")
    assert dates == ["2020-11-30", "2019-06-26", "2016-11-28", "2011-11-07"]
