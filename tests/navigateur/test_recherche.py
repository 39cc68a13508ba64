"""What issue by issue the search promises, asked to a real browser over the five documents of the register."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.navigateur.recherche import REGISTRE, Recherche, opened, served

CANOPE = "deliberations/somme-numerique/2020/20201130_DL_03/"
CADRE = "deliberations/somme-numerique/2016/20161128_DL_01/"
TRIPARTITES = "deliberations/somme-numerique/2011/20111107_DL_04/"
NPDC = "deliberations/nord-pas-de-calais-numerique/2019/2019-12/"
SEANCE = "seances/somme-numerique/2016-11-28-bureau/"
PV = f"{SEANCE}#page-texte"
SEANCE_2020 = "seances/somme-numerique/2020-11-30-bureau/"
SEANCE_NPDC = "seances/nord-pas-de-calais-numerique/2019-06-26-comite-syndical/"
ACTES = {CANOPE, CADRE, TRIPARTITES, NPDC}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(REGISTRE, tmp_path_factory.mktemp("site")) as served_root:
        yield served_root


@pytest.fixture(scope="module")
def recherche(chromium: Browser, root: str) -> Iterator[Recherche]:
    with opened(chromium, root) as found:
        yield found


@pytest.mark.parametrize(
    ("requete", "attendus"),
    [
        # accents, plural and singular, apostrophes, ligatures
        ("deliberation", ACTES),
        ("délibérations", ACTES),
        ("l’unanimité", {CANOPE, CADRE, TRIPARTITES, PV}),
        ("l'unanimite", {CANOPE, CADRE, TRIPARTITES, PV}),
        ("mise en oeuvre", {TRIPARTITES, NPDC, SEANCE, PV}),
        ("mise en œuvre", {TRIPARTITES, NPDC, SEANCE, PV}),
        # acronyms and synonyms of the subjects, both ways
        ("ENT", ACTES | {SEANCE, PV}),
        ("environnement numérique de travail", ACTES | {SEANCE, PV}),
        ("espaces numeriques de travail", ACTES | {SEANCE, PV}),
        # numbers
        ("20201130_DL_03", {CANOPE}),
        ("20201130 DL 3", {CANOPE}),
        ("DL 03", {CANOPE}),
        ("DL 3", {CANOPE}),
        ("dl03", {CANOPE}),
        ("ENT 2023", {CANOPE}),
        ("dl_01", {CADRE}),
        ("2019-12", {NPDC}),
        ("n° 12", {NPDC}),
        ("délibération n° 03 du 30 novembre 2020", {CANOPE}),
        ("2013-595", {NPDC}),
        ("20161128_DL_99", set()),
        # dates
        ("30/11/2020", {CANOPE, SEANCE_2020}),
        ("30 novembre 2020", {CANOPE, SEANCE_2020}),
        ("lundi 30 novembre 2020", {CANOPE, SEANCE_2020}),
        ("2020-11-30", {CANOPE, SEANCE_2020}),
        ("novembre 2020", {CANOPE, SEANCE_2020}),
        ("11/2020", {CANOPE, SEANCE_2020}),
        ("31 août 2023", {CANOPE}),
        ("avril 2018", {NPDC}),
        ("29 novembre 2020", set()),
        # amounts
        ("20000", {CANOPE, PV}),
        ("20 000 €", {CANOPE, PV}),
        ("20\u202f000\u00a0€", {CANOPE, PV}),
        ("20.000€", {CANOPE, PV}),
        ("60 000 euros", {CANOPE}),
        ("20 001 €", set()),
        # members, partners, places, with their other names
        ("Grobelny", {NPDC, SEANCE_NPDC}),
        ("M. Philippe Varlet", {CANOPE, SEANCE_2020, CADRE, SEANCE, PV}),
        ("Christophe Coulon", {NPDC, SEANCE_NPDC}),
        ("canope", {CANOPE, SEANCE, PV}),
        ("Vimeu Vert", {TRIPARTITES}),
        ("Cdg59", {SEANCE, PV}),
        ("centre de gestion du Nord", {SEANCE, PV}),
        # phrases, whatever the hyphens; words that are nowhere
        ('"nord pas de calais numérique"', {NPDC, SEANCE_NPDC}),
        ("« comité de pilotage »", {PV}),
        ('"pilotage de comité"', set()),
        ("Lefebvre", set()),
        ("numérique Lefebvre", set()),
    ],
)
def test_requete(recherche: Recherche, requete: str, attendus: set[str]) -> None:
    # Sittings and minutes that a query also finds count too: the answer is exact, not only sufficient.
    trouves = recherche.find(requete)
    if requete in {"deliberation", "délibérations"}:
        trouves = [adresse for adresse in trouves if adresse.startswith("deliberations/")]
    assert attendus == set(trouves)
    assert len(attendus) == len(trouves)


def test_le_pluriel_trouve_autant_que_le_singulier(recherche: Recherche) -> None:
    assert set(recherche.find("numerique")) == set(recherche.find("numériques"))


def test_l_extrait_marque_les_mots_trouves(recherche: Recherche) -> None:
    recherche.ask("cdg59")
    assert "Cdg59" == recherche.page.locator(".extrait mark").first.inner_text()


def test_l_extrait_marque_le_montant_comme_il_est_ecrit(recherche: Recherche) -> None:
    recherche.ask("20000", nature="deliberation")
    assert ["20", "000"] == recherche.page.locator(".extrait mark").all_inner_texts()


def test_un_resultat_dit_par_quoi_il_est_trouve_quand_son_texte_ne_le_montre_pas(
    recherche: Recherche,
) -> None:
    recherche.ask("Grobelny")
    assert "Trouvé par une personne" == recherche.page.locator(".motif").first.inner_text()


def test_le_navigateur_ne_se_plaint_de_rien(recherche: Recherche) -> None:
    recherche.ask("numérique")
    assert [] == recherche.faults
