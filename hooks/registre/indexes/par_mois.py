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


def par_mois(ordre: Chronologie) -> Mapping[str, Mois]:
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
