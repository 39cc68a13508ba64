"""A search shows what it has as it goes: titles before texts, the newest years before the others, and nothing moves under a focus."""

import re
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.navigateur.recherche import DOCUMENTS, Recherche, opened, served
from tests.support.recherche import titles

ACTE = """---
seance: {seance}
objet: {objet}
---

Une subvention de plus pour la commune, parmi d’autres aides aux associations du territoire.
"""
ANCIEN = "Subvention"
RECENTS = 12
DELIBERATIONS = "deliberations/sivu-des-marais"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Twelve acts of 2023 that name a word once, and one of 2022 that it is the title of."""
    contenu = tmp_path_factory.mktemp("progres") / "contenu"
    shutil.copytree(DOCUMENTS, contenu)
    for rang in range(100, 100 + RECENTS):
        texte = ACTE.format(seance="2023-05-02-bureau", objet=f"Aide {rang}")
        (contenu / DELIBERATIONS / "2023" / f"2023-{rang}.md").write_text(texte, encoding="utf-8")
    texte = ACTE.format(seance="2022-03-01-comite", objet=ANCIEN)
    (contenu / DELIBERATIONS / "2022" / "2022-90.md").write_text(texte, encoding="utf-8")
    with served(contenu, tmp_path_factory.mktemp("site")) as served_root:
        yield served_root


@pytest.fixture
def recherche(chromium: Browser, root: str) -> Iterator[Recherche]:
    with opened(chromium, root) as found:
        yield found


def hold(page: Page, files: str) -> Callable[[], None]:
    """Keep some files back until the function that this gives is called."""
    held: list[Route] = []
    released = False

    def receive(route: Route) -> None:
        if released:
            route.continue_()
        else:
            held.append(route)

    def release() -> None:
        nonlocal released
        released = True
        for route in held:
            route.continue_()

    page.route(files, receive)
    return release


def test_les_titres_viennent_avant_les_textes(recherche: Recherche) -> None:
    page = recherche.page
    release = hold(page, "**/deliberations/**/*.json")
    page.goto(recherche.address(q="subvention"))
    expect(page.get_by_role("status")).to_contain_text("13\u00a0résultats")
    expect(page.locator(".resultats h3")).to_have_count(10)
    expect(page.locator(".extrait.attendu")).to_have_count(10)
    page.locator(".resultats a").nth(3).focus()
    release()
    expect(page.locator(".extrait.attendu")).to_have_count(0)
    expect(page.locator(".resultats a").nth(3)).to_be_focused()


def test_les_annees_recentes_n_attendent_pas_les_autres(recherche: Recherche) -> None:
    page = recherche.page
    release = hold(page, "**/recherche/index/2022/**")
    page.goto(recherche.address(q="subvention"))
    expect(page.locator(".resultats h3")).to_have_count(10)
    expect(page.get_by_role("status")).to_have_text(
        "Déjà 12\u00a0documents trouvés. Recherché jusqu’à 2023…"
    )
    assert "polite" == page.get_by_role("status").get_attribute("aria-live")
    assert ANCIEN not in titles(page)
    release()
    expect(page.get_by_role("status")).to_contain_text("13\u00a0résultats")
    assert ANCIEN == titles(page)[0]


def test_les_nombres_sont_des_minimums_tant_que_tout_n_est_pas_cherche(
    recherche: Recherche,
) -> None:
    page = recherche.page
    release = hold(page, "**/recherche/index/2022/**")
    page.goto(recherche.address(q="subvention"))
    compte = page.locator("[name=nature][value=deliberation] ~ .compte")
    expect(compte).to_have_text("≥\u00a012")
    release()
    expect(compte).to_have_text("13")


def test_l_ordre_ne_change_pas_sous_le_clavier(recherche: Recherche) -> None:
    page = recherche.page
    release = hold(page, "**/recherche/index/2022/**")
    page.goto(recherche.address(q="subvention"))
    expect(page.locator(".resultats h3")).to_have_count(10)
    before = titles(page)
    page.locator(".resultats a").nth(2).focus()
    release()
    expect(page.get_by_role("status")).to_contain_text("13\u00a0résultats")
    expect(page.locator(".resultats a").nth(2)).to_be_focused()
    assert before == titles(page)
    page.get_by_role("searchbox").focus()
    expect(page.locator(".resultats h3").first).to_have_text(ANCIEN)


def test_par_date_la_premiere_page_est_definitive(recherche: Recherche) -> None:
    page = recherche.page
    release = hold(page, "**/recherche/index/2022/**")
    page.goto(recherche.address(q="subvention", tri="recents"))
    expect(page.locator(".resultats h3")).to_have_count(10)
    before = titles(page)
    page.locator(".resultats li").first.evaluate("li => { li.dataset.temoin = 'là'; }")
    release()
    expect(page.get_by_role("status")).to_contain_text("13\u00a0résultats")
    assert before == titles(page)
    assert "là" == page.locator(".resultats li").first.get_attribute("data-temoin")


def test_une_nouvelle_recherche_l_emporte_sur_celle_qui_dure(recherche: Recherche) -> None:
    page = recherche.page
    release = hold(page, "**/recherche/index/2022/**")
    page.goto(recherche.address(q="subvention"))
    expect(page.locator(".resultats h3")).to_have_count(10)
    page.get_by_role("searchbox").fill("assainissement")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=assainissement"))
    release()
    expect(page.get_by_role("status")).to_contain_text("2\u00a0résultats")
    expect(page.locator(".resultats h3")).to_have_count(2)
