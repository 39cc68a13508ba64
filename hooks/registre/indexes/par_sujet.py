"""The index by subject, from the authority file of subjects."""

from collections.abc import Iterator

from registre.indexes.base import Index, Terme
from registre.indexes.chronologie import Chronologie
from registre.indexes.rangement import Rangement
from registre.texte.slugs import fold


def terms(chronologie: Chronologie) -> Iterator[Terme]:
    """One term per subject, in alphabetical order, with the sittings whose items name it."""
    rangement = Rangement()
    for acte in chronologie.actes:
        rangement.file_act(acte.id, acte.sujets)
    for seance in chronologie.seances:
        rangement.file_sitting(seance.id, (cle for point in seance.points for cle in point.sujets))
    sujets = chronologie.registre.sujets.values()
    for sujet in sorted(sujets, key=lambda sujet: (fold(sujet.nom), sujet.cle)):
        yield rangement.term(sujet.cle, sujet.nom, sujet.adresse)


INDEX = Index(slug="sujets", titre="Par sujet", terms=terms)
