"""What a command costs with everything that it starts: time, processor, memory, bytes written."""

import os
import resource
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PAUSE = 0.05
# Looking at memory walks it: never spend more than a twentieth of a core on that.
PART = 20


class CommandError(Exception):
    """A measured command failed; the message is the end of what it printed."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Seconds on the wall and of all processors together, peak of the tree's PSS, bytes that the tree had written to disk."""

    wall: float
    cpu: float
    peak: int
    written: int

    def __add__(self, other: "Measure") -> "Measure":
        """One command after another."""
        return Measure(
            self.wall + other.wall,
            self.cpu + other.cpu,
            max(self.peak, other.peak),
            self.written + other.written,
        )


def run(command: Sequence[str], cwd: Path, env: Mapping[str, str], log: Path) -> Measure:
    """Run a command to its end in a session of its own, its output in ``log``."""
    with log.open("wb") as output:
        start = time.monotonic()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            with _Peak(process.pid) as peak:
                os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
                wall = time.monotonic() - start
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    written = _written(process.pid)  # before the zombie goes; its dead children's are in it
    usage = _reap(process)
    if process.returncode:
        msg = f"{' '.join(command)}\n{log.read_text('utf-8', 'replace')[-3000:]}"
        raise CommandError(msg)
    return Measure(wall, usage.ru_utime + usage.ru_stime, peak.bytes, written)


def _reap(process: subprocess.Popen[bytes]) -> resource.struct_rusage:
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage


def _written(pid: int) -> int:
    """What the process and those that it has waited for caused to be written to the disk."""
    lines = Path(f"/proc/{pid}/io").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("write_bytes:"))


class _Peak:
    """Looks at the memory of a session until told to stop."""

    def __init__(self, session: int) -> None:
        self.bytes = 0
        self._session = session
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "_Peak":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _watch(self) -> None:
        pause = PAUSE
        while not self._end.wait(pause):
            start = time.thread_time()
            self.bytes = max(self.bytes, sum(map(_pss, _members(self._session))))
            pause = max(PAUSE, PART * (time.thread_time() - start))


def _members(session: int) -> Iterator[int]:
    """The processes of a session."""
    for entry in os.scandir("/proc"):
        if entry.name.isdecimal():
            fields = _read(f"/proc/{entry.name}/stat").rpartition(")")[2].split()
            if len(fields) > 3 and int(fields[3]) == session:
                yield int(entry.name)


def _pss(pid: int) -> int:
    """A process's own memory, and its share of what it has in common with others."""
    for line in _read(f"/proc/{pid}/smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _read(path: str) -> str:
    """A file of the system; nothing when the process has just gone."""
    try:
        return Path(path).read_text("utf-8", "replace")
    except (FileNotFoundError, ProcessLookupError):
        return ""
