"""Small values that every document uses: partial dates, places in a source, people as printed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class DatePartielle:
    """A date known to the year, the month or the day; no delay is computed from less than a day."""

    annee: int
    mois: int | None = None
    jour: int | None = None

    @property
    def exacte(self) -> date | None:
        """The day, where it is known."""
        if self.mois is None or self.jour is None:
            return None
        return date(self.annee, self.mois, self.jour)

    @property
    def iso(self) -> str:
        """``2020``, ``2020-11`` or ``2020-11-30``: sorts as text."""
        parts = [f"{self.annee:04d}"]
        if self.mois is not None:
            parts.append(f"{self.mois:02d}")
            if self.jour is not None:
                parts.append(f"{self.jour:02d}")
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Periode:
    """From a date to a date, both included, either of which may be unknown."""

    du: DatePartielle | None = None
    au: DatePartielle | None = None

    def covers(self, jour: date) -> bool:
        """Whether a day is within; a year or a month is within to its last day."""
        iso = jour.isoformat()
        started = self.du is None or self.du.iso <= iso
        return started and (self.au is None or iso[: len(self.au.iso)] <= self.au.iso)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document was read.

    ``fichier`` is relative to ``content/``; ``ligne_corps`` is the file's line on which the body starts (from 1).
    """

    fichier: str
    ligne_corps: int


@dataclass(frozen=True, slots=True)
class Personne:
    """Somebody as the document prints the name; ``membre`` is the key in the organ, where it is known."""

    nom: str
    membre: str | None = None


@dataclass(frozen=True, slots=True)
class Signataire:
    """Who signed and in what capacity (R. 2131-1 and R. 3131-2 CGCT: prénom, nom, qualité)."""

    nom: str
    qualite: str | None = None


@dataclass(frozen=True, slots=True)
class Cofinancement:
    """The share of a convention that somebody else bears: ``taux`` in per cent, ``montant`` in euros."""

    partenaire: str
    taux: Decimal | None = None
    montant: Decimal | None = None
    assiette: str | None = None
