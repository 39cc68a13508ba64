"""What the hooks of a repository that publishes call: the answers are git's, the words the pusher's."""

import io
import os
import sys
from enum import StrEnum
from pathlib import Path

import typer

from registre.cli_envois import INCHANGE, publisher
from registre.envois import demandes, garde, installation, previsualisation, reception, sortie
from registre.envois.chantier import Publieur, explained
from registre.envois.garde import Mouvement
from registre.envois.git import AUCUN, QUARANTAINE, Depot
from registre.findings import DiteError
from registre.publication.pannes import explain
from registre.texte.typographie import insecables


class Crochet(StrEnum):
    """The hooks that git calls."""

    AVANT = "pre-receive"
    PENDANT = "proc-receive"
    APRES = "post-receive"


def crochet(nom: Crochet, depot: Path) -> None:
    """Répondre à git, qui appelle cette commande."""
    reply = sortie.open_channels()
    try:
        if nom is Crochet.AVANT:
            _guard(depot)
        elif nom is Crochet.PENDANT:
            _receive(depot, reply)
        else:
            _show(depot)
    except (DiteError, OSError) as error:
        typer.echo(insecables(explain(error)), err=True)
        raise typer.Exit(1) from error


def _guard(dossier: Path) -> None:
    """Refuse what may not enter."""
    seen = {nom: os.environ[nom] for nom in QUARANTAINE if os.environ.get(nom)}
    known = installation.read(Depot(dossier, seen))
    refused = list(garde.refusals(known, garde.read(sys.stdin)))
    for said in refused:
        typer.echo(insecables(said), err=True)
    if refused:
        typer.echo(INCHANGE, err=True)
        raise typer.Exit(1)


def _receive(dossier: Path, reply: io.BufferedWriter) -> None:
    """Publish the branch that is pushed."""
    publieur = publisher(Depot(dossier))

    def publish(one: Mouvement) -> None:
        try:
            with explained(publieur.installation.depot.a_nous):
                demandes.push(publieur, one.ancien, one.nouveau)
        except DiteError as error:
            publieur.dire(insecables(f"{error}\n{INCHANGE}"))
            raise
        where = publieur.installation.surcharge.url or publieur.installation.site
        publieur.dire(insecables(f"Publié : {where}"))

    reception.serve(sys.stdin.buffer, reply, publish)


def _show(dossier: Path) -> None:
    """Build or remove the previews of the branches that moved."""
    publieur = publisher(Depot(dossier))
    previews = publieur.installation.previsualisations
    for one in garde.read(sys.stdin):
        if not one.branche or one.branche == publieur.installation.branche or previews is None:
            continue
        try:
            _show_one(publieur, previews, one)
        except DiteError as error:
            said = (
                f"{error}\nLa branche est reçue, mais sa prévisualisation reste ce qu’elle était."
            )
            publieur.dire(insecables(said))


def _show_one(publieur: Publieur, previews: Path, one: Mouvement) -> None:
    if one.nouveau == AUCUN:
        previsualisation.remove(publieur, previews, one.branche)
        publieur.dire(insecables(f"La prévisualisation de « {one.branche} » est supprimée."))
    else:
        site = previsualisation.show(publieur, previews, one.branche, one.nouveau)
        publieur.dire(insecables(f"Prévisualisation de « {one.branche} », non publiée : {site}"))
