"""What followed an act: transmission, publicity, states, corrections, removal; all declared by the issuer."""

from dataclasses import dataclass
from enum import StrEnum

from registre.model.valeurs import DatePartielle


class NatureEtat(StrEnum):
    """What became of an act; text and address stay."""

    RETIREE = "retirée"
    ABROGEE = "abrogée"
    ANNULEE = "annulée"
    SUSPENDUE = "suspendue"


class NatureRectification(StrEnum):
    """Why a published text is corrected: the act was misprinted, the register misread it, something had to be hidden."""

    ERREUR_MATERIELLE = "erreur matérielle"
    ERREUR_DE_TRANSCRIPTION = "erreur de transcription"
    OCCULTATION = "occultation"


class MotifDepublication(StrEnum):
    """The only reasons for which the content of an act leaves the register."""

    OCCULTATION = "occultation"
    DECISION_DE_JUSTICE = "décision de justice"
    SECRET_PROTEGE = "secret protégé"  # noqa: S105 - CRPA, L. 311-5 and L. 311-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Transmission:
    """Sending to the representative of the State, as the issuer declares it."""

    date_envoi: DatePartielle | None = None
    date_reception: DatePartielle | None = None
    identifiant: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Publicite:
    """Publicity given before this register existed, declared by the issuer."""

    mode: str
    date: DatePartielle | None = None
    adresse: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Jugement:
    """The decision of a court: «tribunal administratif de Lille, 3 mai 2024, n° 2403112»."""

    juridiction: str
    date: DatePartielle | None = None
    numero: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """What changed the state of an act: an act of the register (its identifier), a judgment, or the words for an act that is elsewhere."""

    acte: str | None = None
    jugement: Jugement | None = None
    libelle: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Etat:
    """Withdrawn, repealed, annulled or suspended: since when, by what; a suspension may have an end (``fin``)."""

    nature: NatureEtat
    date: DatePartielle | None = None
    par: Cause | None = None
    fin: DatePartielle | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectification:
    """A declared correction of the published text; ``d_apres`` is the document on which it was read again."""

    date: DatePartielle
    nature: NatureRectification
    motif: str
    autorite: str | None = None
    d_apres: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Depublication:
    """The content of the act is withdrawn: since when, why, who decided, on what ground."""

    date: DatePartielle
    motif: MotifDepublication
    autorite: str
    fondement: str
