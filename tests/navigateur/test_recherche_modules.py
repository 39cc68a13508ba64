"""The scripts of the search: all announced by the page, short, and reading words as the index was written."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from registre import search
from registre.search.lecture import Termes
from registre.search.mots import mots, plier
from tests.navigateur.recherche import DOCUMENTS, REGISTRE, Recherche, opened, served
from tests.support.project import ROOT
from tests.support.recherche import read

ASSETS = ROOT / "theme_overrides" / "assets"
LIGNES = 200
LETTRES = "abcdefghijklmnopqrstuvwxyzaaeeiioulnrst"
FINS = (
    "s", "es", "e", "ement", "ements", "issement", "ation", "ations", "ateur", "atrice", "euse", "eux", "ive", "ives", "ite", "ites",
    "able", "ance", "ence", "logie", "usion", "irent", "issait", "eraient", "assions", "ier", "iere", "enne", "elle", "ette", "yer", "gue",
)  # fmt: skip
RACINES = """async (mots) => {
    const { racine } = await import("/assets/recherche/racines.js");
    return mots.map(racine);
}"""
PLIES = """async (mots) => {
    const { plier } = await import("/assets/recherche/mots.js");
    return mots.map(plier);
}"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(DOCUMENTS, tmp_path_factory.mktemp("site")) as served_root:
        yield served_root


@pytest.fixture
def recherche(chromium: Browser, root: str) -> Iterator[Recherche]:
    with opened(chromium, root) as found:
        found.ask("eau")
        yield found


def written(contenu: Path) -> set[str]:
    """The words of the documents of a folder, as they are written."""
    return {mot for path in contenu.rglob("*.md") for mot in mots(path.read_text(encoding="utf-8"))}


def made_up() -> set[str]:
    """Words that nobody wrote, with the endings of French."""
    chance = random.Random(1)  # noqa: S311
    return {
        "".join(chance.choices(LETTRES, k=chance.randint(1, 7))) + chance.choice(FINS)
        for _ in range(20_000)
    }


def test_les_mots_se_plient_comme_dans_l_index(recherche: Recherche) -> None:
    words = sorted(written(REGISTRE) | written(DOCUMENTS))
    found = recherche.page.evaluate(PLIES, words)
    different = {mot: lu for mot, lu in zip(words, found, strict=True) if lu != plier(mot)}
    assert {} == different


def test_les_racines_sont_celles_de_l_index(recherche: Recherche) -> None:
    termes = Termes()
    words = sorted({plier(mot) for mot in written(REGISTRE)} | made_up())
    found = recherche.page.evaluate(RACINES, words)
    different = {mot: lu for mot, lu in zip(words, found, strict=True) if lu != termes.stem(mot)}
    assert {} == different


def test_l_extrait_est_tire_du_texte_qui_est_indexe(recherche: Recherche) -> None:
    texts = {record.adresse: record.corps.texte for record in search.records(read(DOCUMENTS))}
    script = """async ([fiches, racine]) => {
        const { texte } = await import("/assets/recherche/document.js");
        return Promise.all(fiches.map((fiche) => texte(fiche, racine)));
    }"""
    fiches = [
        {"adresse": record.adresse, "nature": str(record.nature)}
        for record in search.records(read(DOCUMENTS))
    ]
    found = recherche.page.evaluate(script, [fiches, recherche.root])
    shown = [text.replace("\u00a0", " ") for text in found]
    assert [texts[fiche["adresse"]].replace("\u00a0", " ") for fiche in fiches] == shown


def test_la_page_annonce_tous_ses_modules(recherche: Recherche) -> None:
    links = recherche.page.locator("link[rel=modulepreload]").evaluate_all(
        "all => all.map(one => new URL(one.href).pathname)"
    )
    files = [ASSETS / "recherche.js", *sorted((ASSETS / "recherche").rglob("*.js"))]
    assert [f"/assets/{path.relative_to(ASSETS).as_posix()}" for path in files] == links


def test_la_page_n_annonce_rien_qu_elle_ne_prenne(recherche: Recherche) -> None:
    page = recherche.page
    warnings: list[str] = []
    page.on("console", lambda message: warnings.append(message.text))
    recherche.ask("eau")
    page.wait_for_timeout(4000)  # the browser complains of an unused preload after three seconds
    assert [] == [text for text in warnings if "preload" in text]


def test_les_scripts_sont_courts() -> None:
    ours = [ASSETS / "recherche.js", *sorted((ASSETS / "recherche").glob("*.js"))]
    sizes = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in ours}
    assert {} == {name: size for name, size in sizes.items() if size > LIGNES}
