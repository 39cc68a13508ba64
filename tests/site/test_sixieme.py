"""An act, a sitting, a partner, a subject and an issuer unlike the five documents go through everything."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html
from playwright.sync_api import Browser, Page

from tests.support import browser, project
from tests.support.tree import digests

ACT = "deliberations/commune-essai/2024/2024-07"
SITTING = "seances/commune-essai/2024-03-14-conseil-municipal"


@pytest.fixture(scope="module")
def enlarged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with the sixth documents beside the five."""
    folder = tmp_path_factory.mktemp("sixieme")
    copied = project.copy(folder / "projet")
    added = Path(__file__).with_name("sixieme")
    shutil.copytree(added, copied / "content", dirs_exist_ok=True)
    return project.build(copied, folder / "site")


def _text(site: Path, address: str) -> str:
    document = html.fromstring((site / address / "index.html").read_text(encoding="utf-8"))
    return " ".join(document.text_content().split()).replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    "words",
    [
        "Révision du plan local d’urbanisme : bilan de la concertation & arrêt <projet>",
        "n° 2024/07",
        "14 mars 2024",
        "Conseil municipal",
        "abrogée",
        "2 mai 2025",
        "erreur matérielle",
        "La commune arrête son projet de plan.",
        "résumé de l’émetteur",
        "Le service urbanisme",
        "19 mars 2024",
        "18 mars 2024",
        "Bilan de la concertation",
        "Agence d’urbanisme du pays d’Essai",
        "2.1",
        "Les Prés d’en Bas",
        "L’affichage durera deux mois.",
        "mairie@essai.example",
    ],
)
def test_the_act_says_everything_it_was_given(enlarged: Path, words: str) -> None:
    assert words in _text(enlarged, ACT)


@pytest.mark.parametrize(
    "words",
    [
        "20 h 30",
        "22 h 15",
        "en mairie",
        "8 mars 2024",
        "La Conseillère déléguée",
        "Le Premier adjoint",
        "excusé",
        "Vœu sur la desserte ferroviaire",
        "Rejeté",
    ],
)
def test_the_sitting_says_everything_it_was_given(enlarged: Path, words: str) -> None:
    assert words in _text(enlarged, SITTING)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "deliberations",
        "annees/2024",
        "matieres/2.1",
        "sujets/plan-local-urbanisme",
        "partenaires/agence-urbanisme",
        "territoires/essai-sur-oeuvre",
        "organismes/commune-essai",
        "tables/dates",
        "tables/objets",
        SITTING,
    ],
)
def test_every_way_in_leads_to_the_act(enlarged: Path, address: str) -> None:
    page = enlarged / address / "index.html"
    links = html.fromstring(page.read_text(encoding="utf-8")).xpath("//main//a/@href")
    targets = {(page.parent / link.split("#")[0]).resolve() for link in links}
    assert (enlarged / ACT).resolve() in targets


@pytest.mark.parametrize("address", ["", "organismes/commune-essai"])
def test_an_announced_sitting_is_shown_with_its_agenda(enlarged: Path, address: str) -> None:
    assert "20 juin 2024" in _text(enlarged, address)
    agenda = _text(enlarged, "seances/commune-essai/2024-06-20-conseil-municipal")
    assert "Tarifs de la cantine pour 2024-2025" in agenda


def test_the_state_stands_out_in_lists(enlarged: Path) -> None:
    assert "abrogée" in _text(enlarged, "sujets/plan-local-urbanisme")


def test_a_former_key_still_leads_to_the_act(enlarged: Path) -> None:
    old = html.fromstring(
        (enlarged / "deliberations/commune-essai/2024/2024-007/index.html").read_text("utf-8")
    )
    assert old.xpath("//a[contains(@href, '2024-07')]")


def test_feeds_name_the_act(enlarged: Path) -> None:
    for path in ("flux.atom", "sujets/plan-local-urbanisme/flux.atom"):
        assert ACT in etree.tostring(etree.parse(enlarged / path)).decode()


def test_data_keep_unknown_unknown(enlarged: Path) -> None:
    data = json.loads((enlarged / f"{ACT}.json").read_text(encoding="utf-8"))
    assert data["imprime"]["vote"]["pour"] == 2
    assert data["imprime"]["vote"]["exprimes"] is None


def test_the_annexe_can_be_downloaded(enlarged: Path) -> None:
    links = html.fromstring((enlarged / ACT / "index.html").read_text("utf-8")).xpath("//a/@href")
    files = [link for link in links if link.endswith("bilan.txt")]
    assert files
    assert (enlarged / ACT / files[0]).resolve().read_text("utf-8").startswith("Bilan")


def test_the_original_is_published_byte_for_byte_as_the_first_download(enlarged: Path) -> None:
    page = html.fromstring((enlarged / ACT / "index.html").read_text("utf-8"))
    first, *_ = page.xpath("//section[contains(@class, 'telechargements')]//li")
    (link,) = first.xpath("a/@href")
    given = Path(__file__).with_name("sixieme") / "originaux/2024/2024-07.pdf"
    data = (enlarged / ACT / link).resolve().read_bytes()
    assert given.read_bytes() == data
    assert "Original de l’acte, fichier officiel (PDF, 2 pages" in first.text_content().replace(
        "\u00a0", " "
    )
    assert hashlib.sha256(data).hexdigest() == first.xpath("string(code)")


def test_our_build_gives_the_bytes_of_mkdocs(enlarged: Path) -> None:
    """Given files and all: they are published by the register, whoever makes the pages. MkDocs makes no documents."""
    done = project.run(enlarged.parent / "projet", "registre", "build", "--sans-documents")
    assert done.returncode == 0, done.stderr
    assert digests(enlarged) == digests(enlarged.parent / "projet/site")


@pytest.mark.parametrize(
    "query",
    [
        "PLU",
        "plan d'occupation des sols",
        "2024/07",
        "Atelier intercommunal",
        "AUPE",
        "45600",
        "14/03/2024",
        "Essai sur Oeuvre",
        "concertation",
        "paraphé",
    ],
)
def test_search_finds_the_act(searching: Page, query: str) -> None:
    searching.fill("main input[type=search]", query)
    searching.press("main input[type=search]", "Enter")
    searching.wait_for_selector(f"main a[href*='{ACT}']")


@pytest.fixture(scope="module")
def searching(enlarged: Path, chromium: Browser) -> Iterator[Page]:
    """The search page of the enlarged site, in a browser."""
    with browser.served(enlarged) as root:
        page = chromium.new_page()
        page.goto(f"{root}recherche/")
        yield page
        page.close()
