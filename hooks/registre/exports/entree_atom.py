"""An act or a sitting as an entry of a feed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from registre.exports.arbre_xml import add, link
from registre.exports.modifications import act_changed, sitting_changed
from registre.exports.sources import beside
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance, Statut
from registre.pages import noms
from registre.pages.listes.entrees import marks, result
from registre.pages.phrases import capital, plain

# RFC 4151 wants a day on which the host was the publisher's: that from which acts must be online (R. 2131-1 CGCT).
_DEPUIS = "2022-07-01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Annonce:
    """What a feed says of a document; ``premiere`` is the address that it first had, ``source`` the file of the contents that it is."""

    adresse: str
    source: str
    premiere: str
    titre: str
    resume: str
    organisme: str
    change: date
    publie: date | None
    classement: tuple[tuple[str, str], ...]


def entry(catalogue: Catalogue, url: str, annonce: Annonce) -> Element:
    """The entry of a document: what it is about, who issued it, where to read it, under what terms it is filed."""
    organisme = catalogue.registre.organismes[annonce.organisme]
    found = Element("entry")
    add(found, "id", identifier(url, annonce.premiere))
    add(found, "title", annonce.titre)
    add(found, "updated", instant(annonce.change))
    if annonce.publie is not None:
        add(found, "published", instant(annonce.publie))
    author = SubElement(found, "author")
    add(author, "name", organisme.nom)
    add(author, "uri", f"{url}{organisme.adresse}")
    link(found, "alternate", f"{url}{annonce.adresse}", "text/html")
    if not catalogue.tus or annonce.source not in catalogue.tus:
        link(found, "alternate", f"{url}{beside(annonce.adresse, 'md')}", "text/markdown")
    link(found, "alternate", f"{url}{beside(annonce.adresse, 'json')}", "application/json")
    for slug, cle in annonce.classement:
        label = catalogue.intitules[slug][cle].titre
        attributes = {"term": cle, "scheme": f"{url}{slug}/", "label": label}
        SubElement(found, "category", attributes)
    add(found, "summary", annonce.resume)
    return found


def announce_act(catalogue: Catalogue, acte: Deliberation) -> Annonce:
    """An act, under the first key that it had: a reader must not see as new an act whose key has changed."""
    first = acte.anciennes_cles[0] if acte.anciennes_cles else acte.cle
    return Annonce(
        adresse=acte.adresse,
        source=acte.source.fichier,
        premiere=f"deliberations/{acte.organisme}/{acte.annee}/{first}/",
        titre=acte.objet,
        resume=_act_summary(catalogue, acte),
        organisme=acte.organisme,
        change=act_changed(acte),
        publie=acte.date,
        classement=tuple(_filed(acte)),
    )


def announce_sitting(catalogue: Catalogue, seance: Seance) -> Annonce:
    """A sitting that has words of its own: an agenda that is announced, or minutes."""
    title = plain((capital(noms.sitting_title(catalogue.registre, seance)),))
    held = seance.statut is Statut.TENUE
    return Annonce(
        adresse=seance.adresse,
        source=seance.source.fichier,
        premiere=seance.adresse,
        titre=f"{title} – {'procès-verbal' if held else 'ordre du jour'}",
        resume=" ; ".join(point.objet for point in seance.points) or title,
        organisme=seance.organisme,
        change=sitting_changed(seance),
        publie=seance.date if held else None,
        classement=(),
    )


def identifier(url: str, adresse: str) -> str:
    """A tag URI (RFC 4151): a name that stays when the way to reach the page does not."""
    parts = urlsplit(url)
    return f"tag:{parts.hostname},{_DEPUIS}:{parts.path}{adresse.removesuffix('/')}"


def instant(jour: date) -> str:
    """A day as Atom wants it; documents tell no hour."""
    return f"{jour.isoformat()}T00:00:00Z"


def _filed(acte: Deliberation) -> Iterator[tuple[str, str]]:
    if acte.matiere is not None:
        yield "matieres", acte.matiere
    yield from (("sujets", cle) for cle in acte.sujets)
    yield from (("partenaires", partenariat.cle) for partenariat in acte.partenaires)


def _act_summary(catalogue: Catalogue, acte: Deliberation) -> str:
    """Number, organ, outcome and state, in one line."""
    registre = catalogue.registre
    organe = noms.of_organ(registre.organe(acte.organisme, acte.organe))
    title = plain((capital(noms.act_title(registre, acte)),))
    said = f"{title} {organe} ({registre.organismes[acte.organisme].nom})"
    outcome = result(acte.vote)
    marked = ((outcome,) if outcome else ()) + marks(catalogue, acte)
    return ", ".join((said, *(mot.texte for mot in marked))) + "."
