"""A list as a template loops over it: its count, its entries by year, its other pages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance
from registre.pages.listes.entrees import EntreeActe, EntreeSeance, act_entry, sitting_entry
from registre.pages.listes.pagination import Pagination, paginate, part

Entree = TypeVar("Entree", EntreeActe, EntreeSeance)


# A list shorter than this is read at a glance: years between its entries would only part them.
COURTE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Groupe(Generic[Entree]):
    """The entries of one year, or (without ``annee``) all those of a short list."""

    annee: int | None
    entrees: tuple[Entree, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Liste(Generic[Entree]):
    """Some of the ``total`` entries of a list, by year, newest first."""

    total: int
    groupes: tuple[Groupe[Entree], ...]
    pagination: Pagination | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Precisions:
    """What a list adds to its lines: the role of a partner on an act, the items of a sitting that concern a subject."""

    acte: Callable[[Deliberation], str | None] | None = None
    seance: Callable[[Seance], tuple[str, ...]] | None = None


def list_acts(
    catalogue: Catalogue, terme: Terme, numero: int | None, precisions: Precisions
) -> Liste[EntreeActe]:
    """The acts of a term that its head, or one of its full pages, shows."""
    ids = part(terme.actes, numero)
    return Liste(
        total=len(terme.actes),
        groupes=by_year(act_entry(catalogue, cle, precisions.acte) for cle in ids),
        pagination=paginate(len(terme.actes), numero, tete=terme.adresse, suite=terme.adresse),
    )


def list_sittings(
    catalogue: Catalogue, terme: Terme, numero: int | None, precisions: Precisions
) -> Liste[EntreeSeance]:
    """The sittings of a term that its head, or one of its full pages, shows."""
    ids = part(terme.seances, numero)
    suite = sittings_below(terme.adresse)
    return Liste(
        total=len(terme.seances),
        groupes=by_year(sitting_entry(catalogue, cle, precisions.seance) for cle in ids),
        pagination=paginate(len(terme.seances), numero, tete=terme.adresse, suite=suite),
    )


def sittings_below(adresse: str) -> str:
    """Below what address stand the full pages of the sittings of a term."""
    return adresse if adresse == "seances/" else f"{adresse}seances/"


def by_year(entrees: Iterable[Entree]) -> tuple[Groupe[Entree], ...]:
    """Entries that are in the order of time, under their years when they are many."""
    listed = tuple(entrees)
    if len(listed) <= COURTE:
        return (Groupe(annee=None, entrees=listed),) if listed else ()
    years = groupby(listed, key=lambda entree: entree.date.year)
    return tuple(Groupe(annee=annee, entrees=tuple(found)) for annee, found in years)
