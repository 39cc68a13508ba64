"""That the searches find the same acts: counts of a list of words, asked in a real browser from a static server."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, expect

from tests.benchmarks.changes import changed_word
from tests.benchmarks.corpus_mots import lieu_dit, projet
from tests.benchmarks.corpus_plan import Plan
from tests.benchmarks.parity import ParityError
from tests.support import browser

# Never after an apostrophe in the corpus: plain Pagefind takes «l’école» for one word. None is in the name of a subject.
COURANTS = (
    "médiathèque", "piscine", "gymnase", "passerelle", "riverains", "fréquentation", "budget",
    "calendrier", "prestataire", "déchetterie", "délibération",
)  # fmt: skip
Ask = Callable[[Page, str, str], int]
_NOMBRE = re.compile(r"[\d\u202f\u00a0 ]+")
_PLAIN = """async (mot) => {
    const pagefind = await import("/pagefind/pagefind.js");
    const found = await pagefind.search(mot, { filters: { nature: "délibération" } });
    return found.results.length;
}"""


def probes(plan: Plan) -> tuple[str, ...]:
    """Words of one act, of a few, of many, of all, and of none."""
    actes = (0, plan.actes // 3, plan.actes // 2, plan.actes - 2)
    own = (*map(projet, actes), changed_word(plan))
    return (*own, *(lieu_dit(rang) for rang in (0, plan.lieux // 2)), *COURANTS)


def check(sites: Mapping[str, Path], ours: str, words: Sequence[str]) -> None:
    """Compare the counts of all the sites, ``ours`` being asked through its search page."""
    counts: dict[str, dict[str, int]] = {}
    with browser.chromium() as running:
        for nom, site in sites.items():
            counts[nom] = _count(running, site, words, _ask_ours if nom == ours else _ask_plain)
    faults = [
        f"« {word} » : {counts[ours][word]} pour {ours}, {found[word]} pour {nom}"
        for nom, found in counts.items()
        for word in words
        if found[word] != counts[ours][word]
    ]
    if faults:
        msg = "La recherche ne trouve pas les mêmes délibérations :\n" + "\n".join(faults)
        raise ParityError(msg)


def _count(running: Browser, site: Path, words: Sequence[str], ask: Ask) -> dict[str, int]:
    with browser.served(site) as root:
        page = running.new_page()
        found = {word: ask(page, root, word) for word in words}
        page.close()
    return found


def _ask_ours(page: Page, root: str, word: str) -> int:
    """The count that our search page announces, among acts."""
    page.goto(f"{root}recherche/?{urlencode({'q': word, 'nature': 'deliberation'})}")
    status = page.get_by_role("status")
    expect(status).to_contain_text("résultat", timeout=60_000)
    found = _NOMBRE.match(status.inner_text())
    return int(re.sub(r"\D", "", found[0])) if found else 0


def _ask_plain(page: Page, root: str, word: str) -> int:
    """The count that Pagefind's own interface gives."""
    page.goto(root)
    return int(page.evaluate(_PLAIN, word))
