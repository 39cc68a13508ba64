"""Text pasted by somebody who wishes harm, in every field and every text: it is shown, and nothing of it runs or breaks a page."""

import json
import re
import shutil
from pathlib import Path

import pytest
from lxml import etree, html

from tests.support import project

HOSTILE = Path(__file__).parent / "hostile"
ADDRESSES = (
    "deliberations/mal/2020/2020-1",
    "seances/mal/2020-02-03-bureau",
    "organismes/mal",
    "organismes/mal/bureau",
    "partenaires/malp",
    "sujets/mals",
    "territoires/malt",
)
MOTS = "<script>window.PWN=1</script>\"'><img src=x onerror=window.PWN=1>{{ 7*7 }}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project.copy(tmp_path_factory.mktemp("hostile"))
    shutil.copytree(HOSTILE, folder / "content", dirs_exist_ok=True)
    done = project.run(folder, "registre", "build")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def pages(site: Path) -> dict[str, html.HtmlElement]:
    return {
        path.relative_to(site).as_posix(): html.fromstring(path.read_bytes())
        for path in sorted(site.rglob("*.html"))
    }


def test_no_element_comes_from_the_text(site: Path) -> None:
    found = {
        name: strange
        for name, page in pages(site).items()
        if (
            strange := page.xpath(
                "//main//*[self::script or self::img or self::iframe or self::svg or self::style]"
            )
        )
        or (strange := page.xpath("//base | //script[not(@src)] | //@*[starts-with(name(), 'on')]"))
    }
    assert {} == found


def test_no_link_runs_anything(site: Path) -> None:
    schemes = {
        found[0].lower()
        for page in pages(site).values()
        for address in page.xpath("//@href | //@src | //@action")
        if (found := re.match(r"\s*[a-zA-Z][a-zA-Z0-9+.-]*:|//", address))
    }
    assert schemes <= {"http:", "https:", "mailto:", "data:"}


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_words_are_shown_as_they_are(address: str, site: Path) -> None:
    shown = pages(site)[f"{address}/index.html"].text_content()
    assert MOTS in shown.replace("\u00a0", " ").replace("’", "'")


def test_data_and_feeds_can_be_read(site: Path) -> None:
    for path in site.rglob("*.json"):
        json.loads(path.read_bytes())
    feeds = [etree.parse(path) for path in (*site.rglob("*.atom"), *site.rglob("*.xml"))]
    assert any("window.PWN" in str(feed.xpath("string(/)")) for feed in feeds)
