"""The commands that make the site: build it, serve it while editing, write its server's configuration."""

import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from registre.checks import rapport
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Page
from registre.publication import build as chantier
from registre.publication import cache, ecoute, pannes, reglages, serveurs, swap, verrou
from registre.publication.build import Commande
from registre.publication.produits import Sorties
from registre.texte.typographie import insecables

RACINE = Path(__file__).parents[2]
_ATTENTE = insecables("Une autre construction est en cours : attente…")

Site = Annotated[Path, typer.Option(help="Le dossier du site.")]


class Serveur(StrEnum):
    """The servers for which a configuration can be written."""

    NGINX = "nginx"
    CADDY = "caddy"
    HEADERS = "_headers"


def build(
    contexte: typer.Context,
    site: Site = RACINE / "site",
    clean: Annotated[  # noqa: FBT002 - a switch of the command line
        bool, typer.Option("--clean", help="Tout refaire, sans rien reprendre du site en place.")
    ] = False,
    sans_documents: Annotated[  # noqa: FBT002 - idem
        bool, typer.Option("--sans-documents", help="Ne pas faire les PDF des actes.")
    ] = False,
) -> None:
    """Construire le site à côté, puis le mettre à la place de l’ancien."""
    with alone(site):
        if clean:
            cache.drop(site)
        try:
            bilan = chantier.build(_order(site, documents=not sans_documents))
        except (
            Exception
        ) as error:  # whatever it is, it is said in French and the site that is there stays
            raise stopped(error) from error
        contexte.ensure_object(list).append(bilan)
        if not bilan.reussi:
            typer.echo("Le site en place n’a pas été touché.", err=True)
            raise typer.Exit(1)
        typer.echo(insecables(f"Le site est dans « {site} »."))


def _order(site: Path, *, documents: bool) -> Commande:
    return Commande(
        racine=RACINE,
        site=site,
        editorial=partial(_make_editorial, swap.workshop(site)),
        dire=partial(typer.echo, err=True),
        documents=documents,
    )


def _make_editorial(atelier: Path, catalogue: Catalogue, cards: tuple[Page, ...]) -> Sorties:
    """Have MkDocs make the editor's pages; most builds keep them, and do without the tenth of a second that it takes to open it."""
    from mkdocs_bridge import editorial

    return editorial.make(RACINE, atelier, catalogue, cards)


@contextmanager
def alone(site: Path) -> Iterator[None]:
    """Keep other builds of the same site waiting until this one has ended."""
    _stop_on_settings()
    try:
        pannes.check_target(site, RACINE)
        with verrou.alone(site, lambda: typer.echo(_ATTENTE, err=True)):
            yield
    except (OSError, pannes.BuildError) as error:
        raise stopped(error) from error


def stopped(error: Exception) -> typer.Exit:
    """Say why nothing was published; who maintains the register finds the rest in a file."""
    typer.echo(insecables(pannes.explain(error)), err=True)
    if not isinstance(error, pannes.BuildError | OSError):
        detail = pannes.keep(error, RACINE)
        said = f"Le détail, pour qui entretient le registre, est dans « {detail} »."
        typer.echo(insecables(said), err=True)
    typer.echo("Le site en place n’a pas été touché.", err=True)
    return typer.Exit(1)


def serve(
    adresse: Annotated[str, typer.Option(help="Hôte et port.")] = "127.0.0.1:8000",
) -> None:
    """Servir le site et le reconstruire à chaque modification des contenus."""
    # A server, which builds do without.
    from registre.publication import serve as serving

    _stop_on_settings()
    try:
        place = ecoute.read(adresse)
        ecoute.check_free(place)
    except pannes.BuildError as error:
        typer.echo(insecables(str(error)), err=True)
        raise typer.Exit(2) from error
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # it ends like Ctrl+C, and tidies up
    typer.echo(f"Le registre sera servi à l’adresse http://{place}/ (Ctrl+C pour arrêter).")
    with tempfile.TemporaryDirectory() as atelier:
        serving.serve(RACINE, place, partial(_make_editorial, Path(atelier)), typer.echo)


def _stop_on_settings() -> None:
    found = reglages.check(RACINE)
    if found:
        typer.echo(rapport.texte(found), err=True)
        raise typer.Exit(1)


def serveur(forme: Serveur, site: Site = RACINE / "site") -> None:
    """Écrire la configuration du serveur web d’après les pages construites."""
    if not site.is_dir():
        said = f"Le dossier « {site} » n’existe pas : construire d’abord le site."
        typer.echo(insecables(said), err=True)
        raise typer.Exit(2)
    typer.echo(serveurs.configuration(forme.value, site), nl=False)
