"""The official documents among what a site is made of: made when asked for, then announced by the pages."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from registre.documents import acte
from registre.documents.acte import Edition
from registre.documents.composition import Compositeur, CompositionError
from registre.exports.sources import beside
from registre.indexes.catalogue import Catalogue
from registre.pages.telechargements import Telechargement, transcription
from registre.publication.pannes import BuildError
from registre.texte.typographie import insecables

GABARITS = Path("theme_overrides", "documents")


@dataclass(frozen=True, slots=True)
class Imprimerie:
    """Makes the documents of a register."""

    catalogue: Catalogue
    compositeur: Compositeur
    edition: Edition

    def act(self, cle: str) -> Iterator[tuple[str, bytes]]:
        """The document of an act, at its path."""
        deliberation = self.catalogue.registre.deliberations[cle]
        seance = self.catalogue.registre.seances[deliberation.seance]
        data = acte.data(self.catalogue, cle, self.edition)
        instant = acte.instant(seance, self.edition)
        try:
            octets = self.compositeur.compose(acte.GABARIT, data, instant)
        except CompositionError as error:
            message = insecables(
                f"Le document officiel de « {deliberation.source.fichier} » ne peut pas être fait. typst dit : {error}"
            )
            raise BuildError(message) from error
        yield path_of(deliberation.adresse), octets


def path_of(adresse: str) -> str:
    """The document that stands beside a page."""
    return beside(adresse, "pdf")


def announce(lire: Callable[[str], bytes], chemin: str) -> Telechargement:
    """What a page says of a document that is made already."""
    octets = lire(chemin)
    return transcription(chemin, len(octets), hashlib.sha256(octets).hexdigest())
