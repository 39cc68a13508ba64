"""Tasks between processes: every outcome comes back, the first failure too, and nothing is done after it."""

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from registre.publication import equipe


def square(rank: int) -> int:
    return rank * rank


def fail() -> int:
    raise OSError(28, "plein")


def leave(path: Path) -> int:
    time.sleep(0.02)
    path.touch()
    return 0


@pytest.mark.parametrize("count", [0, 1, 2, 30])
def test_every_outcome_comes_back(count: int) -> None:
    tasks = [partial(square, rank) for rank in range(count)]
    assert [rank * rank for rank in range(count)] == sorted(equipe.run(tasks))


def test_several_tasks_are_done_elsewhere() -> None:
    assert os.getpid() not in set(equipe.run([os.getpid] * 4))


def test_the_first_failure_is_raised_and_the_rest_is_left(tmp_path: Path) -> None:
    tasks: list[Callable[[], int]] = [fail]
    tasks += [partial(leave, tmp_path / str(rank)) for rank in range(200)]
    with pytest.raises(OSError, match="plein"):
        list(equipe.run(tasks))
    assert len(list(tmp_path.iterdir())) < 100


def test_a_failure_leaves_the_next_run_alone() -> None:
    with pytest.raises(OSError, match="plein"):
        list(equipe.run([fail, fail]))
    assert [0, 1] == sorted(equipe.run([partial(square, 0), partial(square, 1)]))


def test_a_task_begun_beside_gives_its_outcome_each_time_it_is_asked() -> None:
    outcome = equipe.start(os.getpid)
    assert outcome() == outcome() != os.getpid()


def test_whoever_waits_can_see_how_far_the_task_is() -> None:
    compte, seen = equipe.Compte(), set[int]()

    def count() -> str:
        compte.add(3)
        time.sleep(1.2)
        return "fini"

    assert "fini" == equipe.start(count)(lambda: seen.add(compte.valeur))
    assert {3} <= seen <= {0, 3}


def test_a_failure_beside_is_raised_where_the_outcome_is_asked(
    capfd: pytest.CaptureFixture[str],
) -> None:
    outcome = equipe.start(fail)
    with pytest.raises(OSError, match="plein"):
        outcome()
    assert "" == capfd.readouterr().err


def test_a_task_that_was_killed_is_done_here() -> None:
    here = os.getpid()
    outcome = equipe.start(lambda: os.getpid() if os.getpid() == here else os._exit(9))
    assert here == outcome()
