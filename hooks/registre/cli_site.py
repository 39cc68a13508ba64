"""The commands that make the site: build it, serve it while editing, write its server's configuration."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mkdocs_bridge import editorial
from registre.indexes.catalogue import Catalogue
from registre.publication import build as chantier
from registre.publication import serveurs
from registre.publication.production import Chantier

RACINE = Path(__file__).parents[2]

Site = Annotated[Path, typer.Option(help="Le dossier du site.")]


class Serveur(StrEnum):
    """The servers for which a configuration can be written."""

    NGINX = "nginx"
    CADDY = "caddy"
    HEADERS = "_headers"


def build(catalogue: Catalogue, site: Path) -> None:
    """Build a register without error, and say where the site is."""
    try:
        chantier.build(
            Chantier(catalogue=catalogue, racine=RACINE, editorial=editorial.build), site
        )
    except chantier.BuildError as error:
        typer.echo(f"{error}\nLe site en place n’a pas été touché.", err=True)
        raise typer.Exit(1) from error
    typer.echo(f"Le site est dans « {site} ».")


def serve(
    adresse: Annotated[str, typer.Option(help="Hôte et port.")] = "127.0.0.1:8000",
) -> None:
    """Servir le site et le reconstruire à chaque modification des contenus."""
    typer.echo(f"Le registre sera servi à l’adresse http://{adresse}/ (Ctrl+C pour arrêter).")
    raise typer.Exit(chantier.serve(RACINE, adresse))


def serveur(forme: Serveur, site: Site = RACINE / "site") -> None:
    """Écrire la configuration du serveur web d’après les pages construites."""
    if not site.is_dir():
        typer.echo(f"Le dossier « {site} » n’existe pas : construire d’abord le site.", err=True)
        raise typer.Exit(2)
    typer.echo(serveurs.configuration(forme.value, site), nl=False)
