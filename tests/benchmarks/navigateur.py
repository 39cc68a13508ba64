"""What the search of a built site costs in a real browser: bytes, requests and milliseconds before the first results."""

import json
import re
import statistics
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, BrowserContext, Page

from tests.benchmarks import static_server

LONG = 120_000
TOURS = 5
# An ordinary word, one that all acts have, several together, a phrase, a beginning, a mistake.
MOTS: tuple[str, ...] = ("médiathèque", "délibération", "convention déchetterie")
MOTS += ("« comité de suivi »", "mediath", "mediathequue")
TRIS = ("pertinence", "recents")
ANNEE = re.compile(r"/recherche/index/(\d{4})/")
# A slow phone: the processor six times slower, 1.6 Mbit/s, 150 ms.
LENTEUR = 6
RESEAU = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 1_600_000 / 8,
}
# Titles are seen at the next frame after they entered the page.
_OBSERVE = """
performance.setResourceTimingBufferSize(20000);
globalThis.attendre = (debut) => {
    globalThis.mesure = { debut, premiers: null, fini: null };
    globalThis.fin = new Promise((resolve) => { globalThis.finir = resolve; });
};
globalThis.attendre(0);
new MutationObserver(() => requestAnimationFrame(() => {
    const { mesure } = globalThis;
    const fini = document.querySelector("[role=status]")?.textContent.includes("résultat");
    const titres = document.querySelector(".resultats > li:not([data-vu])");
    if (fini) mesure.fini ??= performance.now();
    if (fini || titres) mesure.premiers ??= performance.now();
    if (fini) globalThis.finir(mesure);
})).observe(document, { childList: true, subtree: true, characterData: true });
"""
_SOUMET = """([mot, tri]) => {
    const { elements } = document.querySelector("main form[role=search]");
    for (const ligne of document.querySelectorAll(".resultats > li")) ligne.dataset.vu = "";
    document.querySelector("[role=status]").textContent = "";
    elements.q.value = mot;
    elements.tri.value = tri;
    globalThis.attendre(performance.now());
    elements.q.form.requestSubmit();
}"""
_RESSOURCES = """() => {
    const page = performance.getEntriesByType("navigation");
    return [...page, ...performance.getEntriesByType("resource")].map(
        ({ name, startTime, encodedBodySize }) => [name, startTime, encodedBodySize]);
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Temps:
    """Milliseconds to the first titles and to the end of the search."""

    premiers: float
    fini: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Froid:
    """Opening a search with nothing kept: bytes (gzip) and requests begun before the first titles."""

    octets: int
    requetes: int
    temps: Temps


@dataclass(slots=True, kw_only=True)
class Mesures:
    """What was measured on one site; keys are queries, or queries and orders."""

    froid: dict[str, Froid] = field(default_factory=dict)
    chaud: dict[str, Temps] = field(default_factory=dict)
    telephone: dict[str, Froid] = field(default_factory=dict)
    annees: dict[str, tuple[str, ...]] = field(default_factory=dict)


def mesurer(
    running: Browser, site: Path, mots: Sequence[str] = MOTS, tours: int = TOURS
) -> Mesures:
    """Measure the search of a built site; the slow phone and the query of one year, its middle one, with the first two words only."""
    registre = json.loads((site / "recherche" / "index" / "registre.json").read_text("utf-8"))
    annee = registre["annees"][len(registre["annees"]) // 2]["annee"]
    mesures = Mesures()
    with static_server.served(site) as root:
        for mot in (*mots, ""):
            mesures.froid[mot] = _froid(running, root, {"q": mot} if mot else {})
        for mot in mots:
            for tri in TRIS:
                mesures.chaud[f"{mot} ({tri})"] = _chaud(
                    running, f"{root}recherche/?q=budget", (mot, tri), tours
                )
        for mot in mots[:2]:
            mesures.telephone[mot] = _froid(running, root, {"q": mot}, slow=True)
            mesures.annees[f"{mot}, {annee}"] = _annees(running, root, mot, annee)
    return mesures


@contextmanager
def _page(running: Browser) -> Iterator[Page]:
    """A page without past."""
    context: BrowserContext
    with running.new_context(locale="fr-FR") as context:
        context.set_default_timeout(LONG)
        context.add_init_script(_OBSERVE)
        yield context.new_page()


def _open(page: Page, root: str, parametres: Mapping[str, str]) -> Temps:
    page.goto(f"{root}recherche/?{urlencode(parametres)}")
    return _temps(page)


def _temps(page: Page) -> Temps:
    lu = page.evaluate("globalThis.fin")
    return Temps(premiers=lu["premiers"] - lu["debut"], fini=lu["fini"] - lu["debut"])


def _froid(
    running: Browser, root: str, parametres: Mapping[str, str], *, slow: bool = False
) -> Froid:
    with _page(running) as page:
        if slow:
            session = page.context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": LENTEUR})
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", RESEAU)
        temps = _open(page, root, parametres)
        avant = [
            octets for _, debut, octets in page.evaluate(_RESSOURCES) if debut <= temps.premiers
        ]
    return Froid(octets=sum(avant), requetes=len(avant), temps=temps)


def _chaud(running: Browser, address: str, demande: tuple[str, str], tours: int) -> Temps:
    """From submitting a word and an order to a page that has looked for another word; the median of some pages."""
    found = []
    for _ in range(tours):
        with _page(running) as page:
            page.goto(address)
            _temps(page)
            page.wait_for_load_state("networkidle")
            page.evaluate(_SOUMET, list(demande))
            found.append(_temps(page))
    return Temps(
        premiers=statistics.median(one.premiers for one in found),
        fini=statistics.median(one.fini for one in found),
    )


def _annees(running: Browser, root: str, mot: str, annee: str) -> tuple[str, ...]:
    """The years whose files a query of one year asks for."""
    with _page(running) as page:
        _open(page, root, {"q": mot, "annee": annee})
        page.wait_for_load_state("networkidle")
        names = " ".join(nom for nom, _, _ in page.evaluate(_RESSOURCES))
    return tuple(sorted(set(ANNEE.findall(names))))
