"""The files of an export, made."""

from collections.abc import Callable, Iterator
from functools import partial

from registre import pages
from registre.exports.base import Fichier, Site
from registre.indexes.catalogue import Catalogue


def made(
    files: Callable[[Catalogue, Site], Iterator[Fichier]], catalogue: Catalogue, url: str
) -> dict[str, bytes]:
    """Every file by its path, in the order in which the export lists them."""
    site = Site(url=url, pages=partial(pages.generate, catalogue))
    return {fichier.chemin: fichier.contenu() for fichier in files(catalogue, site)}
