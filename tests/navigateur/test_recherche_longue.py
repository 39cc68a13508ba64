"""Many results come a chunk at a time; the reader's place is kept."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.navigateur.recherche import DOCUMENTS, Recherche, opened, served

ACTE = """---
seance: 2022-03-01-comite
objet: Subvention {rang}
---

Une subvention de plus.
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    contenu = tmp_path_factory.mktemp("longue") / "contenu"
    shutil.copytree(DOCUMENTS, contenu)
    for rang in range(100, 125):
        fichier = contenu / "deliberations" / "sivu-des-marais" / "2022" / f"2022-{rang}.md"
        fichier.write_text(ACTE.format(rang=rang), encoding="utf-8")
    with served(contenu, tmp_path_factory.mktemp("site")) as served_root:
        yield served_root


@pytest.fixture
def recherche(chromium: Browser, root: str) -> Iterator[Recherche]:
    with opened(chromium, root) as found:
        yield found


def test_voir_plus_mene_au_premier_nouveau_resultat(recherche: Recherche) -> None:
    page = recherche.page
    assert 10 == len(recherche.ask("subvention"))
    page.get_by_role("button", name="Voir plus de résultats (15 restants)").click()
    expect(page.locator(".resultats > li")).to_have_count(20)
    expect(page.locator(".resultats > li:nth-child(11) a")).to_be_focused()  # once they are painted
    page.get_by_role("button", name="(5 restants)").click()
    expect(page.locator(".resultats > li")).to_have_count(25)
    expect(page.locator("[data-partie=plus]")).to_be_hidden()


def test_revenir_d_un_acte_montre_autant_de_resultats(recherche: Recherche) -> None:
    page = recherche.page
    recherche.ask("subvention")
    page.get_by_role("button", name="Voir plus").click()
    expect(page.locator(".resultats > li")).to_have_count(20)
    page.locator(".resultats a").nth(15).click()
    page.go_back()
    expect(page.locator(".resultats > li")).to_have_count(20)
