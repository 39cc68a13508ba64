"""The records of each object, one after the other: what it is now in the register, as the journal has it.

The key of an object in the journal is that of its first day: an act whose file was renamed is followed by the address of its source.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from registre.conservation.magasin import Rayon
from registre.documents import liste, volume
from registre.journal.inscriptions import Annonce, Evenement, Fichier, Inscription, Objet
from registre.pages.volumes import volume_address

EDITIONS = frozenset((Evenement.PUBLICATION, Evenement.VERSEMENT, Evenement.RECTIFICATION))
_SOURCE = ".md"
DOSSIERS = {Objet.ACTE: "deliberations/", Objet.PROCES_VERBAL: "seances/"}
_SEANCES = "seances/"


@dataclass(frozen=True, slots=True)
class Fait:
    """What was recorded, or is about to be, and when."""

    instant: datetime
    annonce: Annonce


@dataclass(slots=True)
class Fil:
    """The records of one object, the oldest first; never empty."""

    faits: list[Fait] = field(default_factory=list)

    @property
    def derniere(self) -> Annonce:
        """The last record."""
        return self.faits[-1].annonce

    @property
    def depublie(self) -> bool:
        """Whether its content is withdrawn."""
        return self.derniere.evenement is Evenement.DEPUBLICATION

    @property
    def fichiers(self) -> Mapping[str, Fichier]:
        """The files of its last record that has some, by address: every record names them all."""
        last = next((one.annonce for one in reversed(self.faits) if one.annonce.fichiers), None)
        return {one.adresse: one for one in last.fichiers} if last else {}

    @property
    def connues(self) -> frozenset[str]:
        """The SHA-256 of every file that it ever had."""
        return frozenset(file.sha256 for one in self.faits for file in one.annonce.fichiers)

    @property
    def id(self) -> str:
        """Its identifier in the contents, as its last record has it; of what is only a file, the address."""
        objet, cle = self.derniere.objet, self.derniere.cle
        dossier = DOSSIERS.get(objet)
        if dossier is None:
            return file_of(objet, cle)
        own = (one for one in self.fichiers if one.startswith(dossier) and one.endswith(_SOURCE))
        return next((key_of(one) for one in own), cle)

    @property
    def rayon(self) -> Rayon:
        """Where its files are kept: by issuer and year, as its key says."""
        return shelf(self.derniere.cle)


def shelf(cle: str) -> Rayon:
    """Where the files of an object are kept: «organisme/année/…», «organisme/date-organe»."""
    organisme, rest = cle.split("/", 1)
    return Rayon(organisme, int(rest[:4]))


def file_of(objet: Objet, cle: str) -> str:
    """The address of a list of sitting or of a volume."""
    if objet is Objet.LISTE:
        return liste.file_of(f"{_SEANCES}{cle}/")
    organisme, annee = cle.split("/")
    return volume.file_of(volume_address(organisme, int(annee)))


def key_of(adresse: str) -> str:
    """The identifier of the act or sitting whose source is at an address."""
    return adresse.split("/", 1)[1].removesuffix(_SOURCE)


def source_of(annonce: Annonce) -> str:
    """The SHA-256 of the source of an act or of minutes; nothing where the record has none."""
    return _find(annonce, DOSSIERS[annonce.objet])


def sitting_of(annonce: Annonce) -> str:
    """The SHA-256 of the source of the sitting."""
    return _find(annonce, _SEANCES)


def _find(annonce: Annonce, dossier: str) -> str:
    own = (
        one.sha256
        for one in annonce.fichiers
        if one.adresse.startswith(dossier) and one.adresse.endswith(_SOURCE)
    )
    return next(own, "")


Fils = dict[tuple[Objet, str], Fil]


def gather(faits: Iterable[Fait]) -> Fils:
    """The records of each object, by its kind and its key in the journal."""
    found: Fils = {}
    for one in faits:
        found.setdefault((one.annonce.objet, one.annonce.cle), Fil()).faits.append(one)
    return found


def known(inscriptions: Iterable[Inscription]) -> Iterator[Fait]:
    """What a journal says."""
    return (Fait(one.instant, one.annonce) for one in inscriptions)
