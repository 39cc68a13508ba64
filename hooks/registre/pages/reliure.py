"""What is bound in the volume of an issuer and year: its acts by sitting and date, and where each stands in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from registre.indexes.catalogue import Catalogue
from registre.indexes.par_mois import of_annee
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance, Statut


@dataclass(frozen=True, slots=True, kw_only=True)
class Cahier:
    """A sitting in a volume, with those of its acts that are in it, in the order of their numbers; ``ancre`` is its place."""

    seance: Seance
    actes: tuple[Deliberation, ...]
    ancre: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliure:
    """The sittings of a volume in the order of time; ``ancres`` says where each act stands, ``vides`` names the sittings held in the year
    of which the register has no act.
    """

    organisme: str
    annee: int
    cahiers: tuple[Cahier, ...]
    vides: tuple[str, ...] = ()
    ancres: Mapping[str, str] = field(default_factory=dict)

    @property
    def actes(self) -> tuple[Deliberation, ...]:
        """All its acts, in its order."""
        return tuple(acte for cahier in self.cahiers for acte in cahier.actes)

    @property
    def jour(self) -> date:
        """The day of its last sitting."""
        return self.cahiers[-1].seance.date

    @property
    def transcrit(self) -> bool:
        """Whether the register was given no signed original of one of the acts."""
        return any(acte.original is None for acte in self.actes)


def bind(catalogue: Catalogue, organisme: str, annee: int) -> Reliure:
    """The volume of an issuer and year; without any sitting where the register has no act of that year."""
    held = dict.fromkeys(_acts(catalogue, organisme, annee))
    deliberations, seances = catalogue.registre.deliberations, catalogue.registre.seances
    sat = {deliberations[cle].seance for cle in held}
    cahiers = [
        Cahier(
            seance=seance,
            actes=tuple(
                deliberations[cle] for cle in catalogue.actes_par_seance[seance.id] if cle in held
            ),
            ancre=f"seance/{rang}",
        )
        for rang, seance in enumerate(_in_time(seances[cle] for cle in sat))
    ]
    actes = (acte.id for cahier in cahiers for acte in cahier.actes)
    return Reliure(
        organisme=organisme,
        annee=annee,
        cahiers=tuple(cahiers),
        vides=tuple(_empty(catalogue, organisme, annee, sat)),
        ancres={cle: f"{rang}/" for rang, cle in enumerate(actes)},
    )


def years(catalogue: Catalogue, organisme: str) -> tuple[int, ...]:
    """The years of which the register has acts of an issuer."""
    ids = catalogue.index["organismes"][organisme].actes
    return tuple(sorted({catalogue.registre.deliberations[cle].annee for cle in ids}))


def _acts(catalogue: Catalogue, organisme: str, annee: int) -> Iterator[str]:
    for mois in of_annee(catalogue.mois, str(annee)):
        for cle in catalogue.mois[mois].actes:
            if cle.startswith(f"{organisme}/"):
                yield cle


def _empty(catalogue: Catalogue, organisme: str, annee: int, sat: set[str]) -> Iterator[str]:
    for mois in reversed(of_annee(catalogue.mois, str(annee))):
        for cle in reversed(catalogue.mois[mois].seances):
            seance = catalogue.registre.seances[cle] if cle.startswith(f"{organisme}/") else None
            if seance is not None and seance.statut is Statut.TENUE and cle not in sat:
                yield cle


def _in_time(seances: Iterable[Seance]) -> list[Seance]:
    return sorted(seances, key=lambda seance: (seance.date, seance.cle))
