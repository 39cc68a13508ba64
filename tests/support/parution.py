"""What the journal of a repository that publishes has, and what befalls it."""

import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from registre.conservation.git import Depot
from registre.conservation.journal import JOURNAL, Journal
from registre.journal import lecture
from registre.journal.inscriptions import Annonce
from tests.support.envois import Greffe, Publie, git

ACTE = "deliberations/somme-numerique/2020/20201130_DL_03"
ID = ACTE.removeprefix("deliberations/")
SEANCE = "seances/somme-numerique/2020-11-30-bureau"
MAGASIN = "refs/registre/fichiers/somme-numerique/2020"
RECTIFICATION = """rectifications:
  - date: 3 mars 2021
    nature: erreur matérielle
    motif: Une lettre manquait.
    autorite: le Président
matiere:"""
DEPUBLIEE = """---
seance: 2020-11-30-bureau
objet: Renouvellement de la convention de partenariat avec CANOPE
depublication:
  date: 12 mars 2024
  motif: occultation
  autorite: le Président
  fondement: données personnelles (CRPA, art. L. 312-1-2)
---
"""


def records(publie: Publie, apres: int = 0) -> list[Annonce]:
    """What was recorded after so many records."""
    found = lecture.records(Journal(Depot(publie.depot)).read())
    return [one.annonce for one in found if one.rang >= apres]


def size(publie: Publie) -> int:
    """How many records there are."""
    return len(records(publie))


def said(annonces: list[Annonce]) -> list[tuple[str, str, int]]:
    """Event, key and edition of each."""
    return [(str(one.evenement), one.cle, one.edition) for one in annonces]


def check_files(publie: Publie, annonces: list[Annonce]) -> None:
    """The files of records are those of the site."""
    for one in annonces:
        for fichier in one.fichiers:
            octets = (publie.site / fichier.adresse).read_bytes()
            assert (fichier.sha256, fichier.taille) == (sha256(octets).hexdigest(), len(octets))


def verify(publie: Publie) -> None:
    """The journal and all that is kept beside it are whole."""
    done = publie.run("verifier", "--tout")
    assert 0 == done.returncode, done.stdout + done.stderr


def rebuild(publie: Publie, dossier: Path) -> Publie:
    """A machine that is given the repository alone."""
    git(dossier, "clone", "--quiet", "--mirror", str(publie.depot), "depot.git")
    other = Publie(dossier)
    other.install()
    done = other.run("publier")
    assert 0 == done.returncode, done.stderr
    return other


def copy(publie: Publie, greffe: Greffe, dossier: Path) -> tuple[Publie, Greffe]:
    """The same repository, site and clone elsewhere, to do harm to."""
    for one in ("depot.git", "www", greffe.clone.name):
        shutil.copytree(publie.racine / one, dossier / one, symlinks=True)
    other = replace(publie, racine=dossier)
    other.install()
    mine = Greffe(dossier / greffe.clone.name)
    git(mine.clone, "remote", "set-url", "origin", str(other.depot))
    return other, mine


def rewrite(publie: Publie, changes: dict[str, bytes]) -> None:
    """Put another journal in the place of the journal, as somebody can who has the machine."""
    depot = Depot(publie.depot)
    tree = depot.tree(JOURNAL)
    files = dict(zip(tree, depot.blobs(tree.values()), strict=True))
    work = publie.racine / "faux"
    git(publie.racine, "init", "--quiet", str(work))
    for nom, octets in {**files, **changes}.items():
        (work / nom).parent.mkdir(parents=True, exist_ok=True)
        (work / nom).write_bytes(octets)
    tip = Greffe(work).commit()
    git(publie.depot, "fetch", "--quiet", "--force", str(work), f"{tip}:{JOURNAL}")


def kept(publie: Publie) -> set[str]:
    """The files that are kept of the issuer and year."""
    return {
        one.replace("/", "")
        for one in git(publie.depot, "ls-tree", "-r", "--name-only", MAGASIN).split()
    }


def same_elsewhere(publie: Publie, dossier: Path) -> None:
    """The repository alone makes the same site, and records nothing."""
    other = rebuild(publie, dossier)
    assert publie.digests() == other.digests()
    assert publie.tip("registre/journal") == other.tip("registre/journal")


def page(publie: Publie, adresse: str = ACTE) -> str:
    """A page of the site."""
    return (publie.site / adresse / "index.html").read_text("utf-8")
