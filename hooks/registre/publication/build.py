"""Building and serving the site, from the clerk's command."""

import os
import subprocess
import sys
from pathlib import Path

from registre.publication import equipe, production, swap
from registre.publication.production import Chantier

# Material announces its end of life on every run; the pins in the lock are our answer to it.
_QUIET = {"NO_MKDOCS_2_WARNING": "1"}


def build(chantier: Chantier, site: Path) -> None:
    """Build the site aside and swap it in; on any failure the old one stays."""
    with swap.aside(site) as work:
        equipe.run(production.tasks(chantier, work), "Construction du site")


def serve(racine: Path, adresse: str) -> int:
    """Serve the site on ``adresse`` (host:port) and rebuild it at each change, until interrupted.

    Where the system can, MkDocs takes the place of this process: who ends it ends the server, and nothing outlives it.
    """
    # Quiet: what MkDocs says is in English, and the hook says it in French.
    command = [*_mkdocs(), "serve", "--quiet", "--dev-addr", adresse]
    environment = {**os.environ, **_QUIET}
    if os.name == "posix":
        os.chdir(racine)
        sys.stdout.flush()
        os.execve(command[0], command, environment)  # noqa: S606  # our own interpreter, our own arguments
    return subprocess.run(command, cwd=racine, env=environment, check=False).returncode  # noqa: S603  # idem


def _mkdocs() -> list[str]:
    return [sys.executable, "-m", "mkdocs"]
