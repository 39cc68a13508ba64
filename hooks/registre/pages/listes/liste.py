"""A list as a template loops over it: its count, its entries by year, its other pages."""

from collections.abc import Callable, Iterable, Sequence
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


@dataclass(frozen=True, slots=True)
class Liste(Generic[Entree]):
    """Some of the entries of a list, by year, newest first; only its head counts them all (``total``)."""

    total: int | None
    groupes: tuple[Groupe[Entree], ...]
    pagination: Pagination | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Precisions:
    """What a list adds to its lines: the role of a partner on an act, the items of a sitting that concern a subject."""

    acte: Callable[[Deliberation], str | None] | None = None
    seance: Callable[[Seance], tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feuillet:
    """What one page of a list of identifiers shows, and its links to the others: what is elsewhere in the list changes nothing to it."""

    ids: tuple[str, ...]
    total: int | None
    pagination: Pagination | None


def acts_of(terme: Terme, numero: int | None) -> Feuillet:
    """The acts of a term that its head, or one of its full pages, shows."""
    return _sheet(terme.actes, numero, terme.adresse, terme.adresse)


def sittings_of(terme: Terme, numero: int | None) -> Feuillet:
    """The sittings of a term that its head, or one of its full pages, shows."""
    return _sheet(terme.seances, numero, terme.adresse, sittings_below(terme.adresse))


def _sheet(ids: Sequence[str], numero: int | None, tete: str, suite: str) -> Feuillet:
    return Feuillet(
        ids=tuple(part(ids, numero)),
        total=len(ids) if numero is None else None,
        pagination=paginate(len(ids), numero, tete=tete, suite=suite),
    )


def list_acts(
    catalogue: Catalogue, feuillet: Feuillet, precisions: Precisions
) -> Liste[EntreeActe]:
    """The entries of a page of acts."""
    entries = (act_entry(catalogue, cle, precisions.acte) for cle in feuillet.ids)
    return Liste(feuillet.total, by_year(entries), feuillet.pagination)


def list_sittings(
    catalogue: Catalogue, feuillet: Feuillet, precisions: Precisions
) -> Liste[EntreeSeance]:
    """The entries of a page of sittings."""
    entries = (sitting_entry(catalogue, cle, precisions.seance) for cle in feuillet.ids)
    return Liste(feuillet.total, by_year(entries), feuillet.pagination)


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
