"""What search engines are told: everything may be read, and where the site map is; of a preview, nothing may."""

from collections.abc import Iterator
from functools import partial

from registre.exports.base import Export, Fichier, Site
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Unite


def files(catalogue: Catalogue, site: Site) -> Iterator[Fichier]:
    """The one file."""
    yield Fichier("robots.txt", partial(_robots, site.url) if site.indexable else _closed)


def _closed() -> bytes:
    return b"User-agent: *\nDisallow: /\n"


def _robots(url: str) -> bytes:
    return f"User-agent: *\nAllow: /\n\nSitemap: {url}sitemap.xml\n".encode()


EXPORT = Export(nom="robots", unite=Unite.REGISTRE, files=files)
