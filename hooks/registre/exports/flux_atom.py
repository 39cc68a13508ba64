"""The Atom feeds (RFC 4287): the register, and each issuer, subject and partner."""

import heapq
from collections.abc import Iterable, Iterator
from datetime import date
from xml.etree.ElementTree import Element

from registre.exports.arbre_xml import add, link, write
from registre.exports.base import Export, Site
from registre.exports.entree_atom import entry, identifier, instant
from registre.exports.modifications import act_changed
from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Unite

ATOM = "http://www.w3.org/2005/Atom"
ENTREES = 50
# A feed without any act must still say when it changed.
_JAMAIS = date(1970, 1, 1)


def files(catalogue: Catalogue, site: Site) -> Iterator[tuple[str, bytes]]:
    """The feed of the register, then those of its terms: the fifty acts that changed last."""
    changed = {cle: act_changed(acte) for cle, acte in catalogue.registre.deliberations.items()}
    for terme in (_register(catalogue), *followed(catalogue)):
        newest = heapq.nlargest(
            ENTREES, terme.actes, key=lambda cle: (changed[cle], -catalogue.rang[cle])
        )
        yield feed_address(terme), write(_feed(catalogue, site, terme, newest))


def followed(catalogue: Catalogue) -> Iterator[Terme]:
    """The terms that have a feed: issuers, subjects, partners that are not issuers."""
    issuers = catalogue.registre.organismes
    yield from (t for t in catalogue.index["organismes"].values() if t.parent is None)
    yield from catalogue.index["sujets"].values()
    yield from (t for t in catalogue.index["partenaires"].values() if t.cle not in issuers)


def feed_address(terme: Terme) -> str:
    """Where the feed of a term is."""
    return f"{terme.adresse}flux.atom"


def _register(catalogue: Catalogue) -> Terme:
    return Terme(cle="", titre="Toutes les délibérations", adresse="", actes=catalogue.actes)


def _feed(catalogue: Catalogue, site: Site, terme: Terme, ids: Iterable[str]) -> Element:
    actes = [catalogue.registre.deliberations[cle] for cle in ids]
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": "fr"})
    add(feed, "id", identifier(site, feed_address(terme)))
    add(feed, "title", f"Délibérations – {terme.titre}" if terme.cle else terme.titre)
    add(feed, "updated", instant(max(map(act_changed, actes), default=_JAMAIS)))
    link(feed, "self", f"{site.url}{feed_address(terme)}", "application/atom+xml")
    link(feed, "alternate", f"{site.url}{terme.adresse}", "text/html")
    feed.extend(entry(catalogue, site, acte) for acte in actes)
    return feed


EXPORT = Export(nom="flux Atom", unite=Unite.CLE, files=files)
