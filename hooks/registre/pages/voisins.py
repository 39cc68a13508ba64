"""The page before and the page after, in the sitting and in the register."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.registre import Registre
from registre.pages.phrases import Phrase
from registre.pages.relations import name


@dataclass(frozen=True, slots=True, kw_only=True)
class Voisin:
    """A neighbour: which one («Précédente dans la séance»), and its name, linked."""

    libelle: str
    cible: Phrase


def neighbours(catalogue: Catalogue, acte: Deliberation) -> Iterator[Voisin]:
    """In the order of time: the acts of the sitting by number, those of the register from the oldest."""
    sitting = catalogue.actes_par_seance[acte.seance]
    place = sitting.index(acte.id)
    avant, apres = catalogue.voisins[acte.id]
    for libelle, cle in (
        ("Précédente dans la séance", _at(sitting, place - 1)),
        ("Suivante dans la séance", _at(sitting, place + 1)),
        ("Précédente dans le registre", avant),
        ("Suivante dans le registre", apres),
    ):
        if cle is not None:
            registre = catalogue.registre
            other = registre.deliberations[cle]
            yield Voisin(
                libelle=_issued(registre, acte, other, libelle), cible=name(registre, other)
            )


def _issued(registre: Registre, acte: Deliberation, other: Deliberation, libelle: str) -> str:
    """Numbers are read within an issuer: another one's act says whose it is."""
    same = acte.organisme == other.organisme
    return libelle if same else f"{libelle}, {registre.organismes[other.organisme].nom}"


def _at(series: Sequence[str], place: int) -> str | None:
    return series[place] if 0 <= place < len(series) else None
