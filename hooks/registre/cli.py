"""The clerk's commands: each reads the content folder and says in French what it found."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from typer.exceptions import TyperException

from registre import (
    cli_crochets,
    cli_envois,
    cli_forge,
    cli_journal,
    cli_occultation,
    cli_sceaux,
    cli_site,
    cli_usage,
    cli_volume,
    reader,
)
from registre.checks import correction, rapport
from registre.findings import Severity
from registre.publication import cache, constats, equipe
from registre.publication.avancement import Avancement
from registre.texte.montants import nombre
from registre.texte.typographie import insecables

RACINE = Path(__file__).parents[2]

app = typer.Typer(
    help="Le registre public des délibérations.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class Format(StrEnum):
    """How findings are shown."""

    TEXTE = "texte"
    JSON = "json"


Contenu = Annotated[Path, typer.Option(help="Le dossier des contenus.")]


@app.callback()
def commands() -> None:
    """Le registre public des délibérations."""


@app.command()
def check(
    contenu: Contenu = RACINE / "content",
    format: Annotated[Format, typer.Option(help="Texte à lire, ou JSON.")] = Format.TEXTE,
    corriger: Annotated[  # noqa: FBT002 - a switch of the command line
        bool, typer.Option("--corriger", help="Corriger ce qui peut l’être sans changer le sens.")
    ] = False,
) -> None:
    """Dire toutes les erreurs des contenus, sans construire le site."""
    if not contenu.is_dir():
        typer.echo(insecables(f"Le dossier « {contenu} » n’existe pas."), err=True)
        raise typer.Exit(2)
    textes = cache.textes(RACINE)
    if corriger:
        _mend(contenu, textes, err=format is Format.JSON)
    fonds = reader.Fonds(contenu, textes)
    with Avancement() as montre, montre.stage("Lecture") as etape:
        found = constats.read(contenu, fonds=fonds, run=equipe.run, montrer=etape.reach).findings
    shown = rapport.en_json(found) if format is Format.JSON else rapport.texte(found)
    typer.echo(shown)
    if any(finding.severity is Severity.ERROR for finding in found):
        raise typer.Exit(1)


def _mend(contenu: Path, textes: reader.Textes, *, err: bool) -> None:
    corrections = correction.mend(contenu, reader.Fonds(contenu, textes))
    for mended in corrections:
        typer.echo(correction.diff(mended), err=err)
    failed = correction.write(contenu, corrections)
    for fichier in failed:
        typer.echo(insecables(f"{fichier} : ce fichier n’a pas pu être écrit."), err=True)
    count = len(corrections) - len(failed)
    word = "fichier corrigé" if count == 1 else "fichiers corrigés"
    typer.echo(f"{nombre(count)} {word}.\n" if count else "Rien à corriger sans risque.\n", err=err)


app.command()(cli_site.build)
app.command()(cli_site.serve)
app.command()(cli_site.serveur)
app.command()(cli_journal.verifier)
app.command()(cli_sceaux.sceller)
app.command()(cli_volume.volume)
app.command()(cli_forge.forge)
app.command("installer-depot")(cli_envois.installer_depot)
app.command()(cli_envois.publier)
app.command()(cli_envois.revenir)
app.command()(cli_occultation.occulter)
app.command(hidden=True)(cli_crochets.crochet)


def main() -> None:
    """Run the command, in UTF-8 whatever the terminal says."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    held: list[object] = []
    try:
        code = app(standalone_mode=False, obj=held)
    except TyperException as error:
        if said := cli_usage.explain(error):
            typer.echo(said, err=True)
        sys.exit(2)
    except (typer.Abort, KeyboardInterrupt):
        typer.echo("Interrompu.", err=True)
        sys.exit(130)
    _leave(code, held)


def _leave(code: int, held: list[object]) -> NoReturn:
    """End the command. What a build holds of a whole register takes half a second to be freed value by value, and no time by the system."""
    if not held:
        sys.exit(code)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code or 0)
