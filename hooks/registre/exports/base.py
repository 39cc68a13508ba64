"""What an export is: files beside the pages, made from the catalogue and the public address of the site."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from registre.indexes.catalogue import Catalogue
from registre.pages.base import Page, Unite
from registre.reader import Textes


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where the site is published (its address, ending with ``/``), its pages, listed for what names them all, the words of given files.

    ``indexable`` is false of a site that search engines must not list.
    """

    url: str
    pages: Callable[[], Iterable[Page]] = tuple
    textes: Textes = field(default_factory=Textes)
    indexable: bool = True


@dataclass(frozen=True, slots=True)
class Fichier:
    """A file of the site: its path from the root of the site, and what computes its bytes when it is made.

    Files of one ``ensemble`` are made together; without one, a file is made with the page that it stands beside, or alone.
    """

    chemin: str
    contenu: Callable[[], bytes]
    ensemble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A kind of file: ``files`` lists them from the catalogue, without making any."""

    nom: str
    unite: Unite
    files: Callable[[Catalogue, Site], Iterator[Fichier]]
