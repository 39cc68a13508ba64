"""The index by year."""

from collections.abc import Iterator

from registre.indexes.base import Index, Terme
from registre.indexes.chronologie import Chronologie
from registre.indexes.rangement import Rangement


def terms(chronologie: Chronologie) -> Iterator[Terme]:
    """One term per year that has acts or sittings, the latest first."""
    rangement = Rangement()
    for acte in chronologie.actes:
        rangement.file_act(acte.id, (str(acte.annee),))
    for seance in chronologie.seances:
        rangement.file_sitting(seance.id, (str(seance.date.year),))
    for annee in sorted(rangement.keys(), key=int, reverse=True):
        yield rangement.term(annee, annee, f"annees/{annee}/")


INDEX = Index(slug="annees", titre="Par année", terms=terms)
