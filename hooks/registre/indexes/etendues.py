"""What the register holds of each issuer, and over what years, counted once: pages show it without looking through the acts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from registre.indexes.base import Terme
from registre.model.registre import Registre


@dataclass(frozen=True, slots=True, kw_only=True)
class Etendue:
    """The number of documents (acts, and sittings whose minutes are here), their first and last year; None where there is none."""

    documents: int
    premiere: int | None
    derniere: int | None


def extents(registre: Registre, organismes: Iterable[Terme]) -> Mapping[str, Etendue]:
    """The extent of each issuer, by the key of its term; its organs have none of their own."""
    return {terme.cle: _extent(registre, terme) for terme in organismes if terme.parent is None}


def _extent(registre: Registre, terme: Terme) -> Etendue:
    seances = (registre.seances[cle] for cle in terme.seances)
    minutes = [seance.date.year for seance in seances if seance.proces_verbal]
    years = {registre.deliberations[cle].annee for cle in terme.actes} | set(minutes)
    return Etendue(
        documents=len(terme.actes) + len(minutes),
        premiere=min(years, default=None),
        derniere=max(years, default=None),
    )
