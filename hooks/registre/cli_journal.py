"""The command that verifies: the journal, the files that are kept beside it, and whether a file is one that was published."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from registre.checks import rapport
from registre.conservation import controle
from registre.conservation.controle import Attendus
from registre.conservation.git import Depot
from registre.conservation.journal import Journal
from registre.conservation.magasin import Magasin
from registre.findings import Finding
from registre.journal.codes import Code
from registre.journal.inscriptions import Evenement, IllisibleError
from registre.journal.recherche import Connu, Recherche
from registre.journal.tetes import JournalError, Publication, Repere
from registre.journal.verification import verify
from registre.publication.avancement import Avancement
from registre.texte import dates, heures
from registre.texte.montants import nombre
from registre.texte.typographie import insecables

_ROMPU = "Le journal n’est pas celui qui a été publié : rien de ce qu’il dit n’est prouvé."
_PERDUS = "Le journal est entier ; des fichiers gardés à côté ne sont plus ceux qu’il désigne."
_A_COTE = (Code.FICHIER_ABSENT, Code.FICHIER_ALTERE)


def verifier(
    fichier: Annotated[Path | None, typer.Argument(help="Un fichier à reconnaître.")] = None,
    depot: Annotated[Path, typer.Option(help="Le dépôt git qui publie.")] = Path(),
    tout: Annotated[  # noqa: FBT002 - a switch of the command line
        bool, typer.Option("--tout", help="Vérifier aussi chaque fichier gardé.")
    ] = False,
    repere: Annotated[
        str | None,
        typer.Option(help="Un repère gardé (taille:racine), que le journal doit prolonger."),
    ] = None,
) -> None:
    """Vérifier le journal des publications, et dire si un fichier est de ceux qui ont été publiés."""
    if fichier is None and not tout:
        _stop("Donner un fichier à reconnaître, ou « --tout » pour vérifier tout ce qui est gardé.")
    recherche = Recherche(_sum(fichier)) if fichier else None
    attendus = Attendus() if tout else None
    try:
        known = Repere.parse(repere) if repere else None
        here = Depot(depot)
        tete, constats = _read(here, known, recherche, attendus)
    except IllisibleError:
        _stop("Un repère s’écrit « taille:racine », comme la publication l’a imprimé.")
    except JournalError as error:
        _stop(str(error))
    sound = _say(constats, tete)
    found = list(recherche.found()) if recherche else []
    if recherche is not None:
        _print(
            *(_sentences(found) or ["Inconnu du registre : aucun fichier publié n’a ces octets."])
        )
    if not sound or (recherche is not None and not found):
        raise typer.Exit(1)


def _read(
    depot: Depot, known: Repere | None, recherche: Recherche | None, attendus: Attendus | None
) -> tuple[Publication | None, list[Finding]]:
    """Read the journal once, for all that is asked."""
    readers = [one.see for one in (recherche, attendus) if one is not None]

    def see(nom: str, lignes: Sequence[bytes]) -> None:
        for reader in readers:
            reader(nom, lignes)

    with Avancement() as montre:
        with montre.stage("Journal") as etape:
            done = verify(Journal(depot).read(), en_ligne=known, voir=see, montrer=etape.reach)
        constats = list(done.constats)
        if attendus is not None:
            with montre.stage("Fichiers") as etape:
                constats += controle.check(Magasin(depot), attendus.files(), etape.reach)
    return done.tete, constats


def _say(constats: Sequence[Finding], tete: Publication | None) -> bool:
    """Print what is wrong, or that nothing is."""
    if constats:
        beside = all(constat.code in _A_COTE for constat in constats)
        _print(*map(str, constats), rapport.compte(constats), _PERDUS if beside else _ROMPU)
        return False
    if tete is None:
        _print("Le journal est vide : rien n’a encore été publié.")
        return True
    count = f"{nombre(tete.taille)} inscriptions" if tete.taille > 1 else "1 inscription"
    _print(
        f"Journal entier : {count}, la dernière publication (n° {nombre(tete.numero)}) le {_when(tete.instant)}.",
        f"Repère : {tete.repere}",
    )
    return True


def _sentences(found: Sequence[Connu]) -> list[str]:
    """«Connu : acte …, édition 1, en ligne depuis le …, remplacée le …»."""
    return [f"Connu : {', '.join(_parts(one))}." for one in found]


def _parts(connu: Connu) -> Iterator[str]:
    annonce = connu.inscription.annonce
    yield f"{annonce.objet} {annonce.cle}"
    yield f"édition {annonce.edition}"
    here = "versé au registre" if annonce.evenement is Evenement.VERSEMENT else "en ligne depuis"
    yield f"{here} le {_when(connu.inscription.instant)}"
    if connu.remplace is not None:
        yield f"remplacé le {_when(connu.remplace)}"
    if connu.retire is not None:
        yield f"retiré du site le {_when(connu.retire)}"
    yield f"à l’adresse {connu.fichier.adresse}"


def _when(instant: datetime) -> str:
    return f"{dates.jour(instant.date())} à {heures.heure(instant.time())}"


def _sum(fichier: Path) -> str:
    try:
        with fichier.open("rb") as octets:
            return file_digest(octets, "sha256").hexdigest()
    except OSError:
        _stop(f"Le fichier « {fichier} » n’existe pas ou ne peut pas être lu.")


def _print(*lines: str) -> None:
    for line in lines:
        typer.echo(insecables(line))


def _stop(said: str) -> NoReturn:
    typer.echo(insecables(said), err=True)
    raise typer.Exit(2)
