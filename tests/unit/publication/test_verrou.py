"""Two builds of one site do not meet; a killed one leaves nothing in the way."""

import multiprocessing
import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path

from registre.publication import swap, verrou


def _hold(site: Path, end: Connection) -> None:
    with verrou.alone(site, lambda: None):
        (swap.workshop(site) / "site.abandon").mkdir()
        end.send("pris")
        end.recv()


def _holder(site: Path) -> tuple[multiprocessing.context.ForkProcess, Connection]:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    process = context.Process(target=_hold, args=(site, theirs))
    process.start()
    assert ours.recv() == "pris"
    return process, ours


def test_the_second_waits_for_the_first(tmp_path: Path) -> None:
    process, end = _holder(tmp_path / "site")
    waited: list[bool] = []

    def release() -> None:
        waited.append(process.is_alive())
        end.send("fini")

    with verrou.alone(tmp_path / "site", release):
        assert [True] == waited
    process.join()
    assert [] == list(tmp_path.iterdir())


def test_a_killed_build_is_swept_away_at_once(tmp_path: Path) -> None:
    process, _ = _holder(tmp_path / "site")
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    waited: list[bool] = []
    with verrou.alone(tmp_path / "site", lambda: waited.append(True)):
        assert ["verrou"] == [path.name for path in swap.workshop(tmp_path / "site").iterdir()]
    assert ([], []) == (waited, list(tmp_path.iterdir()))


def _leave_a_worker(site: Path, end: Connection) -> None:
    with verrou.alone(site, lambda: None):
        worker = os.fork()
        if not worker:
            end.recv()
            os._exit(0)
        end.send("pris")
        signal.pause()


def test_while_a_worker_of_a_killed_build_lives_nobody_builds(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    process = context.Process(target=_leave_a_worker, args=(tmp_path / "site", theirs))
    process.start()
    assert ours.recv() == "pris"
    process.kill()
    process.join()
    waited: list[bool] = []

    def release() -> None:
        waited.append(True)
        ours.send("fini")

    with verrou.alone(tmp_path / "site", release):
        assert [True] == waited


def test_two_sites_do_not_wait_for_each_other(tmp_path: Path) -> None:
    process, end = _holder(tmp_path / "site")
    with verrou.alone(tmp_path / "essai", lambda: None):
        assert process.is_alive()
    end.send("fini")
    process.join()
