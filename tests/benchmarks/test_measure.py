"""What a command costs is counted over all that it starts; nothing here depends on how fast the machine is."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import bootstrap
from tests.benchmarks import measure
from tests.benchmarks.measure import CommandError, Measure

MO = 1_000_000
# A program that starts another one; both hold memory at the same time, the second writes and computes.
CHILD = """
import time
kept = bytearray(60_000_000)
with open('written', 'wb') as file:
    file.write(bytes(8_000_000))
end = time.process_time() + 0.2
while time.process_time() < end:
    pass
time.sleep(0.5)
"""
PARENT = f"""
import subprocess, sys
kept = bytearray(60_000_000)
subprocess.run([sys.executable, '-c', {CHILD!r}], check=True)
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder on the disk of the project: what is written in memory is not counted."""
    cache = bootstrap.ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as name:
        yield Path(name)


def run(folder: Path, code: str) -> Measure:
    return measure.run([sys.executable, "-c", code], folder, os.environ, folder / "log")


def test_memory_processor_and_bytes_are_those_of_the_whole_tree(folder: Path) -> None:
    found = run(folder, PARENT)
    assert found.peak > 120 * MO
    assert found.cpu >= 0.2
    assert found.wall >= 0.7
    assert 8 * MO <= found.written < 16 * MO


def test_a_command_that_fails_says_what_it_printed(folder: Path) -> None:
    with pytest.raises(CommandError, match="rien ne va"):
        run(folder, "import sys; sys.exit('rien ne va')")


def test_one_command_after_another_adds_up_but_for_memory() -> None:
    assert Measure(3, 5, 20, 7) == Measure(1, 2, 20, 3) + Measure(2, 3, 10, 4)
