"""What search engines are told: everything may be read, and where the site map is."""

from collections.abc import Iterator

from registre.exports.base import Export, Site
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Unite


def files(catalogue: Catalogue, site: Site) -> Iterator[tuple[str, bytes]]:
    """The one file."""
    yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site.url}sitemap.xml\n".encode()


EXPORT = Export(nom="robots", unite=Unite.REGISTRE, files=files)
