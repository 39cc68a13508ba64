"""On what the measures were made: the machine, without its name, and the versions of all that took part."""

import os
import platform
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

import bootstrap
from tests.benchmarks.rivals import installation


def machine() -> dict[str, object]:
    """Processor, cores that may be used, memory, system."""
    processor = re.search(r"model name\s*: (.*)", _read("/proc/cpuinfo"))
    memory = re.search(r"MemTotal:\s*(\d+)", _read("/proc/meminfo"))
    return {
        "processeur": processor[1] if processor else platform.processor(),
        "coeurs": len(os.sched_getaffinity(0)),
        "memoire": int(memory[1]) * 1024 if memory else None,
        "systeme": f"{platform.system()} {platform.release()}",
    }


def versions(rivals: Iterable[str]) -> dict[str, str]:
    """The commit of the register, Python, Pagefind, and the rivals that were measured."""
    named = {*rivals, "pagefind-bin"}
    found = {"registre": _commit(), "python": platform.python_version()}
    for name, version in installation.versions().items():
        if name.rpartition("/")[2] in named:
            found[name] = version
    return found


def _commit() -> str:
    """The commit that is measured, with a mark when files differ from it; nothing outside a clone."""
    command = ["git", "describe", "--always", "--dirty", "--abbrev=10"]
    done = subprocess.run(command, cwd=bootstrap.ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _read(path: str) -> str:
    return Path(path).read_text("utf-8")
