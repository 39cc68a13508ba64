"""The commands of a repository that publishes: install it, publish again, go back; and what its hooks call."""

import contextlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from registre import cli_site
from registre.envois import (
    alerte,
    demandes,
    installation,
    mise_en_place,
    previsualisation,
    retour,
)
from registre.envois.chantier import Publieur
from registre.envois.git import Depot
from registre.envois.installation import Installation
from registre.findings import DiteError
from registre.publication.pannes import explain
from registre.publication.produit import Editorial
from registre.rendering.configuration import Surcharge
from registre.texte.typographie import insecables

RACINE = cli_site.RACINE
INCHANGE = "Rien n’est publié : le site en ligne n’a pas changé."

DepotVoulu = Annotated[Path, typer.Option("--depot", help="Le dépôt git nu qui reçoit les envois.")]


def installer_depot(
    depot: DepotVoulu,
    site: Annotated[Path, typer.Option(help="Le dossier du site que sert le serveur web.")],
    url: Annotated[str, typer.Option(help="L’adresse publique du site.")] = "",
    nom: Annotated[str, typer.Option(help="Le nom du site.")] = "",
    description: Annotated[str, typer.Option(help="Ce que le site contient, en une phrase.")] = "",
    previsualisations: Annotated[
        Path | None, typer.Option(help="Le dossier des prévisualisations, s’il en faut.")
    ] = None,
    branche: Annotated[str, typer.Option(help="La branche publiée.")] = installation.BRANCHE,
    alerte: Annotated[str, typer.Option(help="Qui prévenir d’un échec, par courriel.")] = "",
) -> None:
    """Faire d’un dépôt git un dépôt qui publie ce qu’on y pousse."""
    voulu = Installation(
        depot=Depot(depot),
        site=site,
        previsualisations=previsualisations,
        surcharge=Surcharge(nom=nom, description=description, url=url),
        branche=branche,
        alerte=alerte,
    )
    with told():
        done = mise_en_place.install(voulu, RACINE)
    said = f"Le dépôt « {done.depot.dossier} » publie la branche « {done.branche} » dans « {done.site} »."
    typer.echo(insecables(said))


def publier(
    depot: DepotVoulu,
    echeances: Annotated[  # noqa: FBT002 - a switch of the command line
        bool,
        typer.Option(
            "--echeances", help="Faire paraître ce qui est programmé ; se taire si rien ne change."
        ),
    ] = False,
) -> None:
    """Publier à nouveau la branche publiée, ou ce qui arrive à échéance."""
    publieur = publisher(Depot(depot.resolve()))
    if echeances:
        _publish_unwatched(publieur)
        return
    with told():
        demandes.again(publieur)
        previsualisation.prune(publieur)
    typer.echo(insecables(f"Le site est dans « {publieur.installation.site} »."))


def revenir(depot: DepotVoulu) -> None:
    """Remettre en ligne l’édition précédente du site."""
    publieur = publisher(Depot(depot.resolve()))
    with told():
        done = retour.go_back(publieur)
    which = done.edition.instant or "avant ce dépôt"
    said = (
        f"L’édition précédente ({which}) est de nouveau en ligne ; il en reste {done.reste} plus anciennes."
        " La branche n’a pas bougé : la prochaine publication repart d’elle. Corriger d’abord les contenus, par « git revert »."
    )
    typer.echo(insecables(said))


def _publish_unwatched(publieur: Publieur) -> None:
    """Publish what is due: say nothing where nothing changed, and tell somebody where it failed."""
    said = io.StringIO()
    failed = False
    with contextlib.redirect_stderr(said):
        try:
            changed = demandes.again(publieur, forcer=False)
            previsualisation.prune(publieur)
        except DiteError as error:
            typer.echo(insecables(str(error)), err=True)
            failed = changed = True
    if changed:
        typer.echo(said.getvalue(), err=True, nl=False)
    known = publieur.installation
    if failed and known.alerte:
        with told():
            alerte.send(known.alerte, str(known.depot.dossier), said.getvalue())
    if failed:
        typer.echo(INCHANGE, err=True)
        raise typer.Exit(1)


def publisher(depot: Depot) -> Publieur:
    """Who publishes what this repository receives; stop where the repository does not say it."""
    cli_site.stop_on_settings()
    with told():
        known = installation.read(depot)
    return Publieur(
        racine=RACINE,
        installation=known,
        editorial=_editorial,
        dire=partial(typer.echo, err=True),
    )


def _editorial(atelier: Path, surcharge: Surcharge) -> Editorial:
    return partial(cli_site.make_editorial, atelier, surcharge=surcharge)


@contextmanager
def told() -> Iterator[None]:
    """Say why a command did nothing."""
    try:
        yield
    except (DiteError, OSError) as error:
        typer.echo(insecables(explain(error)), err=True)
        typer.echo(INCHANGE, err=True)
        raise typer.Exit(1) from error
