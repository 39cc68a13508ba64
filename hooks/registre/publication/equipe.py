"""Tasks shared between the cores of the machine."""

import contextlib
import gc
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import RawValue
from typing import Generic, TypeVar, cast

T = TypeVar("T")

# What forked workers find where they are forked: tasks hold the whole register, which is not to be copied to each.
_tasks: Sequence[Callable[[], object]] = ()
_VEILLE = 0.5  # seconds
# Tasks between two changes of workers.
_RELEVE = 250


def run(tasks: Sequence[Callable[[], T]]) -> Iterator[T]:
    """The outcome of every task, as they end; the first failure is raised here. Where processes cannot be forked, one does all."""
    global _tasks  # see above
    if len(tasks) < 2 or not _can_fork():
        yield from (task() for task in tasks)
        return
    _tasks = tasks
    try:
        for outcome in _forked():
            yield cast("T", outcome)
    finally:
        _tasks = ()


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no cycles meanwhile, nor later in what is then there: a register is a great many values that stay, and hold none.

    Looking costs a sixth of a build, and half of the time that a preview takes to show a change.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class Compte:
    """A count that a task begun beside this process raises, and that this process reads meanwhile."""

    def __init__(self) -> None:
        self._shared = RawValue("Q", 0)

    def add(self, count: int) -> None:
        """So many more."""
        self._shared.value += count

    @property
    def valeur(self) -> int:
        """How many until now."""
        return int(self._shared.value)


class Attendu(Generic[T]):
    """The outcome of a task that was begun beside this process."""

    def __init__(self, wait: Callable[[Callable[[], object]], T]) -> None:
        self._wait = wait
        self._found: list[T] = []

    def __call__(self, meanwhile: Callable[[], object] = lambda: None) -> T:
        """Wait for the outcome, the first time; ``meanwhile`` is called now and then until it is there."""
        if not self._found:
            self._found.append(self._wait(meanwhile))
        return self._found[0]


def start(task: Callable[[], T]) -> Attendu[T]:
    """Begin a task beside this process."""
    if not _can_fork():
        return Attendu(lambda meanwhile: task())
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_report, args=(task, theirs), daemon=True)
    process.start()
    theirs.close()

    def wait(meanwhile: Callable[[], object]) -> T:
        try:
            while not ours.poll(_VEILLE):
                meanwhile()
            return cast("T", ours.recv())
        except EOFError:  # it was ended before it could say anything
            return task()
        finally:
            process.join()

    return Attendu(wait)


def _report(task: Callable[[], object], end: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(
        Exception
    ):  # who waits for the outcome does the task, and fails likewise
        end.send(task())


def _forked() -> Iterator[object]:
    """Each round has workers of its own: what they counted, and therefore copied, of the register goes with them."""
    gc.freeze()  # what is there before the fork is shared as long as nobody counts its references
    try:
        for start in range(0, len(_tasks), _RELEVE):
            yield from _round(range(start, min(start + _RELEVE, len(_tasks))))
    finally:
        gc.unfreeze()


def _round(ranks: Sequence[int]) -> Iterator[object]:
    context = multiprocessing.get_context("fork")
    watch = partial(_begin, os.getpid())
    workers = min(os.cpu_count() or 1, len(ranks))
    with ProcessPoolExecutor(workers, mp_context=context, initializer=watch) as pool:
        waiting = {pool.submit(_run, rank) for rank in ranks}
        try:
            for done in as_completed(waiting):
                waiting.discard(done)  # its outcome is not kept
                yield done.result()
        finally:  # after a failure nobody waits for the others
            pool.shutdown(cancel_futures=True)


def _begin(parent: int) -> None:
    """Begin a worker: it collects, since pages are made and dropped, and ends when the command is killed; nothing else would end it."""
    gc.enable()

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(_VEILLE)
        os._exit(1)

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the command, which then stops all
    threading.Thread(target=look, daemon=True).start()


def _run(rank: int) -> object:
    return _tasks[rank]()


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and (os.cpu_count() or 1) > 1
