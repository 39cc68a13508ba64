"""Whatever stops a publication, wherever: readers see a whole edition, and the next run completes it or drops it."""

import pytest

from tests.support import parution, project
from tests.support.coupure import STADES
from tests.support.envois import ACTE, Greffe, Publie, git, prepare
from tests.support.tableau import Note

ID = ACTE.removeprefix("deliberations/")
pytestmark = pytest.mark.complet

# From here on the branch has moved: what was pushed is to be online in the end.
_ACQUIS = tuple(STADES)[tuple(STADES).index("la branche ayant avancé") :]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Publie, Greffe]:
    """A repository that has published once, then serves every fault in turn."""
    return prepare(tmp_path_factory.mktemp("pannes"))


def check_journal(publie: Publie) -> None:
    """What is online is what was last recorded of the act, and nothing waits."""
    parution.verify(publie)
    own = [one for one in parution.records(publie) if one.cle == ID]
    parution.check_files(publie, own[-1:])
    assert "" == git(publie.depot, "for-each-ref", "refs/registre/preparation")


@pytest.mark.parametrize("stage", STADES)
def test_a_kill_leaves_nothing_in_between(
    stage: str, published: tuple[Publie, Greffe], note: Note
) -> None:
    publie, greffe = published
    before, tip = publie.digests(), publie.tip()
    mark = f"tue{tuple(STADES).index(stage)}"
    greffe.mark(mark)
    publie.enter_by("tests.support.coupure", "'kill -9'", f"'{stage}'")
    said = greffe.push(ok=stage == "la réponse donnée")
    publie.enter_by("registre")
    moved = publie.tip() != tip
    assert moved is (stage in _ACQUIS), said
    seen, online = publie.marks(), publie.digests()
    assert len(seen) == 1
    assert (before == online) is (mark not in seen)
    # the next run, whatever it is
    done = publie.run("publier", "--echeances")
    assert 0 == done.returncode, done.stderr
    assert publie.marks() == ({mark} if moved else seen)
    assert not list(publie.site.parent.glob(".site.encours"))
    if not moved:
        greffe.push()
    assert {mark} == publie.marks()
    check_journal(publie)
    assert publie.tip() == git(greffe.clone, "rev-parse", "HEAD")
    told = "entière, celle d’avant" if before == online else "entière, la nouvelle"
    after = "achevée au passage suivant" if moved else "abandonnée, puis poussée à nouveau"
    note("kill -9", stage, f"{told} ; {after}")


@pytest.mark.parametrize("stage", STADES)
def test_a_full_disk_refuses_or_publishes_whole(
    stage: str, published: tuple[Publie, Greffe], note: Note
) -> None:
    publie, greffe = published
    before, tip = publie.digests(), publie.tip()
    mark = f"plein{tuple(STADES).index(stage)}"
    greffe.mark(mark)
    publie.enter_by("tests.support.coupure", "'disque plein'", f"'{stage}'")
    # once online, what fails is said and takes nothing back
    kept = tuple(STADES).index(stage) >= tuple(STADES).index("après l’échange")
    said = greffe.push(ok=kept)
    publie.enter_by("registre")
    assert "Traceback" not in said
    assert "plus de place" in said
    assert kept is (publie.tip() != tip)
    assert kept is (before != publie.digests())
    assert publie.marks() == ({mark} if kept else publie.marks())
    done = publie.run("publier")
    assert 0 == done.returncode, done.stderr
    if not kept:
        assert before == publie.digests()
        greffe.push()
    assert {mark} == publie.marks()
    check_journal(publie)
    note("disque plein", stage, "en ligne, et dit" if kept else "refusé, le site est resté")


@pytest.mark.parametrize("stage", ["après la note", "avant l’échange", "après l’échange"])
def test_a_return_that_is_killed_is_done_or_not(
    stage: str, published: tuple[Publie, Greffe], note: Note
) -> None:
    publie, greffe = published
    former = publie.digests()
    greffe.mark(f"retour{stage.encode().hex()}")
    greffe.push()
    latest = publie.digests()
    command = ("tests.support.coupure", "kill -9", stage, "revenir", "--depot", str(publie.depot))
    assert project.run(project.ROOT, *command).returncode < 0
    online = publie.digests()
    assert online == (former if stage == "après l’échange" else latest)
    done = publie.run("publier", "--echeances")
    assert done.returncode == (1 if online == former else 0), done.stderr
    assert online == publie.digests()
    again = publie.run("revenir")
    assert 0 == again.returncode, again.stderr
    # done already, it goes one edition further
    assert (online == former) is (publie.digests() != former)
    assert 0 == publie.run("publier").returncode
    assert latest == publie.digests()
    note("kill -9 de « revenir »", stage, "entière ; confirmée ou abandonnée au passage suivant")
