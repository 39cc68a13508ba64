"""A journal that is not what was published stops everything: nothing is published on top of it, and the site stays."""

import re
from pathlib import Path

import pytest

from registre.conservation.git import Depot
from registre.conservation.journal import JOURNAL, Journal
from tests.support import parution
from tests.support.envois import Greffe, Publie, git, prepare

Published = tuple[Publie, Greffe]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A repository that has published twice."""
    publie, greffe = prepare(tmp_path_factory.mktemp("rompu"))
    greffe.mark("un")
    greffe.push()
    return publie, greffe


def refuse(publie: Publie, greffe: Greffe) -> str:
    """Push something, which is refused; what is said."""
    before, tip, journal = publie.digests(), publie.tip(), publie.tip("registre/journal")
    greffe.mark("deux")
    told = greffe.push(ok=False)
    assert "Traceback" not in told
    assert (before, tip, journal) == (
        publie.digests(),
        publie.tip(),
        publie.tip("registre/journal"),
    )
    return told


def test_a_byte_flipped_in_a_record_stops_the_publication(
    installed: Published, tmp_path: Path
) -> None:
    publie, greffe = parution.copy(*installed, tmp_path)
    lu = Journal(Depot(publie.depot)).read()
    (nom,) = (one for one in lu.names() if re.search(r"000002-0000\.jsonl", one))
    (octets,) = lu.read([nom])
    parution.rewrite(publie, {nom: octets.replace(b'"rang":11', b'"rang":12')})
    # as a machine that has not verified it yet
    (publie.depot / "registre/journal.json").unlink()
    told = refuse(publie, greffe)
    assert f"remote: {nom}:1: [JOU-0" in told
    assert "Le journal des publications n’est plus celui qui a été publié" in told


def test_a_journal_that_is_shorter_than_what_is_online_stops_it(
    installed: Published, tmp_path: Path
) -> None:
    publie, greffe = parution.copy(*installed, tmp_path)
    git(publie.depot, "update-ref", JOURNAL, f"{publie.tip('registre/journal')}^")
    assert "[JOU-008]" in refuse(publie, greffe)


def test_a_journal_that_was_made_again_stops_it(installed: Published, tmp_path: Path) -> None:
    publie, greffe = parution.copy(*installed, tmp_path)
    other = tmp_path / "autre"
    other.mkdir()
    foreign, _ = parution.copy(*installed, other)
    git(foreign.depot, "update-ref", JOURNAL, f"{foreign.tip('registre/journal')}^")
    (foreign.depot / "registre/journal.json").unlink()
    assert 0 == foreign.run("publier").returncode  # a chain that is whole, and another
    git(publie.depot, "fetch", "--quiet", "--force", str(foreign.depot), f"{JOURNAL}:{JOURNAL}")
    assert "[JOU-009]" in refuse(publie, greffe)


def test_a_clock_that_went_back_stops_it(installed: Published, tmp_path: Path) -> None:
    publie, greffe = parution.copy(*installed, tmp_path)
    publie.enter_by("tests.support.horloge", "-2")
    assert "l’horloge de cette machine a reculé" in refuse(publie, greffe)


def test_a_document_that_is_no_longer_kept_stops_a_new_machine(
    installed: Published, tmp_path: Path
) -> None:
    publie, _ = parution.copy(*installed, tmp_path)
    git(publie.depot, "update-ref", "-d", parution.MAGASIN)
    (tmp_path / "autre").mkdir()
    with pytest.raises(AssertionError, match="n’est plus gardé"):
        parution.rebuild(publie, tmp_path / "autre")
