"""A register of many years: orders and counts are those of the whole, and only the files that may answer are asked for."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from registre import search
from tests.benchmarks import corpus
from tests.benchmarks.corpus_mots import projet
from tests.navigateur.recherche import Recherche, opened
from tests.support import browser
from tests.support.recherche import addresses, read, write
from tests.support.recherche_temoin import Temoin

ACTES = 300
FICHIER = re.compile(r"/recherche/index/([^?]*)")
QUERIES = ("médiathèque", "budget", "convention déchetterie", "délibération")
TRIS = ("pertinence", "recents", "anciens")
FILTERS: tuple[dict[str, str], ...] = (
    {},
    {"annee": "2016"},
    {"nature": "seance"},
    {"annee": "2016", "nature": "deliberation"},
    {"du": "2014-03-01", "au": "2016-06-30"},
    {"du": "2014-03-01", "resultat": "adoptee"},
)


@pytest.fixture(scope="module")
def contenu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("annees")
    corpus.write(folder, ACTES)
    return folder


@pytest.fixture(scope="module")
def temoin(contenu: Path) -> Temoin:
    return Temoin(search.records(read(contenu)))


@pytest.fixture(scope="module")
def root(contenu: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = write(read(contenu), tmp_path_factory.mktemp("site"))
    with browser.served(site) as served:
        yield served


@pytest.fixture
def recherche(chromium: Browser, root: str) -> Iterator[Recherche]:
    with opened(chromium, root) as found:
        yield found


def shown(recherche: Recherche, pages: int = 3) -> list[str]:
    """The addresses of the first pages of results."""
    page = recherche.page
    plus = page.locator("[data-partie=plus]")
    for _ in range(pages - 1):
        if plus.is_visible():
            before = page.locator(".resultats > li").count()
            plus.click()
            expect(page.locator(".resultats > li").nth(before)).to_be_visible()
    return addresses(page, recherche.root)


def announced(recherche: Recherche) -> int:
    """The number of results that the page says."""
    text = recherche.page.get_by_role("status").inner_text().split("résultat")[0]
    return int(re.sub(r"\D", "", text) or 0)


def asked(recherche: Recherche) -> list[str]:
    """The files of the index that the page asks for from now on."""
    found: list[str] = []

    def note(url: str) -> None:
        fichier = FICHIER.search(url)
        if fichier:
            found.append(fichier[1])

    recherche.page.on("request", lambda request: note(request.url))
    return found


@pytest.mark.parametrize("tri", TRIS)
@pytest.mark.parametrize("q", QUERIES)
def test_l_ordre_est_celui_d_un_seul_index(
    recherche: Recherche, temoin: Temoin, q: str, tri: str
) -> None:
    expected = temoin.ask(q, tri)
    recherche.ask(q, tri=tri)
    assert len(expected) == announced(recherche)
    assert expected[:30] == shown(recherche)


@pytest.mark.parametrize("filtres", FILTERS)
def test_des_filtres_gardent_exactement_ce_qu_ils_disent(
    recherche: Recherche, temoin: Temoin, filtres: dict[str, str]
) -> None:
    for q in QUERIES:
        expected = temoin.ask(q, "recents", **filtres)
        recherche.ask(q, tri="recents", **filtres)
        assert len(expected) == announced(recherche)
        assert expected[:10] == addresses(recherche.page, recherche.root)


@pytest.mark.parametrize("filtres", [*FILTERS[1:], {"organisme": "syndicat-d-essai-1"}])
def test_sans_mot_les_filtres_sont_aussi_exacts(
    recherche: Recherche, temoin: Temoin, filtres: dict[str, str]
) -> None:
    for tri in ("recents", "anciens"):
        expected = temoin.ask("", tri, **filtres)
        recherche.ask(tri=tri, **filtres)
        assert len(expected) == announced(recherche)
        assert expected[:10] == addresses(recherche.page, recherche.root)


@pytest.mark.parametrize("filtres", FILTERS)
def test_chaque_valeur_d_un_filtre_dit_ce_qu_elle_donnerait(
    recherche: Recherche, temoin: Temoin, filtres: dict[str, str]
) -> None:
    recherche.ask("budget", **filtres)
    for cle in ("organisme", "nature", "resultat", "matiere", "sujet"):
        boxes = recherche.page.locator(f".facette input[name={cle}]")
        found = boxes.evaluate_all(
            "all => all.map(one => [one.value, Number(one.closest('label').querySelector('.compte').textContent)])"
        )
        expected = temoin.counts("budget", cle, **filtres)
        assert {cle: expected.get(cle, 0) for cle, _ in found} == dict(found)
        assert min(8, len(expected)) <= len(found)


def test_une_annee_demandee_est_la_seule_lue(recherche: Recherche) -> None:
    files = asked(recherche)
    recherche.ask("délibération", annee="2016")
    assert {"2016", "lexique"} == {nom.split("/")[0] for nom in files if "/" in nom}
    assert 1 == files.count("registre.json")


def test_un_intervalle_d_une_annee_ne_lit_qu_elle(recherche: Recherche) -> None:
    files = asked(recherche)
    recherche.ask("délibération", du="2016-01-01", au="2016-12-31")
    assert {"2016", "lexique"} == {nom.split("/")[0] for nom in files if "/" in nom}


def test_les_annees_que_le_filtre_ecarte_restent_offertes_sans_nombre(
    recherche: Recherche, temoin: Temoin
) -> None:
    recherche.ask("délibération", annee="2016")
    boxes = recherche.page.locator(".facette input[name=annee]")
    found = dict(
        boxes.evaluate_all(
            "all => all.map(one => [one.value, one.closest('label').querySelector('.compte').textContent])"
        )
    )
    assert str(temoin.counts("délibération", "annee")["2016"]) == found.pop("2016")
    assert {""} == set(found.values())


def test_un_mot_d_une_seule_annee_ne_fait_lire_qu_elle(
    recherche: Recherche, temoin: Temoin
) -> None:
    word = projet(ACTES // 2)
    files = asked(recherche)
    recherche.ask(word)
    years = {nom.split("/")[0] for nom in files if "/" in nom} - {"lexique"}
    having = set(temoin.ask(word, "recents"))
    expected = {str(record.date.year) for record in temoin.records if record.adresse in having}
    assert 1 == len(expected)
    assert expected == years


def test_sans_mot_ni_filtre_seuls_les_titres_montres_sont_lus(recherche: Recherche) -> None:
    files = asked(recherche)
    recherche.ask()
    assert [] == [nom for nom in files if "/" in nom and "/titres/" not in nom]
    assert 2 >= len({nom for nom in files if "/titres/" in nom})


def test_un_fichier_n_est_demande_qu_une_fois(recherche: Recherche) -> None:
    files = asked(recherche)
    recherche.ask("budget")
    recherche.page.get_by_label("Trier par").select_option("anciens")
    expect(recherche.page).to_have_url(re.compile("tri=anciens"))
    recherche.page.get_by_role("searchbox").fill("budget médiathèque")
    recherche.page.keyboard.press("Enter")
    expect(recherche.page.get_by_role("status")).to_contain_text("médiathèque")
    assert sorted(set(files)) == sorted(files)
