"""Tasks shared between the cores of the machine, with a bar that says how far they are."""

import gc
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial

from rich.console import Console
from rich.progress import Progress

from registre.publication.production import Task

# What forked workers find where they are forked: tasks hold the whole register, which is not to be copied to each.
_tasks: Sequence[Task] = ()
_VEILLE = 0.5  # seconds


def run(tasks: Iterable[Task], titre: str) -> None:
    """Run every task; the first failure is raised here. Where processes cannot be forked, one process does all."""
    global _tasks  # see above
    _tasks = tuple(tasks)
    try:
        with Progress(console=Console(stderr=True), transient=True) as progress:
            bar = progress.add_task(titre, total=len(_tasks))
            for _ in _forked() if _can_fork() else map(_run, range(len(_tasks))):
                progress.advance(bar)
    finally:
        _tasks = ()


def _forked() -> Iterable[None]:
    gc.collect()
    gc.freeze()  # what is there before the fork is shared as long as nobody counts its references
    context = multiprocessing.get_context("fork")
    watch = partial(_end_with, os.getpid())
    with ProcessPoolExecutor(os.cpu_count(), mp_context=context, initializer=watch) as pool:
        for done in as_completed([pool.submit(_run, rank) for rank in range(len(_tasks))]):
            yield done.result()
    gc.unfreeze()


def _end_with(parent: int) -> None:
    """End this worker when the command that started it is killed: nothing else would."""

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(_VEILLE)
        os._exit(1)

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the command, which then stops all
    threading.Thread(target=look, daemon=True).start()


def _run(rank: int) -> None:
    _tasks[rank]()


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and (os.cpu_count() or 1) > 1
