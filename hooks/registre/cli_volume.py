"""The command that makes the volume of an issuer and year."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from registre import reader
from registre.checks import rapport
from registre.documents import volume as document
from registre.documents.base import Edition
from registre.documents.composition import Compositeur, CompositionError
from registre.indexes.catalogue import Catalogue
from registre.pages import volumes
from registre.pages.listes.comptes import compte
from registre.pages.reliure import Reliure, bind, years
from registre.publication import cache, constats, equipe, officiels, pannes
from registre.publication.avancement import Avancement
from registre.publication.constats import Releve
from registre.rendering import configuration
from registre.texte.proches import nearest
from registre.texte.typographie import insecables

RACINE = Path(__file__).parents[2]
_ANNEE = re.compile(r"[12]\d{3}")


def volume(
    organisme: Annotated[str, typer.Option(help="La clé de l’organisme.")] = "",
    annee: Annotated[str, typer.Option(help="L’année, en quatre chiffres.")] = "",
    sortie: Annotated[
        Path | None,
        typer.Option(help="Le fichier PDF à écrire (par défaut : registre-ORGANISME-ANNEE.pdf)."),
    ] = None,
    contenu: Annotated[Path, typer.Option(help="Le dossier des contenus.")] = RACINE / "content",
) -> None:
    """Écrire le volume d’une année : les actes par séance, les feuillets de clôture, les tables."""
    wanted = sortie or Path(f"registre-{organisme}-{annee}.pdf")
    if not contenu.is_dir():
        typer.echo(insecables(f"Le dossier « {contenu} » n’existe pas."), err=True)
        raise typer.Exit(2)
    with Avancement() as montre:
        releve = _read(contenu, montre)
        wrong = [
            *_wrong_target(wanted),
            *_wrong_choice(releve, organisme, annee),
        ]
        for said in wrong:
            typer.echo(insecables(said), err=True)
        if releve.errors:
            typer.echo(rapport.texte(releve.errors), err=True)
        if wrong or releve.errors:
            raise typer.Exit(2 if wrong else 1)
        reliure = bind(releve.catalogue, organisme, int(annee))
        try:
            _write(wanted, _compose(releve.catalogue, reliure, montre))
        except (OSError, CompositionError) as error:
            typer.echo(insecables(_failed(error)), err=True)
            raise typer.Exit(1) from error
    typer.echo(insecables(f"{volumes.nature(reliure)} : {volumes.holds(reliure)}."))
    typer.echo(insecables(f"Le volume est dans « {wanted} »."))


def _read(contenu: Path, montre: Avancement) -> Releve:
    fonds = reader.Fonds(contenu, cache.textes(RACINE))
    with montre.stage("Lecture") as etape:
        return constats.read(contenu, fonds=fonds, run=equipe.run, montrer=etape.reach)


def _wrong_target(sortie: Path) -> Iterator[str]:
    folder = sortie.absolute().parent
    if sortie.is_dir():
        yield f"--sortie : « {sortie} » est un dossier. Ajouter le nom du fichier PDF."
    elif not folder.is_dir():
        yield f"--sortie : le dossier « {folder} » n’existe pas. Le créer, ou en choisir un autre."
    elif not os.access(folder, os.W_OK):
        yield f"--sortie : le dossier « {folder} » n’est pas ouvert en écriture à qui lance la commande."


def _wrong_choice(releve: Releve, organisme: str, annee: str) -> Iterator[str]:
    """What cannot be known of a register that is read in part is not held against the command."""
    known = releve.catalogue.registre.organismes
    named = organisme in known
    if not organisme:
        yield f"--organisme manque. Organismes du registre : {', '.join(known)}."
    elif not named and not releve.errors:
        near = nearest(organisme, known)
        guess = f"Le plus proche est « {near} ». " if near else ""
        yield f"--organisme : « {organisme} » n’est pas un organisme du registre. {guess}Organismes : {', '.join(known)}."
    if not annee:
        yield "--annee manque. Attendu : une année comme 2016."
    elif not _ANNEE.fullmatch(annee):
        yield f"--annee : « {annee} » n’est pas une année. Attendu : quatre chiffres, comme 2016."
    elif named and not releve.errors:
        held = years(releve.catalogue, organisme)
        if int(annee) not in held:
            which = f"Années qui en ont : {', '.join(map(str, held))}." if held else ""
            yield f"--annee : le registre n’a aucun acte de {annee} pour cet organisme. {which}".rstrip()


def _compose(catalogue: Catalogue, reliure: Reliure, montre: Avancement) -> bytes:
    edition = Edition(url=configuration.read(RACINE / "mkdocs.yml").site_url)
    count = len(reliure.actes)
    with montre.stage("Mise en page", count) as etape:
        donnees = document.data(catalogue, reliure, edition, etape.advance)
    said = f"Composition du PDF : {compte(count, 'délibération')}…"
    montre.console.print(insecables(said), highlight=False)
    with montre.stage("Composition"):
        compositeur = Compositeur(RACINE / officiels.GABARITS)
        return compositeur.compose(document.GABARIT, donnees, edition.instant_of(reliure.jour))


def _write(sortie: Path, octets: bytes) -> None:
    """Write the file whole or not at all."""
    aside = sortie.with_name(f".{sortie.name}.partiel")
    try:
        aside.write_bytes(octets)
        aside.replace(sortie)
    finally:
        aside.unlink(missing_ok=True)


def _failed(error: Exception) -> str:
    if isinstance(error, CompositionError):
        return f"Le volume ne peut pas être composé. typst dit : {error}"
    return pannes.explain(error)
