"""The journal in a real repository: a branch that only goes forward, whatever happens between preparing and confirming."""

import sys
from pathlib import Path

import pytest

from registre.conservation.git import Depot, DepotError, DevanceError
from registre.conservation.journal import JOURNAL, PREPARATION, Journal
from registre.journal.codes import Code
from registre.journal.lecture import EnMemoire, records
from registre.journal.verification import verify
from tests.support.depots import bare, git, publish
from tests.support.journaux import files, journal
from tests.support.project import ROOT

SAIN = journal(3, 2, 4)
DERNIER = SAIN[-1].publication


def test_what_is_published_is_read_back(tmp_path: Path) -> None:
    made = publish(bare(tmp_path), *SAIN)
    assert made.head() == DERNIER
    assert verify(made.read(), en_ligne=SAIN[0].publication.repere).constats == ()
    assert list(records(made.read())) == list(records(EnMemoire(files(SAIN))))


def test_each_publication_is_one_commit_on_top_of_the_one_before(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    publish(depot, *SAIN)
    log = git(depot.dossier, "log", "--format=%aI %s", JOURNAL).splitlines()
    assert log == [
        "2026-10-20T14:03:00+02:00 Publication n° 3 : 4 inscriptions",
        "2026-10-19T14:03:00+02:00 Publication n° 2 : 2 inscriptions",
        "2026-10-18T14:03:00+02:00 Publication n° 1 : 3 inscriptions",
    ]
    body = git(depot.dossier, "log", "-1", "--format=%b", JOURNAL)
    assert body == f"Instant : 2026-10-20T14:03:00+02:00\nRepère : {DERNIER.repere}"
    changed = git(depot.dossier, "diff", "--name-status", f"{JOURNAL}^", JOURNAL)
    assert changed.split("\n") == [
        "A\t2026/10/000003-0000.jsonl", "A\t2026/10/000003.json", "M\ttete.json",
    ]  # fmt: skip


def test_the_same_publications_make_the_same_commits(tmp_path: Path) -> None:
    one, other = bare(tmp_path, "a.git"), bare(tmp_path, "b.git")
    publish(one, *SAIN)
    publish(other, *SAIN)
    assert one.resolve(JOURNAL) == other.resolve(JOURNAL)


def test_a_publication_that_waits_counts_for_nothing(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    made = publish(depot, SAIN[0])
    made.prepare(SAIN[1])
    assert made.head() == SAIN[0].publication
    again = Journal(Depot(depot.dossier))  # another process, after a stop
    waiting = again.pending()
    assert waiting is not None
    assert waiting.publication == SAIN[1].publication
    with pytest.raises(DevanceError):
        again.prepare(SAIN[1])
    again.confirm(waiting)
    assert (again.head(), again.pending()) == (SAIN[1].publication, None)


def test_a_publication_whose_site_was_never_online_leaves_no_trace(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    made = publish(depot, SAIN[0])
    before = depot.resolve(JOURNAL)
    made.drop(made.prepare(SAIN[1]))
    assert (depot.resolve(JOURNAL), depot.refs("refs/registre")) == (before, [])
    made.confirm(made.prepare(SAIN[1]))
    assert made.head() == SAIN[1].publication


def test_two_publications_at_once_do_not_both_pass(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    made = publish(depot, SAIN[0])
    waiting = made.prepare(SAIN[1])
    made.confirm(waiting)
    with pytest.raises(DevanceError, match="recommencer"):
        made.prepare(SAIN[1])
    with pytest.raises(DepotError):
        made.confirm(waiting)
    assert made.head() == SAIN[1].publication


def test_a_journal_that_was_forced_back_is_seen(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    made = publish(depot, *SAIN)
    git(depot.dossier, "update-ref", JOURNAL, f"{JOURNAL}^")
    (found,) = verify(made.read(), en_ligne=DERNIER.repere).constats
    assert found.code == Code.PLUS_COURT
    git(depot.dossier, "update-ref", "-d", JOURNAL)
    assert made.head() is None
    (found,) = verify(made.read(), en_ligne=DERNIER.repere).constats
    assert found.code == Code.PLUS_COURT


def test_clones_of_the_staff_have_the_journal_and_no_more(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    made = publish(depot, SAIN[0])
    made.prepare(SAIN[1])
    git(tmp_path, "clone", "--quiet", str(depot.dossier), "agent")
    git(tmp_path, "clone", "--quiet", "--mirror", str(depot.dossier), "sauvegarde.git")
    clone = git(tmp_path / "agent", "for-each-ref", "--format=%(refname)")
    assert clone.split() == ["refs/remotes/origin/registre/journal"]
    saved = git(tmp_path / "sauvegarde.git", "for-each-ref", "--format=%(refname)")
    assert saved.split() == [JOURNAL, PREPARATION]
    assert Journal(Depot(tmp_path / "sauvegarde.git")).head() == SAIN[0].publication


def test_one_act_more_writes_a_handful_of_objects(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    many = journal(*([1] * 20))
    made = publish(depot, *many[:19])
    before = int(git(depot.dossier, "count-objects").split()[0])
    made.confirm(made.prepare(many[19]))
    # the commit, three trees (root, year, month), the head and its records
    assert int(git(depot.dossier, "count-objects").split()[0]) - before == 6


HOOK = """\
#!{python}
import sys
sys.path[:0] = {paths!r}
from pathlib import Path
from registre.conservation.git import Depot
from tests.support.depots import publish
from tests.support.journaux import journal
publish(Depot(Path({depot!r})), *journal(3))
"""


def test_it_is_written_from_a_hook_while_a_push_is_not_yet_accepted(tmp_path: Path) -> None:
    """Git keeps what is pushed aside until then, and refuses to move references there: the journal is written beside."""
    depot = bare(tmp_path)
    hook = depot.dossier / "hooks" / "pre-receive"
    paths = [str(ROOT / "hooks"), str(ROOT)]
    hook.write_text(
        HOOK.format(python=sys.executable, paths=paths, depot=str(depot.dossier)), encoding="utf-8"
    )
    hook.chmod(0o755)
    git(tmp_path, "clone", "--quiet", str(depot.dossier), "agent")
    agent = tmp_path / "agent"
    git(agent, "commit", "--quiet", "--allow-empty", "-m", "Acte")
    git(agent, "push", "--quiet", "origin", "HEAD:main")
    assert Journal(depot).head() == SAIN[0].publication
    assert verify(Journal(depot).read()).constats == ()
    assert depot.resolve("refs/heads/main") == git(agent, "rev-parse", "HEAD")


def test_a_lost_object_is_told(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    made = publish(depot, *SAIN)
    lost = git(depot.dossier, "rev-parse", f"{JOURNAL}:2026/10/000002-0000.jsonl")
    (depot.dossier / "objects" / lost[:2] / lost[2:]).unlink()
    with pytest.raises(DepotError, match="ne répond pas comme attendu"):
        verify(made.read())


@pytest.mark.parametrize("made", [False, True], ids=["no folder", "no repository"])
def test_what_is_no_repository_is_told(tmp_path: Path, made: bool) -> None:  # noqa: FBT001
    folder = tmp_path / "vide"
    if made:
        folder.mkdir()
    with pytest.raises(DepotError, match=r"Le dépôt « .* » n"):
        Depot(folder)
