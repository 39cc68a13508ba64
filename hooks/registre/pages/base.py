"""What a page is before any template: an address, a title, a template and a view computed when it is rendered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from registre.indexes.catalogue import Catalogue


class Unite(StrEnum):
    """What a page depends on, and therefore when it has to be made again."""

    ACTE = "acte"
    SEANCE = "seance"
    CLE = "cle"
    ANNEE = "annee"
    REGISTRE = "registre"


@dataclass(frozen=True, slots=True)
class Lien:
    """A link inside the site: its words and its address from the root of the site («» is the home page)."""

    texte: str
    adresse: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entete:
    """What a page says of itself before its content; ``fil`` is the path from the home page to the parent."""

    titre: str
    description: str
    fil: tuple[Lien, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site, listed without being made. ``adresse`` ends with ``/``.

    When the page is rendered, ``entete`` computes what it says of itself, and ``vue`` the one object that the template ``gabarit``
    loops over: a register lists tens of thousands of pages to make a few. ``flux`` announces Atom feeds; ``organisme`` gives the
    accent colour; ``indexable`` is false for pages that engines must not list.
    """

    adresse: str
    gabarit: str
    unite: Unite
    entete: Callable[[], Entete]
    vue: Callable[[], object]
    flux: tuple[Lien, ...] = ()
    organisme: str | None = None
    indexable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of page: how all pages of that kind are listed from the catalogue, without rendering any."""

    nom: str
    unite: Unite
    pages: Callable[[Catalogue], Iterator[Page]]
