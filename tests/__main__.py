"""``python3 tests [--complet] [pytest arguments]``: every check, in an environment that makes itself."""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT / "hooks")  # tests/ holds folders named as library modules are
sys.path.insert(1, str(ROOT))

import bootstrap  # noqa: E402  # found through the line above


def main(arguments: list[str]) -> int:
    """Run every step, even after one fails; the exit code says whether all hold."""
    if not bootstrap.inside():
        bootstrap.enter([str(ROOT / "tests"), *arguments])
    from tests import prerequisites

    if not prerequisites.install():
        return 1
    failed = [name for name, command in steps(arguments) if not run(name, command)]
    print(f"Échec : {', '.join(failed)}." if failed else "Tout tient.")
    return 1 if failed else 0


def steps(arguments: list[str]) -> list[tuple[str, list[str]]]:
    """The checks in order; pytest last, so that its closing line closes the log."""
    complet = "--complet" in arguments
    rest = [argument for argument in arguments if argument != "--complet"]
    selection = [] if complet else ["-m", "not complet"]
    pytest = ["pytest", "-n", "2", "--dist", "loadfile", *selection, *rest]
    return [
        ("ruff format", ["ruff", "format", "--check", "--quiet", "--diff"]),
        ("ruff check", ["ruff", "check", "--quiet"]),
        ("mypy", ["mypy"]),
        ("pytest", pytest),
    ]


def run(name: str, module: list[str]) -> bool:
    """Run one check and say how long it took."""
    print(f"── {name}", flush=True)
    start = time.monotonic()
    status = subprocess.run([sys.executable, "-m", *module], cwd=ROOT).returncode
    verdict = "échec" if status else "bon"
    print(f"── {name} : {verdict}, {time.monotonic() - start:.1f} s\n", flush=True)
    return status == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
