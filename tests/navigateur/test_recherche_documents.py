"""What the search promises that the register's own documents do not show: former names, aliases, numbers that others cite."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.navigateur.recherche import DOCUMENTS, Recherche, opened, served

EAU = "Convention pour la mise en œuvre de l’adduction d’eau"
SPANC = "Création du SPANC"
CONTROLE = "Contrôle de l'assainissement autonome"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(DOCUMENTS, tmp_path_factory.mktemp("site")) as served_root:
        yield served_root


@pytest.fixture(scope="module")
def recherche(chromium: Browser, root: str) -> Iterator[Recherche]:
    with opened(chromium, root) as found:
        yield found


@pytest.mark.parametrize(
    ("requete", "attendus"),
    [
        ("SPANC", {SPANC, CONTROLE}),
        ("service public d'assainissement non collectif", {SPANC, CONTROLE}),
        ("SAE", {EAU}),
        ("les SAEs", {EAU}),
        ("AELB", {EAU}),
        ("agence financière de bassin", {EAU}),
        ("mission déléguée", {EAU}),
        ("Sancta Opera", {EAU}),
        ("saint oeuvre les etangs", {EAU}),
        ("Le Goff-Mercier élodie adduction", {EAU}),
        ("chef d'oeuvre", {EAU}),
        ("2022-5", {SPANC}),
        ("n° 3", {CONTROLE}),
        ("1 234", {SPANC}),
        ("balises majuscules", {CONTROLE}),
    ],
)
def test_requete(recherche: Recherche, requete: str, attendus: set[str]) -> None:
    assert attendus == set(recherche.ask(requete))


def test_l_acte_qui_porte_un_numero_vient_avant_celui_qui_le_cite(recherche: Recherche) -> None:
    assert [EAU, CONTROLE] == recherche.ask("2022-4")
