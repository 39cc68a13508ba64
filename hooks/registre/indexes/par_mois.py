"""Acts and sittings by month: the pieces that what is made of a whole year is put together from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from registre.indexes.chronologie import Chronologie


@dataclass(frozen=True, slots=True, kw_only=True)
class Mois:
    """Identifiers of the acts and of the sittings of a month, newest first."""

    actes: tuple[str, ...] = ()
    seances: tuple[str, ...] = ()


def cle(annee: str, mois: int) -> str:
    """The key of a month, «2020-05»."""
    return f"{annee}-{mois:02d}"


def of_annee(mois: Mapping[str, Mois], annee: str) -> tuple[str, ...]:
    """The keys of the months of a year that have something, the latest first; only they are looked up."""
    cles = (cle(annee, rang) for rang in range(12, 0, -1))
    return tuple(one for one in cles if one in mois)


def months(ordre: Chronologie) -> Mapping[str, Mois]:
    """The months that have acts or sittings, by key."""
    actes = _filed((acte.annee, acte.date.month, acte.id) for acte in ordre.actes)
    seances = _filed((one.date.year, one.date.month, one.id) for one in ordre.seances)
    return {
        cle(str(annee), mois): Mois(
            actes=tuple(actes.get((annee, mois), ())), seances=tuple(seances.get((annee, mois), ()))
        )
        for annee, mois in dict.fromkeys((*actes, *seances))
    }


def _filed(dated: Iterable[tuple[int, int, str]]) -> Mapping[tuple[int, int], list[str]]:
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for annee, mois, identifiant in dated:
        found[annee, mois].append(identifiant)
    return found
