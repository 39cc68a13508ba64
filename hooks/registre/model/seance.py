"""A sitting of an organ: when, where, who was there, what was examined."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from registre.model.provenance import Provenance
from registre.model.valeurs import DatePartielle, Personne, Source


class EtatPresence(StrEnum):
    """What the document says of a member at the sitting."""

    PRESENT = "présent"
    EXCUSE = "excusé"
    ABSENT = "absent"
    NON_PRECISE = "non précisé"


class ModePresence(StrEnum):
    """How a present member took part."""

    SALLE = "salle"
    DISTANCE = "distance"
    NON_PRECISE = "non précisé"


class ModeSeance(StrEnum):
    """How the sitting was held."""

    SALLE = "salle"
    DISTANCE = "distance"
    MIXTE = "salle et distance"


class Statut(StrEnum):
    """Whether the sitting was held or only convened: declared, never read from a clock."""

    ANNONCEE = "annoncée"
    TENUE = "tenue"


class NaturePoint(StrEnum):
    """What an item of the agenda is."""

    DELIBERATION = "délibération"
    PROCES_VERBAL = "procès-verbal"
    EXAMEN = "examen"
    INFORMATION = "information"


class Issue(StrEnum):
    """What became of an item."""

    ADOPTE = "adopté"
    REJETE = "rejeté"
    AJOURNE = "ajourné"
    RETIRE = "retiré"
    SANS_VOTE = "sans vote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """One line of the roll-call; ``pouvoir_a`` keeps the name as printed; arrivals and departures name an item."""

    personne: Personne
    college: str | None = None
    etat: EtatPresence = EtatPresence.NON_PRECISE
    mode: ModePresence = ModePresence.NON_PRECISE
    pouvoir_a: Personne | None = None
    arrivee: str | None = None
    depart: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Totaux:
    """The totals that the roll-call prints."""

    presents: int | None = None
    absents: int | None = None
    excuses: int | None = None
    pouvoirs: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """An item of the sitting, in the order of the minutes.

    ``rang`` is the printed rank, ``phrase`` the printed outcome, ``acte`` the identifier of the act where it is in the register.
    A deliberation without ``acte`` is «connu par le procès-verbal».
    """

    objet: str
    rang: str | None = None
    partie: str | None = None
    nature: NaturePoint = NaturePoint.DELIBERATION
    issue: Issue | None = None
    phrase: str | None = None
    acte: str | None = None
    sujets: tuple[str, ...] = ()
    partenaires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seance:
    """A sitting; its body, where there is one, is the procès-verbal (``proces_verbal`` says that there is one, ``titre_corps`` names it).

    ``d_apres`` says for a field (or ``*`` for all) from what document it was read when it is not the sitting's own minutes.
    ``liste_complete`` is None where no document says whether the roll-call names everybody.
    """

    id: str
    cle: str
    organisme: str
    organe: str
    date: date
    source: Source
    statut: Statut = Statut.TENUE
    debut: time | None = None
    fin: time | None = None
    lieu: str | None = None
    mode: ModeSeance | None = None
    mode_imprime: str | None = None
    date_convocation: DatePartielle | None = None
    presidence: Personne | None = None
    secretaire: Personne | None = None
    presences: tuple[Presence, ...] = ()
    liste_complete: bool | None = None
    totaux_imprimes: Totaux | None = None
    quorum_imprime: str | None = None
    points: tuple[Point, ...] = ()
    proces_verbal: bool = False
    titre_corps: str | None = None
    d_apres: Mapping[str, str] = field(default_factory=dict)
    territoires: tuple[str, ...] = ()
    sic: tuple[str, ...] = ()
    provenance: Provenance | None = None

    @property
    def adresse(self) -> str:
        """Public address, from the root of the site."""
        return f"seances/{self.id}/"
