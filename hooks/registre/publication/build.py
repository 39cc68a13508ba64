"""Building and serving the site with MkDocs, from the clerk's command."""

import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console

from registre.publication import swap

# Material announces its end of life on every run; the pins in the lock are our answer to it.
_QUIET = {"NO_MKDOCS_2_WARNING": "1"}


class BuildError(Exception):
    """MkDocs refused to build; the message is what it printed."""


def build(racine: Path, site: Path) -> None:
    """Build the site aside and swap it in; raise ``BuildError`` and leave the old one when MkDocs refuses."""
    console = Console(stderr=True)
    with swap.aside(site) as work, console.status("Construction du site…"):
        run = subprocess.run(  # noqa: S603  # our own interpreter, our own arguments
            [*_mkdocs(), "build", "--strict", "--site-dir", str(work)],
            cwd=racine,
            env={**os.environ, **_QUIET},
            capture_output=True,
            text=True,
            check=False,
        )
        if run.returncode:
            raise BuildError(run.stderr + run.stdout)


def serve(racine: Path, adresse: str) -> int:
    """Serve the site on ``adresse`` (host:port) and rebuild it at each change, until interrupted.

    Where the system can, MkDocs takes the place of this process: who ends it ends the server, and nothing outlives it.
    """
    command = [*_mkdocs(), "serve", "--dev-addr", adresse]
    environment = {**os.environ, **_QUIET}
    if os.name == "posix":
        os.chdir(racine)
        sys.stdout.flush()
        os.execve(command[0], command, environment)  # noqa: S606  # our own interpreter, our own arguments
    return subprocess.run(command, cwd=racine, env=environment, check=False).returncode  # noqa: S603  # idem


def _mkdocs() -> list[str]:
    return [sys.executable, "-m", "mkdocs"]
