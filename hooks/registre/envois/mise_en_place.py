"""Turning a bare repository, new or not, into one that publishes."""

import re
from pathlib import Path

from registre.conservation.git import DepotError
from registre.envois import crochets, installation
from registre.envois.git import Depot
from registre.envois.installation import Installation
from registre.publication import pannes
from registre.publication.pannes import BuildError
from registre.texte.typographie import insecables

_ANCIENNE = (2, 29)  # the first git that lets a hook move the branch itself


def install(voulu: Installation, racine: Path) -> Installation:
    """Install the hooks and write down what is to be published; run again, it changes what is said again and nothing else."""
    depot = Depot(voulu.depot.dossier.resolve())
    _check_git(depot)
    _check_places(voulu, depot, racine)
    if not depot.dossier.exists() or not any(depot.dossier.iterdir()):
        depot.run(
            "init", "--quiet", "--bare", f"--initial-branch={voulu.branche}", str(depot.dossier)
        )
    elif not _is_bare(depot):
        message = insecables(
            f"« {depot.dossier} » n’est pas un dépôt nu : en faire un par « git clone --bare »."
        )
        raise BuildError(message)
    crochets.write(depot.dossier, racine)
    depot.a_nous.mkdir(exist_ok=True)
    installation.write(depot, _settings(voulu, depot))
    return installation.read(depot)


def _is_bare(depot: Depot) -> bool:
    try:
        return depot.text("rev-parse", "--is-bare-repository") == "true"
    except DepotError:
        return False


def _settings(voulu: Installation, depot: Depot) -> dict[str, str]:
    previews = voulu.previsualisations
    return {
        "registre.site": str(voulu.site.absolute()),
        "registre.previsualisations": str(previews.absolute()) if previews else "",
        "registre.nom": voulu.surcharge.nom,
        "registre.description": voulu.surcharge.description,
        "registre.url": voulu.surcharge.url,
        "registre.branche": voulu.branche,
        "registre.alerte": voulu.alerte,
        # wherever the machine looks for hooks otherwise
        "core.hooksPath": str(depot.dossier / "hooks"),
        "receive.procReceiveRefs": voulu.reference,
        "receive.denyNonFastForwards": "true",
        "receive.fsckObjects": "true",
        # of several branches, each is published or refused by itself
        "receive.advertiseAtomic": "false",
    }


def _check_git(depot: Depot) -> None:
    said = depot.text("version")
    found = re.search(r"(\d+)\.(\d+)", said)
    if found is None or tuple(map(int, found.groups())) < _ANCIENNE:
        message = insecables(f"Il faut git 2.29 ou plus récent ; celui-ci dit : {said}.")
        raise BuildError(message)


def _check_places(voulu: Installation, depot: Depot, racine: Path) -> None:
    """Each folder is apart from the others: what is written in one must not be in another."""
    pannes.check_target(voulu.site, racine)
    places = {"le dépôt": depot.dossier, "le site": voulu.site.resolve()}
    if voulu.previsualisations:
        places["les prévisualisations"] = voulu.previsualisations.resolve()
    for nom, place in places.items():
        for other, around in places.items():
            if nom != other and place.is_relative_to(around):
                message = insecables(
                    f"« {place} » ({nom}) est dans « {around} » ({other}) : choisir des dossiers séparés."
                )
                raise BuildError(message)
    url = voulu.surcharge.url
    if url and not url.startswith(("http://", "https://")):
        message = insecables(f"« {url} » n’est pas l’adresse d’un site.")
        raise BuildError(message)
