"""What the contents are held against: the register as it was read, the journal, the files that are kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from registre.exports.sources import beside
from registre.indexes.catalogue import Catalogue
from registre.journal.inscriptions import Fichier, Objet
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance
from registre.publication.constats import Releve
from registre.tenue.annales import Fonds
from registre.tenue.fils import Fil, Fils
from registre.tenue.memoire import Memoire

# A source that goes online: its address, its bytes, their SHA-256.
Source = tuple[str, bytes, str]


@dataclass(slots=True)
class Examen:
    """One examination. ``fils`` is what was published, by key; ``vus`` are the objects that the contents still have."""

    releve: Releve
    fils: Fils
    fonds: Fonds
    memoire: Memoire
    vus: set[tuple[Objet, str]] = field(default_factory=set)
    _par_id: dict[tuple[Objet, str], Fil] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._par_id = {(objet, fil.id): fil for (objet, _), fil in self.fils.items()}

    @property
    def catalogue(self) -> Catalogue:
        """The register as it is shown."""
        return self.releve.catalogue

    @property
    def contenu(self) -> Path:
        """The content folder."""
        return self.releve.catalogue.contenu

    @property
    def retenus(self) -> Mapping[str, datetime]:
        """The acts that wait for their time."""
        return self.releve.retenus

    def find(self, objet: Objet, *ids: str) -> Fil | None:
        """The records of an object, under its identifier or one that it had."""
        found = next((fil for one in ids if (fil := self._par_id.get((objet, one)))), None)
        if found:
            self.vus.add((objet, found.derniere.cle))
        return found

    def lost(self, objet: Objet) -> Iterator[Fil]:
        """What is online and was not looked for."""
        for cle, fil in self.fils.items():
            if cle[0] is objet and cle not in self.vus and not fil.depublie:
                yield fil

    def digest(self, fichier: str) -> bytes:
        """The digest of a file of the contents."""
        return self.releve.empreintes.get(fichier, b"")

    def octets(self, fichier: str) -> bytes:
        """The bytes of a file of the contents."""
        return (self.contenu / fichier).read_bytes()

    def source(self, document: Deliberation | Seance) -> Iterator[Source]:
        """The source of a document as it is published; none as long as it names an act whose time has not come."""
        if document.source.fichier not in self.catalogue.tus:
            octets = self.octets(document.source.fichier)
            yield beside(document.adresse, "md"), octets, sha256(octets).hexdigest()

    def read(self, fil: Fil, fichier: Fichier | None) -> bytes | None:
        """What was published in a file; None where it was not, or is not kept any more."""
        if fichier is None or not self.fonds.holds(fil.rayon, fichier.sha256):
            return None
        return self.fonds.read(fil.rayon, fichier.sha256)
