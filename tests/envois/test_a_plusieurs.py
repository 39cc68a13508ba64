"""Pushes over the network, and by two people at once, while others read: real servers, real git."""

import json
import threading
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from mkdocs_bridge import editorial
from registre.envois import demandes, installation
from registre.envois.chantier import Publieur
from registre.envois.git import Depot
from tests.support import browser, project
from tests.support.envois import MARQUES, Greffe, Publie, git, prepare
from tests.support.envois_reseau import served
from tests.support.tableau import Note

pytestmark = pytest.mark.complet
_ECHANGES = 50


def test_a_push_over_the_network_publishes_and_tells(tmp_path: Path, note: Note) -> None:
    publie = Publie(tmp_path)
    publie.install()
    with served(tmp_path) as address:
        greffe = publie.clone("greffe", f"{address}/depot.git")
        greffe.mark("loin")
        said = greffe.push()
        assert "remote: Publié\u00a0: https://registre.exemple.fr/" in said
        assert {"loin"} == publie.marks()
        greffe.write("sujets/peche.md", "---\nnom: Pêche : à la ligne\n---\n")
        said = greffe.push(ok=False)
        assert "remote: sujets/peche.md:2:12: [LEC-005]" in said
        assert "! [remote rejected] main -> main (Les contenus ont des erreurs" in said
        git(greffe.clone, "reset", "--quiet", "--hard", "HEAD~1")
        git(greffe.clone, "commit", "--quiet", "--amend", "--allow-empty", "--message", "réécrit")
        assert "ne se réécrit pas" in greffe.push("--force", "main", ok=False)
        assert {"loin"} == publie.marks()
    note("par le réseau (http-backend)", "envoi, refus, envoi forcé", "publié, refusé, refusé")


def test_of_two_who_push_at_once_one_is_told_to_take_the_others_first(
    tmp_path: Path, note: Note
) -> None:
    publie, un = prepare(tmp_path)
    autre = publie.clone("autre")
    outcomes = []
    for turn in range(3):
        for who, other in ((un, "un"), (autre, "autre")):
            who.pull()
            who.write(f"aide/{other}.md", f"# Page de {other}\n\nTour {turn}.\n")
        with ThreadPoolExecutor(2) as both:
            said = tuple(both.map(_try_to_push, (un, autre)))
        outcomes.append(said)
        (late,) = [who for who, told in zip((un, autre), said, strict=True) if "rejected" in told]
        assert "git pull" in "".join(said) or "fetch first" in "".join(said)
        late.pull()
        late.push()
        for other in ("un", "autre"):
            assert f"Tour {turn}." in (publie.site / f"aide/{other}/index.html").read_text("utf-8")
        assert publie.tip() == git(late.clone, "rev-parse", "HEAD")
    assert any("attente de sa fin" in told for said in outcomes for told in said)
    note(
        "deux envois à la fois",
        "3 fois",
        "l’un publié, l’autre attend puis doit récupérer ; rien de perdu",
    )


def _try_to_push(greffe: Greffe) -> str:
    """What the terminal shows, whatever comes of it."""
    try:
        return greffe.push()
    except AssertionError as refused:
        return str(refused)


def test_who_reads_during_fifty_swaps_sees_whole_editions_only(tmp_path: Path, note: Note) -> None:
    publie, greffe = prepare(tmp_path)
    stop = threading.Event()
    with browser.served(publie.site) as address, ThreadPoolExecutor(2) as readers:
        seen = [readers.submit(_read_on, address, stop) for _ in range(2)]
        who = _publisher(publie)
        for turn in range(1, _ECHANGES + 1):
            before = publie.tip()
            greffe.mark(str(turn))
            git(
                greffe.clone,
                "push",
                "--quiet",
                str(publie.depot),
                "main:refs/tags/envoi",
                "--force",
            )
            demandes.push(who, before, publie.tip("refs/tags/envoi"))
        stop.set()
        read = [one.result() for one in seen]
    assert {str(_ECHANGES)} == publie.marks()
    assert all(count > _ECHANGES for count, _ in read), read
    assert all(editions > _ECHANGES // 2 for _, editions in read), read
    total = sum(count for count, _ in read)
    note(
        f"{_ECHANGES} échanges",
        f"{total} lectures pendant ce temps",
        "aucune absence, aucun mélange",
    )


def _read_on(address: str, stop: threading.Event) -> tuple[int, int]:
    """Read the two files of an edition again and again; how often, and how many editions were seen.

    Between two reads of one file that say the same edition, the other file must say it too; no edition comes back.
    """
    reads, editions, last = 0, set(), 0
    while not stop.is_set():
        first, other, again = (_mark(address, one) for one in (*MARQUES, MARQUES[0]))
        assert last <= first <= other <= again
        last = again
        editions.add(first)
        reads += 3
        stop.wait(0.01)  # the machine is also to publish
    return reads, len(editions)


def _mark(address: str, path: str) -> int:
    with urllib.request.urlopen(address + path, timeout=10) as answer:  # noqa: S310  # of this machine
        texte = answer.read().decode()
    word = texte.split("Marque ")[1].split(".")[0]
    return 0 if word == "zero" else int(word)


def _publisher(publie: Publie) -> Publieur:
    """The program, without the time that it takes to start."""

    def pages(atelier: Path, surcharge: object) -> object:
        return partial(editorial.make, project.ROOT, atelier, surcharge=surcharge)  # type: ignore[arg-type]

    return Publieur(
        racine=project.ROOT,
        installation=installation.read(Depot(publie.depot)),
        editorial=pages,  # type: ignore[arg-type]
        dire=lambda said: None,
    )


def test_what_is_noted_is_what_is_online(tmp_path: Path) -> None:
    publie, _ = prepare(tmp_path)
    noted = json.loads((publie.depot / "registre/publication.json").read_text())
    assert publie.tip() == noted["en_ligne"]["commit"]
    assert noted["preparee"] is None
