"""An act as an entry of a feed."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from registre.exports.arbre_xml import add, link
from registre.exports.base import Site
from registre.exports.modifications import act_changed
from registre.exports.sources import beside
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.pages import noms
from registre.pages.listes.entrees import marks, result
from registre.pages.phrases import capital, plain

# RFC 4151 wants a day on which the host was the publisher's: that from which acts must be online (R. 2131-1 CGCT).
_DEPUIS = "2022-07-01"


def entry(catalogue: Catalogue, site: Site, acte: Deliberation) -> Element:
    """The entry of an act: what it is about, who decided, where to read it, under what terms it is filed."""
    organisme = catalogue.registre.organismes[acte.organisme]
    found = Element("entry")
    add(found, "id", identifier(site, _first_address(acte)))
    add(found, "title", acte.objet)
    add(found, "updated", instant(act_changed(acte)))
    add(found, "published", instant(acte.date))
    author = SubElement(found, "author")
    add(author, "name", organisme.nom)
    add(author, "uri", f"{site.url}{organisme.adresse}")
    link(found, "alternate", f"{site.url}{acte.adresse}", "text/html")
    link(found, "alternate", f"{site.url}{beside(acte.adresse, 'md')}", "text/markdown")
    link(found, "alternate", f"{site.url}{beside(acte.adresse, 'json')}", "application/json")
    for slug, cle in _filed(acte):
        label = catalogue.index[slug][cle].titre
        attributes = {"term": cle, "scheme": f"{site.url}{slug}/", "label": label}
        SubElement(found, "category", attributes)
    add(found, "summary", _summary(catalogue, acte))
    return found


def identifier(site: Site, adresse: str) -> str:
    """A tag URI (RFC 4151): a name that stays when the way to reach the page does not."""
    parts = urlsplit(site.url)
    return f"tag:{parts.hostname},{_DEPUIS}:{parts.path}{adresse.removesuffix('/')}"


def instant(jour: date) -> str:
    """A day as Atom wants it; acts tell no hour."""
    return f"{jour.isoformat()}T00:00:00Z"


def _first_address(acte: Deliberation) -> str:
    """The address that the act first had: a reader must not see as new an act whose key has changed."""
    first = acte.anciennes_cles[0] if acte.anciennes_cles else acte.cle
    return f"deliberations/{acte.organisme}/{acte.annee}/{first}/"


def _filed(acte: Deliberation) -> Iterator[tuple[str, str]]:
    if acte.matiere is not None:
        yield "matieres", acte.matiere
    yield from (("sujets", cle) for cle in acte.sujets)
    yield from (("partenaires", partenariat.cle) for partenariat in acte.partenaires)


def _summary(catalogue: Catalogue, acte: Deliberation) -> str:
    """Number, organ, outcome and state, in one line."""
    registre = catalogue.registre
    organe = noms.of_organ(registre.organe(acte.organisme, acte.organe))
    title = plain((capital(noms.act_title(registre, acte)),))
    said = f"{title} {organe} ({registre.organismes[acte.organisme].nom})"
    outcome = result(acte.vote)
    marked = ((outcome,) if outcome else ()) + marks(catalogue, acte)
    return ", ".join((said, *(mot.texte for mot in marked))) + "."
