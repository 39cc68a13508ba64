"""The same document has the same bytes wherever and whenever it is made."""

import hashlib
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from registre.documents import DOCUMENTS
from registre.documents.base import Edition
from registre.documents.composition import Compositeur
from tests import prerequisites
from tests.support import contenu, documents, pdf_lu
from tests.support.documents import GRAINES, RICHE, riche_files
from tests.support.project import ROOT

_AILLEURS = """\
import hashlib, sys
from pathlib import Path
sys.path[:0] = [sys.argv[1] + "/hooks", sys.argv[1]]
from tests.support import contenu, documents
catalogue = contenu.read(Path(sys.argv[2]))
for cle in catalogue.registre.deliberations:
    print(hashlib.sha256(documents.pdf(catalogue, cle)).hexdigest())
"""


def elsewhere(folder: Path, racine: Path, prefix: tuple[str, ...] = (), **env: str) -> list[str]:
    """The digests of all documents, made by another process, in another folder."""
    done = subprocess.run(
        [*prefix, sys.executable, "-c", _AILLEURS, str(ROOT), str(racine)],
        cwd=folder,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_another_process_zone_folder_and_hash_seed(tmp_path: Path) -> None:
    catalogue = contenu.read(ROOT / "content")
    here = [hashlib.sha256(documents.pdf(catalogue, cle)).hexdigest() for cle in GRAINES]
    zone = elsewhere(tmp_path, ROOT / "content", TZ="Asia/Tokyo", PYTHONHASHSEED="7")
    assert zone == here
    other = elsewhere(tmp_path, ROOT / "content", TZ="America/Lima", SOURCE_DATE_EPOCH="1")
    assert other == here


def test_another_clock(tmp_path: Path) -> None:
    faketime = prerequisites.program("faketime")
    assert faketime is not None
    prefix = (faketime, "2031-05-06 07:08:09")
    assert elsewhere(tmp_path, ROOT / "content", prefix) == elsewhere(tmp_path, ROOT / "content")


def test_what_was_composed_before_changes_nothing(tmp_path: Path) -> None:
    catalogue = contenu.catalogue(tmp_path, riche_files())
    first = documents.pdf(catalogue, RICHE)
    for cle in GRAINES:
        documents.pdf(contenu.read(ROOT / "content"), cle)
    assert documents.pdf(catalogue, RICHE) == first


def test_each_process_of_typst_makes_the_same() -> None:
    """As the workers of a build: each has its own, and makes other documents before."""
    catalogue = contenu.read(ROOT / "content")
    first, second = Compositeur(documents.GABARITS), Compositeur(documents.GABARITS)
    epreuves = [
        (kind.gabarit, kind.epreuve(catalogue, adresse, documents.EDITION))
        for kind in DOCUMENTS
        for adresse in kind.adresses(catalogue)
    ]
    made = [
        [
            compositeur.compose(gabarit, one.donnees, documents.EDITION.instant_of(one.jour))
            for gabarit, one in suite
        ]
        for compositeur, suite in ((first, epreuves), (second, epreuves[::-1]))
    ]
    assert made[0] == made[1][::-1]


def test_the_instant_is_told_and_printed(tmp_path: Path) -> None:
    catalogue = contenu.catalogue(tmp_path, riche_files())
    instant = datetime(2024, 5, 6, 22, 30, tzinfo=UTC)
    published = Edition(url="https://registre.example/", instant=instant)
    made = documents.pdf(catalogue, RICHE, published)
    assert b"D:20240506223000Z" in made
    assert "Versement au registre6 mai 2024" in pdf_lu.read(made).texte
    assert "Versement au registrenon publié" in pdf_lu.read(documents.pdf(catalogue, RICHE)).texte


@pytest.mark.parametrize("jour", ["1845-03-04", "1969-12-31", "2199-01-01"])
def test_old_and_far_sittings_have_documents(tmp_path: Path, jour: str) -> None:
    act = f"---\nseance: {jour}-conseil\nobjet: Ancien\n---\n\nLe Conseil décide.\n"
    annee = jour[:4]
    files = {
        f"seances/sivom/{jour}-conseil.md": "---\n---\n",
        f"deliberations/sivom/{annee}/{annee}-1.md": act,
    }
    catalogue = contenu.catalogue(tmp_path, files)
    made = documents.pdf(catalogue, f"sivom/{annee}/{annee}-1")
    assert documents.faults(made) == []
