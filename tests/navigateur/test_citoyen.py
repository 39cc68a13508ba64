"""What a citizen does: search, narrow, open, follow a partner, come back; with a mouse, a keyboard, or without JavaScript."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

CANOPE = "Renouvellement de la convention de partenariat avec CANOPE"


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A visitor without history, on a laptop."""
    opened = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR")
    opened.set_default_timeout(15_000)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """The visitor's tab."""
    return context.new_page()


def test_search_narrow_open_follow_a_partner_and_come_back(page: Page, address: str) -> None:
    page.goto(address)
    page.fill("main input[type=search]", "convention numérique")
    page.click("main button[type=submit]")
    page.wait_for_url("**/recherche/?q=*")
    page.get_by_label("2020", exact=False).first.check()
    expect(page.get_by_role("status")).to_contain_text("1 résultat")
    searched = page.url
    page.get_by_role("link", name=CANOPE).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(CANOPE)
    page.get_by_role("link", name="Réseau CANOPE").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Réseau CANOPE")
    expect(page.get_by_role("main")).to_contain_text("30 novembre 2020")
    page.go_back()
    page.go_back()
    assert page.url == searched
    expect(page.get_by_role("status")).to_contain_text("1 résultat")


def test_a_shared_search_shows_the_same_results(page: Page, address: str) -> None:
    page.goto(f"{address}recherche/?q=convention")
    page.get_by_label("2016", exact=False).first.check()
    expect(page.locator("ol.resultats > li")).not_to_have_count(0)
    page.wait_for_function("location.search.includes('2016')")
    titles = page.locator("ol.resultats > li a").all_inner_texts()
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator("ol.resultats > li")).to_have_count(len(titles))
    assert other.locator("ol.resultats > li a").all_inner_texts() == titles


def _tab_to(page: Page, words: str) -> None:
    """Press Tab until the element that holds these words has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "document.activeElement.innerText || document.activeElement.ariaLabel"
        )
        if words in (focused or ""):
            return
    raise AssertionError(words)


def test_the_same_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Aller au contenu"
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "search":
            break
    page.keyboard.type("canope")
    page.keyboard.press("Enter")
    page.wait_for_url("**/recherche/?q=canope*")
    expect(page.get_by_role("status")).to_contain_text("résultat")
    _tab_to(page, CANOPE)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(CANOPE)
    _tab_to(page, "Réseau CANOPE")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Réseau CANOPE")


def test_focus_is_always_visible(page: Page, address: str) -> None:
    page.goto(f"{address}deliberations/")
    for _ in range(12):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "() => { const s = getComputedStyle(document.activeElement);"
            " return s.outlineStyle + ' ' + s.outlineWidth; }"
        )
        assert style.split()[0] != "none"
        assert style.split()[1] != "0px"


@pytest.mark.parametrize(
    ("index", "term"),
    [
        ("Par séance", "30 novembre 2020"),
        ("Par sujet", "Espace numérique de travail"),
        ("Par partenaire", "Réseau CANOPE"),
        ("Par matière", "Enseignement"),
        ("Par année", "2020"),
        ("Par organisme", "Somme Numérique"),
        ("Par territoire", "Somme"),
    ],
)
def test_every_index_leads_to_the_act_without_javascript(
    chromium: Browser, address: str, index: str, term: str
) -> None:
    context = chromium.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name=index).click()
    page.get_by_role("main").get_by_role("link", name=term).first.click()
    page.get_by_role("main").get_by_role("link", name=CANOPE).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(CANOPE)
    context.close()


def test_the_field_gives_way_to_the_indexes_without_javascript(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}recherche/?q=canope")
    expect(page.locator("main input[type=search]")).to_be_hidden()
    expect(page.get_by_role("link", name="Par sujet")).to_be_visible()
    expect(page.get_by_text("JavaScript")).to_be_visible()
    context.close()


def test_a_citation_and_a_link_are_copied(context: BrowserContext, address: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}deliberations/somme-numerique/2020/20201130_DL_03/")
    page.get_by_role("button", name="Copier la citation").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "délibération" in copied
    assert "2020/20201130_DL_03" in copied


def test_printing_shows_the_act_and_not_the_site(page: Page, address: str) -> None:
    page.goto(f"{address}deliberations/somme-numerique/2020/20201130_DL_03/")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("Le projet de convention avec le Réseau CANOPE")).to_be_visible()
    for chrome in ("header.entete form", "nav.sommaire", "button"):
        for element in page.locator(chrome).all():
            expect(element).to_be_hidden()
