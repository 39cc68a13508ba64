"""The register in the order of time: sorted once, so that every index lists newest first without sorting."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from registre.model.deliberation import Deliberation
from registre.model.registre import Registre
from registre.model.seance import Seance

_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronologie:
    """A register, its acts and its sittings newest first; ``actes_par_seance`` is in the order of the numbers."""

    registre: Registre
    actes: tuple[Deliberation, ...]
    seances: tuple[Seance, ...]
    actes_par_seance: Mapping[str, tuple[str, ...]]


def order(registre: Registre) -> Chronologie:
    """Sort acts and sittings once; on one day, by issuer and organ, then by sitting and number."""
    actes = sorted(registre.deliberations.values(), key=_act_order)
    seances = sorted(registre.seances.values(), key=_sitting_order)
    par_seance: dict[str, list[str]] = {seance.id: [] for seance in seances}
    for acte in actes:
        par_seance.setdefault(acte.seance, []).append(acte.id)
    return Chronologie(
        registre=registre,
        actes=tuple(reversed(actes)),
        seances=tuple(reversed(seances)),
        actes_par_seance={cle: tuple(ids) for cle, ids in par_seance.items()},
    )


def natural(texte: str) -> tuple[tuple[str, int], ...]:
    """Order of numbers as a person reads them: «28/24» after «9/24», «DL_10» after «DL_9»."""
    parts = _DIGITS.split(texte)
    return tuple(
        (parts[i], int(parts[i + 1]) if i + 1 < len(parts) else -1) for i in range(0, len(parts), 2)
    )


def _act_order(acte: Deliberation) -> tuple[date, str, str, tuple[tuple[str, int], ...], str]:
    return (acte.date, acte.organisme, acte.seance, natural(acte.numero), acte.id)


def _sitting_order(seance: Seance) -> tuple[date, str, str]:
    return (seance.date, seance.organisme, seance.id)
