"""What an export is: files beside the pages, made from the catalogue and the public address of the site."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from registre.indexes.catalogue import Catalogue
from registre.pages.base import Unite


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where the site is published: its address, ending with ``/``."""

    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A kind of file: ``files`` yields each one's path from the root of the site, and its bytes."""

    nom: str
    unite: Unite
    files: Callable[[Catalogue, Site], Iterator[tuple[str, bytes]]]
