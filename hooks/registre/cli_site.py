"""The commands that make the site: build it, serve it while editing, write its server's configuration."""

import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from registre.checks import rapport
from registre.findings import DiteError
from registre.indexes.catalogue import Catalogue
from registre.model.parution import Annales
from registre.pages.base import Page
from registre.publication import build as chantier
from registre.publication import cache, ecoute, pannes, reglages, serveurs, swap, verrou
from registre.publication.commande import Commande
from registre.publication.produit import Sorties
from registre.rendering.configuration import Surcharge
from registre.texte import instants
from registre.texte.typographie import insecables

RACINE = Path(__file__).parents[2]
_ATTENTE = insecables("Une autre construction est en cours : attente…")

Site = Annotated[Path, typer.Option(help="Le dossier du site.")]


class Serveur(StrEnum):
    """The servers for which a configuration can be written."""

    NGINX = "nginx"
    CADDY = "caddy"
    HEADERS = "_headers"
    REDIRECTS = "_redirects"


def build(
    contexte: typer.Context,
    site: Site = RACINE / "site",
    clean: Annotated[  # noqa: FBT002 - a switch of the command line
        bool, typer.Option("--clean", help="Tout refaire, sans rien reprendre du site en place.")
    ] = False,
    sans_documents: Annotated[  # noqa: FBT002 - idem
        bool,
        typer.Option("--sans-documents", help="Ne pas faire les PDF des actes et des séances."),
    ] = False,
    le: Annotated[
        str, typer.Option(help="Le jour et l’heure : les actes programmés jusque-là paraissent.")
    ] = "",
) -> None:
    """Construire le site à côté, puis le mettre à la place de l’ancien."""
    annales = Annales(instant=_instant(le))
    with alone(site):
        if clean:
            cache.drop(site)
        try:
            bilan = chantier.build(_order(site, annales, documents=not sans_documents))
        except (
            Exception
        ) as error:  # whatever it is, it is said in French and the site that is there stays
            raise stopped(error) from error
        contexte.ensure_object(list).append(bilan)
        if not bilan.reussi:
            typer.echo("Le site en place n’a pas été touché.", err=True)
            raise typer.Exit(1)
        typer.echo(insecables(f"Le site est dans « {site} »."))


def _instant(ecrit: str) -> datetime | None:
    """The instant of the build, as a clerk writes it; None where none is given."""
    lu = instants.parse(ecrit) if ecrit else None
    if ecrit and lu is None:
        said = f"« --le {ecrit} » : {instants.refus(ecrit)}. Écrire par exemple « 2024-03-12 » ou « 12/03/2024 8h30 »."
        typer.echo(insecables(said), err=True)
        raise typer.Exit(2)
    return lu


def _order(site: Path, annales: Annales, *, documents: bool) -> Commande:
    return Commande(
        racine=RACINE,
        contenu=RACINE / "content",
        site=site,
        editorial=partial(make_editorial, swap.workshop(site)),
        dire=partial(typer.echo, err=True),
        documents=documents,
        annales=annales,
    )


def make_editorial(
    atelier: Path,
    catalogue: Catalogue,
    cards: tuple[Page, ...],
    surcharge: Surcharge | None = None,
) -> Sorties:
    """Have MkDocs make the editor's pages; most builds keep them, and do without the tenth of a second that it takes to open it."""
    from mkdocs_bridge import editorial

    return editorial.make(RACINE, atelier, catalogue, cards, surcharge)


@contextmanager
def alone(site: Path) -> Iterator[None]:
    """Keep other builds of the same site waiting until this one has ended."""
    stop_on_settings()
    try:
        pannes.check_target(site, RACINE)
        with verrou.alone(site, lambda: typer.echo(_ATTENTE, err=True)):
            yield
    except (OSError, pannes.BuildError) as error:
        raise stopped(error) from error


def stopped(error: Exception) -> typer.Exit:
    """Say why nothing was published; who maintains the register finds the rest in a file."""
    typer.echo(insecables(pannes.explain(error)), err=True)
    if not isinstance(error, DiteError | OSError):
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

    stop_on_settings()
    try:
        place = ecoute.read(adresse)
        ecoute.check_free(place)
    except pannes.BuildError as error:
        typer.echo(insecables(str(error)), err=True)
        raise typer.Exit(2) from error
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # it ends like Ctrl+C, and tidies up
    typer.echo(f"Le registre sera servi à l’adresse http://{place}/ (Ctrl+C pour arrêter).")
    with tempfile.TemporaryDirectory() as atelier:
        make, now = partial(make_editorial, Path(atelier)), Annales(instant=datetime.now())  # noqa: DTZ005 - legal time
        serving.serve(RACINE, place, make, typer.echo, now)


def stop_on_settings() -> None:
    """Stop where the project's settings cannot be read."""
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
