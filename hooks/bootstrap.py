"""The environment of the two commands: made from the lock the first time, then entered.

Standard library only, and readable by an old Python, so that it can look for a newer one.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "registre.stamp"
OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11", "python3", "python", "py")
# no code of a package runs while it is installed, but for the one that is published as source only
WHEELS = ("--only-binary=:all:", "--no-binary=jours-feries-france")
IS_OLD_ENOUGH = f"import sys; sys.exit(sys.version_info < {OLDEST!r})"


def say(text: str) -> None:
    """Tell the person at the terminal; the command's own output stays on its own channel."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201  # nothing else is installed yet


def enter(arguments: Sequence[str]) -> None:
    """Run Python with these arguments inside the environment, in the place of this process."""
    try:
        command = [str(ensure()), *arguments]
    except KeyboardInterrupt:
        say("\nInterrompu : la prochaine commande reprendra la préparation.")
        sys.exit(130)
    os.environ.setdefault("PYTHONUTF8", "1")  # French on every console, Windows included
    replace(command)


def ensure() -> Path:
    """Make the environment if it is absent, half-made or stale; return its Python."""
    if sys.version_info < OLDEST:
        restart_with_newer_python()
    with exclusive():
        if stamp() != expected_stamp() or not python().exists():
            make()
    return python()


def inside() -> bool:
    """Whether this process already runs in an environment that is up to date."""
    return Path(sys.prefix).resolve() == VENV.resolve() and stamp() == expected_stamp()


def python() -> Path:
    """Python of the environment."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamp() -> str:
    """What the environment was made from, written at the very end of its making."""
    return STAMP.read_text(encoding="utf-8") if STAMP.exists() else ""


def expected_stamp() -> str:
    """An environment holds absolute paths and compiled files: its place and Python's version count."""
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    return f"{digest}\n{sys.version_info[0]}.{sys.version_info[1]}\n{ROOT}\n"


def make() -> None:
    """Make the environment anew: packages of the lock, then the register itself, in place."""
    say("Première utilisation, ou dépendances changées : préparation de l’environnement (.venv)…")
    start = time.monotonic()
    remove()
    base = getattr(sys, "_base_executable", sys.executable)  # ours may just have been removed
    if has_module(base, "ensurepip"):
        run("création", [base, "-m", "venv", str(VENV)])
        pip = [str(python()), "-m", "pip"]
    elif has_module(base, "pip"):  # Debian cuts ensurepip out of Python, not always pip
        run("création", [base, "-m", "venv", "--without-pip", str(VENV)])
        pip = [base, "-m", "pip", "--python", str(python())]
    else:
        say("Il manque à ce Python de quoi installer des paquets. Sous Debian : python3-venv.")
        sys.exit(1)
    quiet = ["--disable-pip-version-check", "--no-input", "--progress-bar=off"]
    install = [*pip, "install", *quiet, "--no-deps"]
    run(
        "installation",
        [*install, *WHEELS, "--require-hashes", "--requirement", str(LOCK)],
        len(re.findall(r"^[a-z]", LOCK.read_text(encoding="utf-8"), re.MULTILINE)),
    )
    run("mise en place", [*install, "--no-build-isolation", "--editable", str(ROOT)])
    STAMP.write_text(expected_stamp(), encoding="utf-8")
    say(f"Environnement prêt en {time.monotonic() - start:.0f} s.")


def remove() -> None:
    """Remove the environment, its stamp first: half removed, it must not pass for whole."""
    try:
        STAMP.unlink(missing_ok=True)
        if VENV.exists():
            shutil.rmtree(VENV)
    except OSError as error:
        say(f"Impossible de remplacer .venv : {error}. Fermez ce qui s’en sert, puis relancez.")
        sys.exit(1)


def has_module(interpreter: str, name: str) -> bool:
    """Whether a Python has a module."""
    return not subprocess.run([interpreter, "-c", f"import {name}"], capture_output=True).returncode


def run(step: str, command: Sequence[str], packages: int = 0) -> None:
    """Run a step, counting packages as they come; on failure show its last lines and stop."""
    lines: list[str] = []
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    collected = 0
    for line in process.stdout or ():
        lines.append(line)
        if packages and line.startswith(("Collecting ", "Processing ")):
            collected += 1
            progress(f"  paquet {collected}/{packages}")
        elif line.startswith("Installing collected"):
            progress("  copie des paquets…")
    progress("")
    if process.wait():
        say("".join(lines[-15:]).rstrip())
        say(f"Préparation interrompue ({step}). Vérifiez la connexion, puis relancez la commande.")
        sys.exit(1)


def progress(text: str) -> None:
    """Rewrite the same line of a terminal; a log file gets nothing."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()


def replace(command: Sequence[str]) -> None:
    """Become another program; Windows has no such thing and waits for it."""
    if os.name == "nt":
        with contextlib.suppress(KeyboardInterrupt):
            sys.exit(subprocess.run(command).returncode)
        sys.exit(130)
    os.execv(command[0], list(command))  # noqa: S606  # no shell is wanted


def restart_with_newer_python() -> None:
    """Run the same command with the first Python that is recent enough."""
    for name in NEWER:
        found = shutil.which(name)
        if (
            found
            and not subprocess.run([found, "-c", IS_OLD_ENOUGH], capture_output=True).returncode
        ):
            replace([found, *sys.argv])
    say(f"Il faut Python 3.{OLDEST[1]} ou plus récent ; celui-ci est {sys.version.split()[0]}.")
    sys.exit(1)


@contextlib.contextmanager
def exclusive() -> Iterator[None]:
    """One command at a time prepares the environment; the system frees the lock of a dead process."""
    path = ROOT / ".cache" / "bootstrap.lock"
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as handle:
        if not try_lock(handle):
            say("Une autre commande prépare l’environnement : attente…")
            while not try_lock(handle):
                time.sleep(0.5)
        yield


def try_lock(handle: IO[str]) -> bool:
    """Take the lock, which lasts until the file is closed; false when another process has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
