"""The site map for search engines (sitemaps.org 0.9): pages to be listed, dated by their content."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from xml.etree.ElementTree import Element, SubElement

from registre.exports.arbre_xml import add, write
from registre.exports.base import Export, Fichier, Site
from registre.exports.modifications import changes
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Unite
from registre.pages.editoriales import editorial_pages

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
# What one file may hold, by the protocol.
LIMITE = 50_000

Entree = tuple[str, date | None]


def files(catalogue: Catalogue, site: Site) -> Iterator[Fichier]:
    """One file, or an index of files when the pages are too many for one."""
    entries = tuple(_entries(catalogue, site))
    if len(entries) <= LIMITE:
        yield Fichier("sitemap.xml", partial(_pages, site.url, entries))
        return
    names: list[str] = []
    for start in range(0, len(entries), LIMITE):
        names.append(f"sitemap-{len(names) + 1}.xml")
        part = entries[start : start + LIMITE]
        yield Fichier(names[-1], partial(_pages, site.url, part))
    yield Fichier("sitemap.xml", partial(_index, site.url, names))


def _entries(catalogue: Catalogue, site: Site) -> Iterator[Entree]:
    """The editor's pages, then those of the register that engines may list."""
    changed = changes(catalogue)
    for lien in editorial_pages(catalogue.contenu):
        yield lien.adresse, None
    for page in site.pages():
        if page.indexable:
            yield page.adresse, changed.get(page.adresse)


def _pages(url: str, entries: Sequence[Entree]) -> bytes:
    root = Element("urlset", {"xmlns": SITEMAP})
    for adresse, changed in entries:
        entry = SubElement(root, "url")
        add(entry, "loc", f"{url}{adresse}")
        if changed is not None:
            add(entry, "lastmod", changed.isoformat())
    return write(root)


def _index(url: str, names: Sequence[str]) -> bytes:
    root = Element("sitemapindex", {"xmlns": SITEMAP})
    for name in names:
        add(SubElement(root, "sitemap"), "loc", f"{url}{name}")
    return write(root)


EXPORT = Export(nom="plan du site", unite=Unite.REGISTRE, files=files)
