"""The same content gives the same bytes, whatever the machine's clock, zone, locale, hash seed, folder and file order."""

import time
from pathlib import Path

import pytest

from tests.support import project
from tests.support.tree import digests

OTHER_MACHINE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "POSIX",
    "PYTHONHASHSEED": "4242",
    "SOURCE_DATE_EPOCH": "",
}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as another machine, five years later, builds it from files written in the opposite order."""
    folder = tmp_path_factory.mktemp("autre machine é")
    copied = project.copy(folder / "dépôt", backwards=True)
    output = folder / "site"
    done = project.run(
        copied,
        *("mkdocs", "build", "--strict", "--site-dir", str(output)),
        env={name: value for name, value in OTHER_MACHINE.items() if value},
        prefix=("faketime", "2031-05-01 23:59:00"),
    )
    assert done.returncode == 0, done.stderr
    return output


def test_two_builds_give_the_same_bytes(site: Path, elsewhere: Path) -> None:
    here, there = digests(site), digests(elsewhere)
    assert sorted(here) == sorted(there)
    assert [path for path in here if here[path] != there[path]] == []


def test_the_search_index_is_among_what_is_compared(site: Path) -> None:
    assert any(path.startswith("recherche/index/") for path in digests(site))


def test_no_page_bears_the_day_of_its_build(site: Path) -> None:
    today = time.strftime("%Y-%m-%d")
    bearing = [
        path.name
        for path in site.rglob("*")
        if path.suffix in {".html", ".xml", ".json", ".atom"} and today in path.read_text("utf-8")
    ]
    assert bearing == []
