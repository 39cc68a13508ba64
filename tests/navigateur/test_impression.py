"""What a visitor gets on paper: the act and not the site, its address at the head, no row cut in two."""

import re

import pytest
from playwright.sync_api import Browser, Page
from pypdfium2 import PdfDocument

ACTE = "deliberations/nord-pas-de-calais-numerique/2019/2019-12/"
SEANCE = "seances/somme-numerique/2016-11-28-bureau/"
LISTE = "organismes/somme-numerique/"
PAGES = (ACTE, SEANCE, LISTE, "deliberations/", "plan/")
RANGS = (
    (ACTE, ".texte tbody tr"),
    (ACTE, ".visas > li"),
    (SEANCE, ".points > li"),
    ("deliberations/", ".actes > li"),
    ("seances/", ".seances > li"),
    (LISTE, "main .faits > div"),
)
# Sixty rows of four lines in the place of one.
_PLUS = """row => {
  for (let rang = 60; rang > 0; rang--) {
    const one = row.cloneNode(true);
    one.lastElementChild.innerHTML = `début-${rang}.<br>a<br>b<br>fin-${rang}.`;
    row.after(one);
  }
}"""


def sheets(page: Page) -> list[str]:
    """The words of each sheet that the page prints."""
    octets = page.pdf(prefer_css_page_size=True, format="A4")
    with PdfDocument(octets) as pdf:
        return [
            re.sub(r"[\s\u00ad\ufffe]+", "", sheet.get_textpage().get_text_range()) for sheet in pdf
        ]


@pytest.fixture
def page(chromium: Browser) -> Page:
    """A visitor's tab."""
    return chromium.new_page()


@pytest.mark.parametrize("chemin", PAGES)
def test_sheets_name_the_register_and_the_address_and_leave_the_site(
    page: Page, address: str, chemin: str
) -> None:
    page.goto(f"{address}{chemin}")
    found = sheets(page)
    assert "Registredesdélibérations" in found[0]
    assert f"https://registre.example/{chemin}" in found[0]
    for rank, sheet in enumerate(found, 1):
        assert f"page{rank}/{len(found)}" in sheet
        for site in ("Rechercher", "Tousles", "Télécharger", "Accessibilité:nonconforme"):
            assert site not in sheet or chemin == "plan/", site


@pytest.mark.parametrize(("chemin", "rang"), RANGS)
def test_no_row_is_cut(page: Page, address: str, chemin: str, rang: str) -> None:
    page.goto(f"{address}{chemin}")
    page.locator(rang).first.evaluate(_PLUS)
    found = sheets(page)
    assert len(found) > 3
    for rank in range(1, 61):
        (sheet,) = (one for one in found if f"début-{rank}." in one)
        assert f"fin-{rank}." in sheet, rank


def test_no_title_ends_a_sheet(page: Page, address: str) -> None:
    page.goto(f"{address}{SEANCE}")
    titles = [
        re.sub(r"\s+", "", one) for one in page.locator("main :is(h2, h3, h4)").all_inner_texts()
    ]
    bodies = [re.sub(r"page\d+/\d+$", "", sheet) for sheet in sheets(page)]
    assert len(bodies) > 3
    assert [title for title in titles for body in bodies if body.endswith(title)] == []


def test_only_the_act_is_printed(page: Page, address: str) -> None:
    page.goto(f"{address}{ACTE}")
    whole = "".join(sheets(page))
    assert "ARTICLE1:APPROUVE" in whole
    for around in ("Classementdel’éditeur", "Quepuis-jefaire", "Citer", "Provenancedutexte"):
        assert around not in whole
