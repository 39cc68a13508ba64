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
    """Serve the site on ``adresse`` (host:port) and rebuild it at each change, until interrupted."""
    try:
        return subprocess.run(  # noqa: S603  # our own interpreter, our own arguments
            [*_mkdocs(), "serve", "--dev-addr", adresse],
            cwd=racine,
            env={**os.environ, **_QUIET},
            check=False,
        ).returncode
    except KeyboardInterrupt:
        return 0


def _mkdocs() -> list[str]:
    return [sys.executable, "-m", "mkdocs"]
