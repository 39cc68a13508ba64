"""A project that was published several times, as a publisher would have: what its site holds is in a journal."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

from registre.journal import publications, recueil
from registre.journal.inscriptions import Annonce, Evenement, Fichier, Objet
from registre.journal.lecture import EnMemoire
from registre.journal.publications import Lot
from registre.journal.recueil import Recueil
from tests.support import increment
from tests.support.increment import Projet

HEURE = timezone(timedelta(hours=1))
DEBUT = datetime(2025, 1, 7, 9, 30, tzinfo=HEURE)
SEANCE = "somme-numerique/2016-11-28-bureau"
# Rectified on the second day: its first edition is not online any more. Withdrawn on the third: nothing of it is.
RECTIFIE, DEPUBLIE = "somme-numerique/2016/20161128_DL_01", "commune-essai/1999/1999-1"
PREMIER = b"Le premier texte, avec une faute.\n"


def read(site: Path, adresse: str) -> Fichier:
    """A file of the site, as it is recorded."""
    return of_bytes(adresse, (site / adresse).read_bytes())


def of_bytes(adresse: str, octets: bytes) -> Fichier:
    """A file, as it is recorded."""
    return Fichier(adresse=adresse, sha256=sha256(octets).hexdigest(), taille=len(octets))


def recorded(objet: Objet, cle: str, *fichiers: Fichier, **said: object) -> Annonce:
    """What is recorded of an object."""
    known: dict[str, object] = {"evenement": Evenement.PUBLICATION, "empreinte": "e" * 64, **said}
    return Annonce(objet=objet, cle=cle, fichiers=fichiers, **known)  # type: ignore[arg-type]  # a test's own


def _acts(site: Path) -> Iterator[Annonce]:
    for source in sorted(site.glob("deliberations/*/*/*.md")):
        stem = source.relative_to(site).with_suffix("").as_posix()
        files = [read(site, f"{stem}{end}") for end in (".md", ".pdf")]
        cle = stem.removeprefix("deliberations/")
        if cle == RECTIFIE:
            files[0] = of_bytes(f"{stem}.md", PREMIER)
        yield recorded(Objet.ACTE, cle, *files)


def days(site: Path) -> list[list[Annonce]]:
    """Acts and minutes; one act rectified, two added and withdrawn; a file that was published elsewhere before."""
    acte = f"deliberations/{RECTIFIE}"
    minutes = recorded(Objet.PROCES_VERBAL, SEANCE, read(site, f"seances/{SEANCE}.md"))
    gone = of_bytes(f"deliberations/{DEPUBLIE}.md", b"Un nom.\n")
    second = [read(site, f"{acte}.md"), read(site, f"{acte}.pdf")]
    off = {"evenement": Evenement.DEPUBLICATION}
    fixed = {"evenement": Evenement.RECTIFICATION, "edition": 2}
    added = {"evenement": Evenement.COMPLEMENT, "complement": "c" * 64, "edition": 2}
    return [
        [*_acts(site), minutes, recorded(Objet.ACTE, DEPUBLIE, gone)],
        [recorded(Objet.ACTE, RECTIFIE, *second, **fixed)],
        [
            recorded(Objet.ACTE, DEPUBLIE, **off),
            recorded(Objet.ACTE, RECTIFIE, **added),
            recorded(
                Objet.ANNEXE, "robots.txt", read(site, "robots.txt"), evenement=Evenement.VERSEMENT
            ),
        ],
    ]


def lots(recorded_days: list[list[Annonce]]) -> list[Lot]:
    """One publication every tenth day."""
    made: list[Lot] = []
    for rank, day in enumerate(recorded_days):
        before = made[-1].publication if made else None
        made.append(publications.compose(before, DEBUT + timedelta(days=10 * rank), day))
    return made


def archived(made: list[Lot]) -> Recueil:
    """What a build receives of these publications."""
    return recueil.read(
        EnMemoire({nom: data for lot in made for nom, data in lot.fichiers.items()})
    )


def prepare(folder: Path) -> Projet:
    """The project, published: built once to know its files, then with the journal of them."""
    projet = increment.prepare(folder)
    assert projet.build() is not None, projet.dit
    projet.recueil = archived(lots(days(projet.site)))
    assert projet.build() is not None, projet.dit
    return projet
