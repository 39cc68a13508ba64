"""The Atom feeds (RFC 4287): the register, and each issuer, subject and partner."""

import heapq
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from xml.etree.ElementTree import Element

from registre.exports.arbre_xml import add, link, write
from registre.exports.base import Export, Fichier, Site
from registre.exports.entree_atom import (
    Annonce,
    announce_act,
    announce_sitting,
    entry,
    identifier,
    instant,
)
from registre.exports.modifications import act_changed, sitting_changed
from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.model.seance import Statut
from registre.pages.base import Lien, Unite

ATOM = "http://www.w3.org/2005/Atom"
FLUX = "flux.atom"
ENTREES = 50
TITRE = "Délibérations et séances"
# A feed without any document must still say when it changed.
_JAMAIS = date(1970, 1, 1)


def files(catalogue: Catalogue, site: Site) -> Iterator[Fichier]:
    """The feed of the register, then those of its terms: the fifty documents that changed last."""
    order = _order(catalogue)
    for terme in (_register(catalogue), *followed(catalogue)):
        found = (cle for cle in (*terme.actes, *terme.seances) if cle in order)
        newest = heapq.nlargest(ENTREES, found, key=order.__getitem__)
        sujet = Lien(terme.titre if terme.cle else "", terme.adresse)
        yield Fichier(feed_address(terme), partial(_feed, catalogue, site.url, sujet, newest))


def followed(catalogue: Catalogue) -> Iterator[Terme]:
    """The terms that have a feed: issuers, subjects, partners that are not issuers."""
    issuers = catalogue.registre.organismes
    yield from (t for t in catalogue.index["organismes"].values() if t.parent is None)
    yield from catalogue.index["sujets"].values()
    yield from (t for t in catalogue.index["partenaires"].values() if t.cle not in issuers)


def feed_address(terme: Terme) -> str:
    """Where the feed of a term is."""
    return f"{terme.adresse}{FLUX}"


def _order(catalogue: Catalogue) -> Mapping[str, int]:
    """The rank of each act, and of each sitting that has words of its own, from the one that changed first."""
    registre = catalogue.registre
    changed = {cle: act_changed(registre.deliberations[cle]) for cle in reversed(catalogue.actes)}
    for cle in reversed(catalogue.seances):
        seance = registre.seances[cle]
        if seance.proces_verbal or seance.statut is Statut.ANNONCEE:
            changed[cle] = sitting_changed(seance)
    return {cle: rang for rang, cle in enumerate(sorted(changed, key=changed.__getitem__))}


def _register(catalogue: Catalogue) -> Terme:
    return Terme(
        cle="",
        titre=TITRE,
        adresse="",
        actes=tuple(catalogue.actes),
        seances=tuple(catalogue.seances),
    )


def _feed(catalogue: Catalogue, url: str, sujet: Lien, ids: Iterable[str]) -> bytes:
    """The feed of what the link leads to; that of the register has no name."""
    here = f"{sujet.adresse}{FLUX}"
    annonces = [_announce(catalogue, cle) for cle in ids]
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": "fr"})
    add(feed, "id", identifier(url, here))
    add(feed, "title", f"{TITRE} – {sujet.texte}" if sujet.texte else TITRE)
    add(feed, "updated", instant(max((a.change for a in annonces), default=_JAMAIS)))
    link(feed, "self", f"{url}{here}", "application/atom+xml")
    link(feed, "alternate", f"{url}{sujet.adresse}", "text/html")
    feed.extend(entry(catalogue, url, annonce) for annonce in annonces)
    return write(feed)


def _announce(catalogue: Catalogue, cle: str) -> Annonce:
    registre = catalogue.registre
    if cle in registre.deliberations:
        return announce_act(catalogue, registre.deliberations[cle])
    return announce_sitting(catalogue, registre.seances[cle])


EXPORT = Export(nom="flux Atom", unite=Unite.CLE, files=files)
