"""Serving the site while it is edited."""

import os
import subprocess
import sys
from pathlib import Path

# Material announces its end of life on every run; the pins in the lock are our answer to it.
_QUIET = {"NO_MKDOCS_2_WARNING": "1"}


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
