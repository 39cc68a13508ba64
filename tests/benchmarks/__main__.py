"""``python3 tests/benchmarks --acts N``: what builds cost, ours and others', on one corpus in one run."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[0] = str(ROOT / "hooks")  # in the place of this folder
sys.path.insert(1, str(ROOT))

import bootstrap  # noqa: E402  # found through the line above


def main(arguments: list[str]) -> None:
    """Enter the environment of the project, then measure."""
    if not bootstrap.inside():
        bootstrap.enter([str(ROOT / "tests" / "benchmarks"), *arguments])
    from tests.benchmarks import command

    command.main(arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
