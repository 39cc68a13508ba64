"""Words that stand only in a file given with an act: the act is found, and the result names the file."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.navigateur.recherche import Recherche, opened, served
from tests.support import contenu, pdf

EAU, TARIFS = "Prix de l’eau", "Tarifs du port"
PLAN, BILAN = "annexes/2021/plan n°1 #b.pdf", "annexes/2021/bilan.txt"
ORIGINAL = "originaux/2021/2021-3.pdf"
ACTE = """\
    ---
    seance: 2021-02-01-conseil
    objet: Prix de l’eau
    original: originaux/2021/2021-3.pdf
    annexes:
      - titre: Plan de zonage
        fichier: "annexes/2021/plan n°1 #b.pdf"
      - titre: Bilan
        fichier: annexes/2021/bilan.txt
      - titre: Rapport
        motif: non communiqué
    ---

    Le Conseil fixe le prix de l’eau potable.
    """
AUTRE = """\
    ---
    seance: 2021-02-01-conseil
    objet: Tarifs du port
    ---

    Le Conseil fixe les tarifs des pontons, sans bathymétrie.
    """


@pytest.fixture(scope="module")
def recherche(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Recherche]:
    """Two acts, one with files of its own."""
    folder = contenu.write(tmp_path_factory.mktemp("contenu"), contenu.BASE)
    contenu.write(folder, {"deliberations/sivom/2021/2021-3.md": ACTE, BILAN: "Forages : 1 234 m"})
    contenu.write(folder, {"deliberations/sivom/2021/2021-4.md": AUTRE})
    pdf.write(folder / PLAN, pdf.lines("Plan"), pdf.lines("Bathymétrie des étangs", "à l’échelle"))
    pdf.write(folder / ORIGINAL, pdf.lines("Le Conseil fixe le prix de l’eau potable.", "Paraphé"))
    site = tmp_path_factory.mktemp("site")
    with served(folder, site) as root, opened(chromium, root) as found:
        yield found


@pytest.mark.parametrize(
    ("requete", "expected"),
    [
        ("étang", [EAU]),
        ("prix bathymétrie", [EAU]),
        ("bathymétrie", [EAU, TARIFS]),
        ('"bathymétrie des étangs"', [EAU]),
        ('"prix des étangs"', []),
        ("1 234", [EAU]),
        ("forages", [EAU]),
        ("paraphé", [EAU]),
        ("prix", [EAU]),
    ],
)
def test_words_of_given_files_lead_to_their_act(
    recherche: Recherche, requete: str, expected: list[str]
) -> None:
    assert sorted(expected) == sorted(recherche.ask(requete))


@pytest.mark.parametrize(
    ("requete", "dit", "adresse"),
    [
        (
            "étang",
            "Trouvé dans l’annexe « Plan de zonage », page 2",
            "annexes/2021/plan%20n%C2%B01%20%23b.pdf#page=2",
        ),
        ("forages", "Trouvé dans l’annexe « Bilan »", BILAN),
        ("1 234", "Trouvé dans l’annexe « Bilan »", BILAN),
        ("paraphé", "Trouvé dans l’original", ORIGINAL),
    ],
)
def test_the_result_names_the_file_and_leads_to_it(
    recherche: Recherche, requete: str, dit: str, adresse: str
) -> None:
    recherche.ask(requete)
    (motif,) = recherche.page.locator(".motif").all()
    assert dit == motif.inner_text().replace("\u00a0", " ")
    assert recherche.root + adresse == motif.locator("a").evaluate("a => a.href")
    assert recherche.page.locator(".extrait mark").count() > 0


def test_a_word_of_the_act_names_no_file(recherche: Recherche) -> None:
    assert [EAU] == recherche.ask("potable")
    assert 0 == recherche.page.locator(".motif").count()
    assert ["potable"] == recherche.page.locator(".extrait mark").all_inner_texts()


def test_files_are_counted_nowhere(recherche: Recherche) -> None:
    for requete, expected in (
        ("bathymétrie", {"délibération 2"}),
        ("", {"délibération 2", "séance 1"}),
    ):
        recherche.ask(requete)
        facets = recherche.page.locator(".facette", has_text="Nature").locator("li")
        assert expected == {said.strip() for said in facets.all_inner_texts()}


def test_the_browser_complains_of_nothing(recherche: Recherche) -> None:
    recherche.ask("étang")
    assert [] == recherche.faults
