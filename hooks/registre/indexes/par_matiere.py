"""The index by matter of the national @CTES nomenclature."""

from collections.abc import Iterator

from registre.indexes.base import Index, Terme
from registre.indexes.chronologie import Chronologie
from registre.indexes.rangement import Rangement


def terms(chronologie: Chronologie) -> Iterator[Terme]:
    """One term per matter that has acts, in the order of the codes (7.10 after 7.9); a matter lists those below it too."""
    rangement, matieres = Rangement(), chronologie.registre.nomenclature.matieres
    for acte in chronologie.actes:
        if acte.matiere is not None:
            rangement.file_act(acte.id, lineage(acte.matiere))
    for matiere in sorted(matieres.values(), key=lambda matiere: matiere.ordre):
        if rangement.has(matiere.code):
            parent = matiere.code.rpartition(".")[0] or None
            titre = f"{matiere.code} {matiere.nom}"
            yield rangement.term(matiere.code, titre, matiere.adresse, parent)


def lineage(code: str) -> tuple[str, ...]:
    """A code and those above it: 8.1 gives 8, then 8.1."""
    parts = code.split(".")
    return tuple(".".join(parts[: depth + 1]) for depth in range(len(parts)))


INDEX = Index(slug="matieres", titre="Par matière", terms=terms)
