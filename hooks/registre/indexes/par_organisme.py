"""The index by issuer, and under each issuer by organ."""

from collections.abc import Iterator

from registre.indexes.base import Index, Terme
from registre.indexes.chronologie import Chronologie
from registre.indexes.rangement import Rangement
from registre.texte.slugs import fold


def terms(chronologie: Chronologie) -> Iterator[Terme]:
    """One term per issuer, in alphabetical order, each followed by its organs (key ``issuer/organ``)."""
    rangement = Rangement()
    for acte in chronologie.actes:
        rangement.file_act(acte.id, (acte.organisme, organ_key(acte.organisme, acte.organe)))
    for seance in chronologie.seances:
        keys = (seance.organisme, organ_key(seance.organisme, seance.organe))
        rangement.file_sitting(seance.id, keys)
    organismes = chronologie.registre.organismes.values()
    for organisme in sorted(organismes, key=lambda organisme: (fold(organisme.nom), organisme.cle)):
        yield rangement.term(organisme.cle, organisme.nom, organisme.adresse)
        for organe in organisme.organes.values():
            cle = organ_key(organisme.cle, organe.cle)
            yield rangement.term(cle, organe.nom, f"organismes/{cle}/", organisme.cle)


def organ_key(organisme: str, organe: str) -> str:
    """The key of an organ's term."""
    return f"{organisme}/{organe}"


INDEX = Index(slug="organismes", titre="Par organisme", terms=terms)
