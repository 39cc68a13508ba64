"""The command that seals the last publication, where a seal could not be had while it went online."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from registre.conservation.git import Depot
from registre.conservation.journal import Journal
from registre.journal import recueil
from registre.journal.tetes import JournalError
from registre.scellement import sceaux
from registre.scellement.horodatage import DELAI, Autorite
from registre.scellement.sceaux import Reglages
from registre.scellement.signature import Cle
from registre.texte.typographie import insecables

_Pem = Annotated[Path | None, typer.Option(help="Fichier PEM.")]


def sceller(
    depot: Annotated[Path, typer.Option(help="Le dépôt git qui publie.")] = Path(),
    cle: _Pem = None,
    certificat: _Pem = None,
    chaine: _Pem = None,
    secret: Annotated[
        Path | None, typer.Option(help="Un fichier qui a le mot de passe de la clé.")
    ] = None,
    autorite: Annotated[
        str | None, typer.Option(help="L’adresse de l’autorité d’horodatage.")
    ] = None,
    certificat_autorite: _Pem = None,
    delai: Annotated[float, typer.Option(help="L’attente de l’autorité, en secondes.")] = DELAI,
) -> None:
    """Signer et horodater la racine de la dernière publication, si elle ne l’est pas déjà."""
    halves = [
        one
        for pair in (
            {"--cle": cle, "--certificat": certificat},
            {"--autorite": autorite, "--certificat-autorite": certificat_autorite},
        )
        for one in _missing(pair)
    ]
    if halves:
        _stop(f"Il manque {' et '.join(halves)} : l’un ne sert à rien sans l’autre.")
    key = time = None
    if cle and certificat:
        key = Cle(cle=cle, certificat=certificat, chaine=chaine, secret=secret)
    if autorite and certificat_autorite:
        time = Autorite(adresse=autorite, certificat=certificat_autorite, delai=delai)
    if key is None and time is None:
        _stop(
            "Donner une clé et son certificat, ou une autorité et le sien : « registre sceller --help »."
        )
    try:
        _seal(Journal(Depot(depot)), Reglages(cle=key, autorite=time))
    except JournalError as error:
        _stop(str(error))


def _missing(pair: Mapping[str, object]) -> list[str]:
    """The option that is not there, of two that go together."""
    absent = [f"« {option} »" for option, valeur in pair.items() if not valeur]
    return absent if len(absent) < len(pair) else []


def _seal(journal: Journal, reglages: Reglages) -> None:
    last = journal.head()
    if last is None:
        _stop("Le journal est vide : rien n’a encore été publié.")
    done = sceaux.seal(last, reglages, recueil.read(journal.read()).sceaux)
    if done.fichiers:
        journal.attach(last, done.fichiers)
    for nom in done.fichiers:
        typer.echo(insecables(f"Publication n° {last.numero} : « {nom} » est fait."))
    for manque in done.manques:
        typer.echo(manque, err=True)
    if done.manques:
        raise typer.Exit(1)
    if not done.fichiers:
        typer.echo(insecables(f"La publication n° {last.numero} a déjà ses sceaux."))


def _stop(said: str) -> NoReturn:
    typer.echo(insecables(said), err=True)
    raise typer.Exit(2)
