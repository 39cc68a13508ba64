"""Why a site could not be made, in French: the machine's reasons, and those of the folder that was asked for."""

import errno
import traceback
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from registre.findings import DiteError

_RAISONS = {
    errno.ENOSPC: "il n’y a plus de place sur le disque",
    errno.EDQUOT: "l’espace accordé sur le disque est épuisé",
    errno.EFBIG: "le système n’accorde pas un fichier de cette taille",
    errno.EACCES: "ce dossier n’est pas ouvert en écriture à qui lance la commande",
    errno.EPERM: "ce dossier n’est pas ouvert en écriture à qui lance la commande",
    errno.ENOENT: "ce chemin n’existe pas",
    errno.EROFS: "ce disque n’est pas ouvert en écriture",
    errno.EBUSY: "c’est un point de montage ; choisir un dossier en dessous",
    errno.ENOTDIR: "un des dossiers du chemin est un fichier",
}
# What a site must not be put in, or in the place of.
_DU_PROJET = ("content", "hooks", "theme_overrides", "tests", ".git", ".venv")


class BuildError(DiteError):
    """The site is not made."""


def explain(error: Exception) -> str:
    """The reason of a failure, on one line."""
    if isinstance(error, DiteError):
        return str(error)
    if isinstance(error, OSError) and error.errno in _RAISONS:
        place = f"« {error.filename} » : " if error.filename else ""
        return f"Écriture impossible, {place}{_RAISONS[error.errno]}."
    if isinstance(error, BrokenProcessPool):
        return "Un processus a été arrêté par le système, sans doute faute de mémoire."
    said = " ".join(str(error).split()).rstrip(".")
    return f"La construction s’est arrêtée : {type(error).__name__}, {said}."


def keep(error: Exception, racine: Path) -> Path:
    """Write what only who maintains the register can use, and say where."""
    detail = racine / ".cache" / "panne.txt"
    detail.parent.mkdir(exist_ok=True)
    detail.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    return detail


def check_target(site: Path, racine: Path) -> None:
    """Refuse to put the site in the place of anything else than a site: what is there would be lost."""
    project, whole = racine.resolve(), site.resolve()
    refused = {
        "contient le projet lui-même": project.is_relative_to(whole),
        "fait partie du projet": any(whole.is_relative_to(project / one) for one in _DU_PROJET),
        "est un fichier": whole.exists() and not whole.is_dir(),
        "contient autre chose qu’un site": _holds_something_else(whole),
    }
    for reason, holds in refused.items():
        if holds:
            message = f"« {site} » {reason} : choisir un autre dossier."
            raise BuildError(message)


def _holds_something_else(dossier: Path) -> bool:
    return dossier.is_dir() and any(dossier.iterdir()) and not (dossier / "404.html").is_file()
