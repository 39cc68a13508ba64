"""What followed an act: transmission, publicity, states, corrections; all declared by the issuer."""

from dataclasses import dataclass
from enum import StrEnum

from registre.model.valeurs import DatePartielle


class EtatActe(StrEnum):
    """What became of an act; text and address stay."""

    RETIREE = "retirée"
    ABROGEE = "abrogée"
    ANNULEE = "annulée"
    SUSPENDUE = "suspendue"


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
class Etat:
    """Withdrawn, repealed, annulled or suspended: since when, by what."""

    valeur: EtatActe
    date: DatePartielle | None = None
    par: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectification:
    """A declared correction of the published text."""

    date: DatePartielle
    nature: str
    motif: str
    autorite: str | None = None
