"""The search of the built site: from the field of any page to an act, and back."""

import re

from playwright.sync_api import Browser, expect

from tests.support import browser
from tests.support.recherche import answer


def test_un_citoyen_cherche_depuis_un_acte_puis_revient(chromium: Browser, address: str) -> None:
    with chromium.new_context(locale="fr-FR") as context:
        page = context.new_page()
        faults = browser.watch(page, address)
        page.goto(f"{address}deliberations/somme-numerique/2020/20201130_DL_03/")
        page.get_by_role("searchbox").fill("20161128_DL_01")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(r"/recherche/\?q=20161128_DL_01$"))
        assert ["Convention cadre Espace Numérique de Travail"] == answer(page)
        page.locator(".resultats a").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Convention cadre")
        page.go_back()
        assert 1 == len(answer(page))
        assert [] == faults


def test_chaque_resultat_mene_a_une_page_qui_existe(chromium: Browser, address: str) -> None:
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}recherche/")
        answer(page)
        links = page.locator(".resultats h3 a").evaluate_all("as => as.map(a => a.href)")
        for link in links:
            page.goto("about:blank")  # else an anchor of the same page asks for nothing
            response = page.goto(link)
            assert response is not None
            assert response.ok, link
            anchor = page.evaluate("location.hash.slice(1)")
            assert not anchor or page.locator(f"[id='{anchor}']").count() == 1, link
