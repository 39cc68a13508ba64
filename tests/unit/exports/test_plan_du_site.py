"""The site map: every page that engines may list, dated by its content, in files of fifty thousand."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree

from registre.exports import plan_du_site
from tests.support import contenu
from tests.support.exports import made

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
SITE = "https://registre.example/"


def _maps(folder: Path, files: Mapping[str, str]) -> dict[str, etree._Element]:
    found = made(plan_du_site.files, contenu.catalogue(folder, files), SITE)
    return {path: etree.fromstring(data) for path, data in found.items()}


def _dates(root: etree._Element) -> dict[str, str | None]:
    return {
        url.findtext("s:loc", namespaces=NS): url.findtext("s:lastmod", namespaces=NS)
        for url in root.findall("s:url", NS)
    }


def test_pages_are_dated_by_their_content(tmp_path: Path) -> None:
    posted = contenu.BASE["deliberations/sivom/2021/2021-3.md"].replace(
        "objet:", "date_affichage: 9 février 2021\n        objet:"
    )
    root = _maps(tmp_path, {"deliberations/sivom/2021/2021-3.md": posted})["sitemap.xml"]
    dates = _dates(root)
    assert "2021-02-09" == dates["https://registre.example/deliberations/sivom/2021/2021-3/"]
    assert "2021-02-09" == dates["https://registre.example/organismes/sivom/"]
    assert "2021-02-09" == dates["https://registre.example/seances/sivom/2021-02-01-conseil/"]
    assert dates["https://registre.example/plan/"] is None


def test_editorial_pages_are_listed_home_first(tmp_path: Path) -> None:
    pages = {
        "index.md": "---\ntitle: Accueil\n---\nBienvenue.\n",
        "aide/lire.md": "---\ntitle: Lire\n---\nComment lire.\n",
    }
    assert ["https://registre.example/", "https://registre.example/aide/lire/"] == list(
        _dates(_maps(tmp_path, pages)["sitemap.xml"])
    )[:2]


def test_former_addresses_are_not_listed(tmp_path: Path) -> None:
    renamed = contenu.BASE["deliberations/sivom/2021/2021-3.md"].replace(
        "objet:", "anciennes_cles: [2021-2]\n        objet:"
    )
    root = _maps(tmp_path, {"deliberations/sivom/2021/2021-3.md": renamed})["sitemap.xml"]
    assert "https://registre.example/deliberations/sivom/2021/2021-2/" not in _dates(root)


def test_addresses_are_listed_once(tmp_path: Path) -> None:
    root = _maps(tmp_path, {})["sitemap.xml"]
    assert len(root.findall("s:url", NS)) == len(_dates(root)) > 10


def test_more_pages_than_a_file_may_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _dates(_maps(tmp_path / "a", {})["sitemap.xml"])
    monkeypatch.setattr(plan_du_site, "LIMITE", 10)
    maps = _maps(tmp_path / "b", {})
    names = [loc.text for loc in maps["sitemap.xml"].iterfind("s:sitemap/s:loc", NS)]
    assert [f"https://registre.example/{path}" for path in maps if path != "sitemap.xml"] == names
    parts = [_dates(root) for path, root in maps.items() if path != "sitemap.xml"]
    assert whole == {loc: date for part in parts for loc, date in part.items()}
    assert all(len(part) <= 10 for part in parts)
