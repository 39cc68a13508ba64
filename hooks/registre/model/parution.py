"""What the journal of publications says, given by whoever publishes and only read; outside of a publication there is nothing.

Instants bear the offset of the issuer's legal time: pages say them as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class NatureEvenement(StrEnum):
    """What a publication did to an object of the register; a ``versement`` brings what had been published elsewhere."""

    MISE_EN_LIGNE = "mise en ligne"
    VERSEMENT = "versement"
    COMPLEMENT = "complément"
    RECTIFICATION = "rectification"
    ETAT = "changement d’état"
    DEPUBLICATION = "dépublication"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evenement:
    """A line of the journal: ``objet`` is the identifier of an act or of a sitting, or the address of anything else.

    ``edition`` is the rank of the edition that it put online, where it put one.
    """

    instant: datetime
    nature: NatureEvenement
    objet: str
    edition: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A text as it was put online: its rank from 1, since when, the SHA-256 of the act's source and of its sitting's.

    Of an edition whose content was withdrawn (``retiree``) nothing is left but that it was there.
    """

    rang: int
    instant: datetime
    acte: str
    seance: str
    retiree: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Parution:
    """The life of an act, or of the minutes of a sitting, in the register: its editions and its events, the oldest first.

    The last edition is the one that is online, or goes online with this very publication.
    """

    editions: tuple[Edition, ...]
    evenements: tuple[Evenement, ...] = ()

    @property
    def mise_en_ligne(self) -> datetime:
        """When the first edition was put online."""
        return self.editions[0].instant

    @property
    def anciennes(self) -> tuple[Edition, ...]:
        """The editions that another one replaced."""
        return self.editions[:-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annales:
    """All that a build knows of publications: its own instant, those of the acts and the sources of their former editions.

    ``instant`` is in the legal time of the issuers, without zone, None outside of a publication; ``parutions`` is by identifier,
    ``sources`` by SHA-256 and holds nothing but sources of former editions; ``evenements`` are all events, in the order of time.
    """

    instant: datetime | None = None
    parutions: Mapping[str, Parution] = field(default_factory=dict)
    evenements: tuple[Evenement, ...] = ()
    sources: Mapping[str, bytes] = field(default_factory=dict)


HORS_PUBLICATION = Annales()
