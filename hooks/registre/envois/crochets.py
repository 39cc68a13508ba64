"""The hooks that git calls: a few lines of shell that enter the installed program, with nothing of the environment but what is named."""

import shlex
import stat
import sys
from pathlib import Path

from registre.publication.pannes import BuildError
from registre.texte.typographie import insecables

CROCHETS = ("pre-receive", "proc-receive", "post-receive")
_SIGNE = "# Écrit par « registre installer-depot »"
_GABARIT = """#!/bin/sh
{signe} : ne rien y changer, relancer cette commande.
# Le programme installé est lancé, jamais celui qui est poussé ; rien de l’environnement n’y entre que ce qui est nommé ici.
depot=$(pwd -P)
cd {racine} || {{ echo "Le programme du registre n’est plus à sa place : rien n’est publié." >&2; exit 1; }}
exec env -i PATH="$PATH" HOME="${{HOME-/}}" TMPDIR="${{TMPDIR-/tmp}}" LANG=C.UTF-8 \\
  GIT_QUARANTINE_PATH="$GIT_QUARANTINE_PATH" GIT_OBJECT_DIRECTORY="$GIT_OBJECT_DIRECTORY" \\
  GIT_ALTERNATE_OBJECT_DIRECTORIES="$GIT_ALTERNATE_OBJECT_DIRECTORIES" \\
  PYTHONUTF8=1 PYTHONPATH={modules} {python} -m registre crochet {nom} "$depot"
"""


def write(dossier: Path, racine: Path) -> None:
    """Write the hooks of a repository, unless somebody else's are there."""
    folder = dossier / "hooks"
    folder.mkdir(exist_ok=True)
    for nom in CROCHETS:
        path = folder / nom
        if path.exists() and _SIGNE not in path.read_text(encoding="utf-8", errors="replace"):
            message = insecables(
                f"« {path} » existe déjà et n’est pas du registre : le retirer, puis relancer."
            )
            raise BuildError(message)
    for nom in CROCHETS:
        beside = folder / f"{nom}.nouveau"
        beside.write_text(_script(nom, racine), encoding="utf-8", newline="\n")
        beside.chmod(beside.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
        beside.replace(folder / nom)


def _script(nom: str, racine: Path) -> str:
    return _GABARIT.format(
        signe=_SIGNE,
        racine=shlex.quote(str(racine)),
        modules=shlex.quote(str(racine / "hooks")),
        python=shlex.quote(sys.executable),
        nom=nom,
    )
