"""Repositories made by a test, and what git itself says of them."""

import os
import subprocess
from pathlib import Path

from registre.conservation.git import Depot
from registre.conservation.journal import Journal
from registre.journal.publications import Lot


def bare(folder: Path, nom: str = "depot.git") -> Depot:
    """A new bare repository."""
    path = folder / nom
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(path))
    return Depot(path)


def git(folder: Path, *commande: str, entree: str = "") -> str:
    """What git says, in a folder."""
    own = {nom: valeur for nom, valeur in os.environ.items() if not nom.startswith("GIT_")}
    name = {"GIT_AUTHOR_NAME": "Essai", "GIT_AUTHOR_EMAIL": "essai@example.org"}
    name |= {"GIT_COMMITTER_NAME": "Essai", "GIT_COMMITTER_EMAIL": "essai@example.org"}
    done = subprocess.run(
        ["git", *commande],  # noqa: S607 - the machine's own
        cwd=folder,
        env={**own, **name},
        input=entree,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def publish(depot: Depot, *lots: Lot) -> Journal:
    """Put publications in the journal, one after the other."""
    journal = Journal(depot)
    for lot in lots:
        journal.confirm(journal.prepare(lot))
    return journal
