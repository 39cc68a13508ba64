"""What a site is made of, one by one: files that are made together."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from registre.indexes.catalogue import Catalogue
from registre.pages.base import Page

# What a product makes: paths from the root of the site, with their bytes.
Sorties = Iterator[tuple[str, bytes]]
# The bytes of a file of the site that is made already, by its path from the root.
Read = Callable[[str], bytes]
Editorial = Callable[[Catalogue, tuple[Page, ...]], Sorties]


@dataclass(frozen=True, slots=True, kw_only=True)
class Produit:
    """Files that are made together, again when something that they were made from has changed.

    ``source`` is everything that is known of them before they are made; ``long`` is true of what takes seconds; what is made from other
    files of the site has a higher ``rang`` than they.
    """

    nom: str
    source: object
    make: Callable[[], Sorties]
    long: bool = False
    rang: int = 0
