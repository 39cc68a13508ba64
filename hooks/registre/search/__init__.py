"""Search: records of acts, minutes and sittings, indexed year by year, and the tables of the whole register."""

import shutil
from pathlib import Path

from registre.indexes.catalogue import Catalogue
from registre.reader import Textes
from registre.search import corps
from registre.search.annee import VOCABULAIRE, shard
from registre.search.ensemble import ensemble
from registre.search.fichiers import DOSSIER
from registre.search.mois import Garder
from registre.search.outils import read_with
from registre.search.records import annees, records
from registre.search.segment import SegmentError

__all__ = [
    "Garder",
    "SegmentError",
    "annees",
    "build",
    "corps",
    "ensemble",
    "read_with",
    "records",
    "shard",
    "vocabulary_path",
]


def vocabulary_path(annee: str) -> str:
    """Where the vocabulary of a year is, from the root of the site."""
    return f"{DOSSIER}/{annee}/{VOCABULAIRE}"


def build(catalogue: Catalogue, dossier: Path, textes: Textes | None = None) -> None:
    """Write the search of a built site; the same register always gives the same bytes. ``textes`` knows the words of given files."""
    given = read_with(catalogue, textes or Textes())
    if (dossier / DOSSIER).exists():
        shutil.rmtree(dossier / DOSSIER)
    vocabulaires = {}
    for annee in annees(catalogue):
        for chemin, data in shard(catalogue, annee, lire_verse=given):
            _write(dossier / chemin, data)
            if chemin.endswith(VOCABULAIRE):
                vocabulaires[annee] = data
    for chemin, data in ensemble(catalogue, vocabulaires):
        _write(dossier / chemin, data)


def _write(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
