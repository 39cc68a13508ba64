"""The index by partner: every body that acts name, issuers included when an act names them."""

from collections.abc import Iterator

from registre.indexes.base import Index, Terme
from registre.indexes.chronologie import Chronologie
from registre.indexes.rangement import Rangement
from registre.model.autorites import Partenaire
from registre.model.deliberation import Deliberation
from registre.model.organisme import Organisme
from registre.texte.slugs import fold


def terms(chronologie: Chronologie) -> Iterator[Terme]:
    """One term per partner, in alphabetical order; an issuer keeps its own address."""
    registre, rangement = chronologie.registre, Rangement()
    for acte in chronologie.actes:
        rangement.file_act(acte.id, named_by(acte))
    for seance in chronologie.seances:
        rangement.file_sitting(
            seance.id, (cle for point in seance.points for cle in point.partenaires)
        )
    issuers = (corps for cle, corps in registre.organismes.items() if rangement.has(cle))
    bodies: tuple[Organisme | Partenaire, ...] = (*registre.partenaires.values(), *issuers)
    for corps in sorted(bodies, key=lambda corps: (fold(corps.nom), corps.cle)):
        yield rangement.term(corps.cle, corps.nom, corps.adresse)


def named_by(acte: Deliberation) -> Iterator[str]:
    """The bodies that an act names: its partners, the parties of its conventions, those who bear a share of them."""
    yield from (partenariat.cle for partenariat in acte.partenaires)
    for convention in acte.conventions:
        yield from convention.partenaires
        yield from (part.partenaire for part in convention.cofinancements)


INDEX = Index(slug="partenaires", titre="Par partenaire", terms=terms)
