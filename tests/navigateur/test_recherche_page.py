"""The search page as a citizen uses it: filters, order, address, history, keyboard; over documents written for the test."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.navigateur.recherche import DOCUMENTS, Recherche, opened, served
from tests.support.recherche import answer, titles

SPANC = "Création du SPANC"
CONTROLE = "Contrôle de l'assainissement autonome"
TOUT = 6


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(DOCUMENTS, tmp_path_factory.mktemp("site")) as served_root:
        yield served_root


@pytest.fixture
def recherche(chromium: Browser, root: str) -> Iterator[Recherche]:
    with opened(chromium, root) as found:
        yield found


@pytest.fixture
def page(recherche: Recherche) -> Page:
    recherche.ask()
    return recherche.page


def counts(page: Page, legend: str) -> list[str]:
    labels = page.get_by_role("group", name=legend).locator("li:visible label")
    return [label.strip() for label in labels.all_inner_texts()]


def box(page: Page, label: str) -> Locator:
    return page.get_by_role("checkbox", name=re.compile(f"^{re.escape(label)} "))


def check(page: Page, label: str) -> None:
    box(page, label).check()


def wait_for(page: Page, count: str) -> None:
    expect(page.get_by_role("status")).to_contain_text(count)


def test_sans_mot_tout_est_liste_du_plus_recent_au_plus_ancien(page: Page) -> None:
    wait_for(page, f"{TOUT}\u00a0résultats")
    assert CONTROLE == titles(page)[0]


def test_les_filtres_comptent_exactement(page: Page) -> None:
    assert ["délibération 3", "procès-verbal 1", "séance 2"] == counts(page, "Nature")
    assert ["adoptée 2", "rejetée 1"] == counts(page, "Résultat")


def test_un_filtre_compte_selon_les_autres_mais_pas_selon_lui_meme(page: Page) -> None:
    check(page, "rejetée")
    wait_for(page, "1\u00a0résultat")
    assert ["adoptée 2", "rejetée 1"] == counts(page, "Résultat")
    assert ["délibération 1"] == counts(page, "Nature")
    assert [SPANC] == titles(page)


def test_deux_valeurs_d_un_filtre_s_ajoutent(page: Page) -> None:
    check(page, "adoptée")
    check(page, "rejetée")
    wait_for(page, "3\u00a0résultats")


def test_deux_filtres_se_croisent(page: Page) -> None:
    check(page, "adoptée")
    wait_for(page, "2\u00a0résultats")
    check(page, "Bureau")
    wait_for(page, "1\u00a0résultat")
    assert [CONTROLE] == titles(page)


def test_un_intervalle_de_dates_est_exact_aux_deux_bouts(recherche: Recherche) -> None:
    recherche.ask(du="2023-05-02", au="2023-05-02")
    wait_for(recherche.page, "2\u00a0résultats")
    recherche.ask(du="2022-03-02", au="2023-05-01")
    wait_for(recherche.page, "Aucun résultat avec ces filtres, 6\u00a0résultats sans eux")


def test_l_ordre_est_au_choix(page: Page) -> None:
    page.get_by_label("Trier par").select_option("anciens")
    expect(page).to_have_url(re.compile("tri=anciens"))
    expect(page.locator(".resultats h3").first).not_to_have_text(CONTROLE)
    assert {CONTROLE, "Séance du Bureau du 2 mai 2023"} == set(titles(page)[-2:])


def test_l_adresse_dit_toute_la_recherche(recherche: Recherche) -> None:
    page = recherche.page
    recherche.ask()
    page.get_by_role("searchbox").fill("assainissement")
    page.keyboard.press("Enter")
    wait_for(page, "2\u00a0résultats pour «\u00a0assainissement\u00a0»")
    check(page, "2022")
    wait_for(page, "1\u00a0résultat")
    adresse = page.url
    assert recherche.address(q="assainissement", annee="2022") == adresse
    page.goto("about:blank")
    page.goto(adresse)
    assert [SPANC] == answer(page)
    assert box(page, "2022").is_checked()


def test_le_retour_defait_le_dernier_filtre(page: Page) -> None:
    check(page, "2022")
    wait_for(page, "4\u00a0résultats")
    page.go_back()
    wait_for(page, "6\u00a0résultats")
    assert not box(page, "2022").is_checked()


def test_retirer_les_filtres_garde_les_mots(recherche: Recherche) -> None:
    recherche.ask("assainissement", annee="2022", du="2000-01-01")
    recherche.page.get_by_role("button", name="Retirer les filtres").click()
    wait_for(recherche.page, "2\u00a0résultats")
    assert recherche.address(q="assainissement") == recherche.page.url


def test_un_acte_retire_et_un_acte_rectifie_se_voient(page: Page) -> None:
    etats = page.locator(".resultats .etat").all_inner_texts()
    assert ["rectifiée le 1er juin 2023", "retirée le 4 avril 2022"] == etats


def test_le_texte_d_un_acte_n_est_jamais_du_html(recherche: Recherche) -> None:
    recherche.ask("balises")
    extrait = recherche.page.locator(".extrait").first
    expect(extrait).to_contain_text("<b>sans majuscules</b> & sans balises")
    assert 0 == extrait.locator("b").count()


def test_au_clavier_seul(recherche: Recherche) -> None:
    page = recherche.page
    recherche.ask()
    page.get_by_role("searchbox").focus()
    page.keyboard.type("tourbière")
    page.keyboard.press("Enter")
    wait_for(page, "2\u00a0résultats")
    assert "q" == page.evaluate("document.activeElement.name")
    page.locator(".resultats a").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/seances/sivu-des-marais/2022-03-01-comite/"))


def test_un_debut_de_mot_dit_ce_qu_il_a_trouve(recherche: Recherche) -> None:
    assert 2 == len(recherche.ask("tourbi"))
    expect(recherche.page.locator(".conseil")).to_contain_text("ceux qui contiennent tourbière.")


def test_une_faute_de_frappe_propose_le_mot_du_registre(recherche: Recherche) -> None:
    assert [] == recherche.ask("delibertion")
    recherche.page.get_by_role("link", name="délibération", exact=True).click()
    wait_for(recherche.page, "résultats pour «\u00a0délibération\u00a0»")


def test_sans_resultat_la_couverture_et_les_index_reviennent(recherche: Recherche) -> None:
    page = recherche.page
    recherche.ask("xyzzyq")
    wait_for(page, "Aucun résultat pour «\u00a0xyzzyq\u00a0»")
    expect(page.get_by_role("link", name="Par partenaire")).to_be_visible()
    expect(page.locator(".couverture").first).to_contain_text("2022–2023")
    recherche.ask("eau")
    expect(page.get_by_role("link", name="Par partenaire")).to_be_hidden()


def test_le_navigateur_ne_se_plaint_de_rien(recherche: Recherche) -> None:
    recherche.ask("eau")
    assert [] == recherche.faults
