"""The feed of what was published: the newest events, and behind them archives that hold every event (RFC 4287, RFC 5005)."""

from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

from registre.exports.arbre_xml import add, link, write
from registre.exports.base import Export, Fichier, Site
from registre.exports.entree_atom import identifier
from registre.indexes.catalogue import Catalogue
from registre.indexes.evenements import TETE
from registre.model.parution import Evenement
from registre.pages.base import Unite
from registre.pages.phrases import plain
from registre.pages.publications import ADRESSE, FLUX, TITRE, seen

ATOM, ARCHIVE = "http://www.w3.org/2005/Atom", "http://purl.org/syndication/history/1.0"
_JAMAIS = "1970-01-01T00:00:00Z"
_MEDIA = "application/atom+xml"


def files(catalogue: Catalogue, site: Site) -> Iterator[Fichier]:
    """The feed, and one archive for each full page of events."""
    full = len(catalogue.publications) - 1
    yield Fichier(FLUX, partial(_feed, catalogue, site.url, TETE, _around(site.url, None, full)))
    for numero in range(1, full + 1):
        around = _around(site.url, numero, full)
        yield Fichier(
            archive_path(numero), partial(_feed, catalogue, site.url, str(numero), around)
        )


def archive_path(numero: int) -> str:
    """Where an archive is."""
    return f"{ADRESSE}archives/{numero}.atom"


def _around(url: str, numero: int | None, full: int) -> tuple[tuple[str, str], ...]:
    """The links of a feed to the archives around it."""
    before = full if numero is None else numero - 1
    links = [("prev-archive", f"{url}{archive_path(before)}")] if before else []
    if numero is not None:
        links.append(("current", f"{url}{FLUX}"))
        if numero < full:
            links.append(("next-archive", f"{url}{archive_path(numero + 1)}"))
    return tuple(links)


def _feed(
    catalogue: Catalogue, url: str, feuille: str, around: tuple[tuple[str, str], ...]
) -> bytes:
    here = FLUX if feuille == TETE else archive_path(int(feuille))
    evenements = catalogue.publications[feuille]
    feed = Element("feed", {"xmlns": ATOM, "xmlns:fh": ARCHIVE, "xml:lang": "fr"})
    add(feed, "id", identifier(url, here))
    add(feed, "title", TITRE)
    add(feed, "updated", evenements[0].instant.isoformat() if evenements else _JAMAIS)
    author = Element("author")
    add(author, "name", "Registre des délibérations")
    feed.append(author)
    link(feed, "self", f"{url}{here}", _MEDIA)
    link(feed, "alternate", f"{url}{ADRESSE}", "text/html")
    for rel, adresse in around:
        link(feed, rel, adresse, _MEDIA)
    if feuille != TETE:
        feed.append(Element("fh:archive"))
    feed.extend(_entry(catalogue, url, evenement) for evenement in evenements)
    return write(feed)


def _entry(catalogue: Catalogue, url: str, evenement: Evenement) -> Element:
    """An event, which never changes."""
    shown = seen(catalogue, evenement)
    stamp = evenement.instant.isoformat()
    where = next((mot.adresse for mot in shown.objet if mot.adresse), ADRESSE)
    found = Element("entry")
    add(
        found,
        "id",
        identifier(url, f"{ADRESSE}{stamp}/{evenement.objet}/{evenement.nature.name.lower()}"),
    )
    add(found, "title", f"{shown.nature.texte}\u00a0: {plain(shown.objet)}")
    add(found, "updated", stamp)
    link(found, "alternate", f"{url}{where}", "text/html")
    return found


EXPORT = Export(nom="flux des publications", unite=Unite.REGISTRE, files=files)
