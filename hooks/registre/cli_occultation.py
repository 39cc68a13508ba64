"""The command that takes away what is kept of an act whose content is withdrawn, and says how to purge the history of the contents."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from registre.cli_envois import DepotVoulu, publisher, told
from registre.envois.demandes import alone
from registre.envois.git import Depot
from registre.envois.reprise import recover
from registre.tenue import occultation
from registre.tenue.occultation import Occultation
from registre.texte.montants import nombre
from registre.texte.typographie import insecables

_PURGE = """git -C {depot} filter-branch --force --index-filter \\
  "git ls-files -s -- {chemins} | grep -F -f {liste} | cut -f2 | xargs -r -d '\\n' git rm -q --cached --" -- {branche}
git -C {depot} update-ref -d refs/original/refs/heads/{branche}
git -C {depot} reflog expire --expire=now --all
git -C {depot} gc --prune=now"""


def occulter(
    acte: Annotated[
        str, typer.Argument(help="L’acte, comme dans son adresse : organisme/année/clé.")
    ],
    depot: DepotVoulu,
) -> None:
    """Retirer de ce qui est gardé tous les fichiers d’un acte dépublié, et dire comment purger l’historique."""
    publieur = publisher(Depot(depot.resolve()))
    known = publieur.installation
    with told(), alone(publieur):
        recover(publieur)
        done = occultation.occult(known.depot, acte.strip("/"), known.branche, publieur.now())
        liste = known.depot.a_nous / "a-purger.txt"
        liste.write_text("".join(f"{oid}\n" for oid in done.restes))
    typer.echo(
        insecables(
            f"Fichiers retirés de ce qui est gardé : {nombre(done.retires)}. L’empreinte reste au journal."
        )
    )
    if done.restes:
        _tell_purge(known.depot.dossier, known.branche, liste, done)
    else:
        liste.unlink()


def _tell_purge(depot: Path, branche: str, liste: Path, done: Occultation) -> None:
    """What only who keeps the machine may do: it rewrites what everybody has cloned."""
    typer.echo(
        insecables(
            f"L’historique de « {branche} » a encore ce contenu, ainsi que chaque clone et chaque sauvegarde. Pour l’en retirer, sans "
            "envoi en cours et après une sauvegarde du journal :"
        )
    )
    typer.echo(
        _PURGE.format(
            depot=shlex.quote(str(depot)),
            branche=shlex.quote(branche),
            chemins=" ".join(f"'{one}'" for one in done.chemins),
            liste=shlex.quote(str(liste)),
        )
    )
    typer.echo(
        insecables(
            "Puis lancer « registre publier », et faire refaire tous les clones : un ancien clone ramènerait le contenu."
        )
    )
