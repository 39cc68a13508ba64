"""The index by territory, from the authority file of places."""

from collections.abc import Iterator

from registre.indexes.base import Index, Terme
from registre.indexes.chronologie import Chronologie
from registre.indexes.rangement import Rangement
from registre.texte.slugs import fold


def terms(chronologie: Chronologie) -> Iterator[Terme]:
    """One term per territory, in alphabetical order, shown under the territory that contains it."""
    rangement, territoires = Rangement(), chronologie.registre.territoires
    for acte in chronologie.actes:
        rangement.file_act(acte.id, acte.territoires)
    for seance in chronologie.seances:
        rangement.file_sitting(seance.id, seance.territoires)
    for territoire in sorted(territoires.values(), key=lambda lieu: (fold(lieu.nom), lieu.cle)):
        yield rangement.term(territoire.cle, territoire.nom, territoire.adresse, territoire.parent)


INDEX = Index(slug="territoires", titre="Par territoire", terms=terms)
