"""The command that has a forge publish the register."""

from pathlib import Path
from typing import Annotated

import typer

from registre.cli_site import RACINE
from registre.findings import DiteError
from registre.publication import forges
from registre.publication.forges import Destination, Forge
from registre.publication.pannes import explain
from registre.texte.typographie import insecables


def forge(
    nom: Forge,
    vers: Annotated[Destination, typer.Option(help="Où va le site.")] = Destination.PAGES,
    dossier: Annotated[Path, typer.Option(help="La racine du dépôt.")] = RACINE,
) -> None:
    """Écrire le fichier qui fait publier le registre par une forge."""
    try:
        path = forges.write(nom, vers, dossier)
    except (DiteError, OSError) as error:
        typer.echo(insecables(explain(error)), err=True)
        raise typer.Exit(1) from error
    typer.echo(insecables(f"« {path} » est écrit : le lire, puis l’ajouter au dépôt (git add)."))
