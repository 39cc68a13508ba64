"""Everything that a site is made of, listed without making any of it: pages with their data, lists, feeds, search."""

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from registre import pages, search
from registre.documents.composition import Compositeur
from registre.exports import EXPORTS, dossiers
from registre.exports.base import Fichier, Site
from registre.exports.fichiers_verses import data_path
from registre.exports.sources import beside
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.fichier import FichierVerse
from registre.model.seance import Seance
from registre.pages.base import Page, Unite
from registre.pages.telechargements import Telechargement
from registre.publication import officiels, politique
from registre.publication.inscription import Deja
from registre.publication.officiels import Imprimerie, Offre
from registre.publication.produit import Editorial, Produit, Read, Sorties
from registre.reader import Textes
from registre.rendering import configuration
from registre.rendering.configuration import Surcharge
from registre.rendering.environment import environment
from registre.rendering.render import Renderer

RECHERCHE, EDITORIAL = "recherche", "éditorial"
# When the years of the search are made: after the acts and the sittings, whose data they read.
ANNEES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Chantier:
    """What a site is made of: the register, the project's folder, who makes the editor's pages and the theme's files.

    ``editeur`` is the digest of the editor's sources; ``sorties`` reads the files of the site that are made already; ``garder`` keeps
    pieces of what is long to make, ``textes`` the words of given files. Without ``documents``, the official ones are neither made nor
    announced; ``deja`` has those that were published. ``surcharge`` is what the installation says in the place of ``mkdocs.yml``.
    """

    catalogue: Catalogue
    racine: Path
    editorial: Editorial
    editeur: bytes
    sorties: Read
    garder: search.Garder
    textes: Textes
    documents: bool = True
    deja: Deja | None = None
    surcharge: Surcharge = field(default_factory=Surcharge)


def products(chantier: Chantier) -> Iterator[Produit]:
    """Everything there is to make, the longest first; the order changes nothing to what is made."""
    catalogue = chantier.catalogue
    settings = configuration.read(chantier.racine / "mkdocs.yml", chantier.surcharge)
    cards = tuple(pages.generate(catalogue))
    yield from _search(chantier)
    yield Produit(
        nom=EDITORIAL,
        source=chantier.editeur,
        make=partial(_editorial, chantier, cards),
        long=True,
    )
    site = _site(chantier, settings.site_url, cards)
    by_page: dict[str, list[Fichier]] = defaultdict(list)
    for export in EXPORTS:
        for fichier in export.files(catalogue, site):
            stem = posixpath.splitext(fichier.chemin)[0]
            by_page[fichier.ensemble or f"{stem}/"].append(fichier)
    templates = environment(chantier.racine / "theme_overrides")
    renderer = Renderer(templates, settings)
    press = _press(chantier, settings.site_url)
    if press:
        yield from _documents(press)
    offers = officiels.offers(catalogue, press)
    yield from _archives(chantier, settings.site_url, offers)
    for card in cards:
        around = tuple(by_page.pop(card.adresse, ()))
        offre = offers.get(card.adresse, Offre())
        make = partial(page, renderer, card, around, partial(offre.announce, chantier.sorties))
        source = (card, around, offre.chemins)
        yield Produit(nom=card.adresse, source=source, make=make, rang=_rank(card, offre))
    for rest in by_page.values():
        yield from _alone(rest)


def _alone(fichiers: list[Fichier]) -> Iterator[Produit]:
    """Files that stand beside no page: each by itself, those of an ensemble together."""
    ensemble = fichiers[0].ensemble
    parts = [tuple(fichiers)] if ensemble else [(file,) for file in fichiers]
    for part in parts:
        yield Produit(nom=ensemble or part[0].chemin, source=part, make=partial(files, part))


def _site(chantier: Chantier, url: str, cards: tuple[Page, ...]) -> Site:
    """What exports know of the site."""
    shown = not chantier.surcharge.previsualisation
    return Site(url=url, pages=lambda: cards, textes=chantier.textes, indexable=shown)


def _rank(card: Page, offre: Offre) -> int:
    """After what a page offers; acts and sittings before the search, which reads their data; lists beside its years."""
    return offre.rang if card.unite in (Unite.ACTE, Unite.SEANCE) else max(offre.rang, ANNEES)


def _press(chantier: Chantier, url: str) -> Imprimerie | None:
    if not chantier.documents:
        return None
    compositeur = Compositeur(chantier.racine / officiels.GABARITS)
    return officiels.press(chantier.catalogue, compositeur, url, chantier.deja)


def _archives(chantier: Chantier, url: str, offers: Mapping[str, Offre]) -> Iterator[Produit]:
    """The dossier of every sitting, just before the page that offers it."""
    for offre in offers.values():
        if one := offre.archive:
            make = partial(files, (dossiers.file(chantier.catalogue, url, one, chantier.sorties),))
            yield Produit(nom=one.chemin, source=(url, one), make=make, rang=offre.rang - 1)


def _documents(press: Imprimerie) -> Iterator[Produit]:
    """Every official document."""
    for kind, _, chemin in press.listed():
        make = partial(press.make, kind, chemin)
        yield Produit(nom=chemin, source=press.edition, make=make, long=kind.long, rang=kind.rang)


def _editorial(chantier: Chantier, cards: tuple[Page, ...]) -> Sorties:
    """The editor's pages and files; MkDocs opens them by itself, which is noted here."""
    _ = chantier.catalogue.contenu / "."
    yield from chantier.editorial(chantier.catalogue, cards)


def _search(chantier: Chantier) -> Iterator[Produit]:
    """The index of each year, from the texts that were just published as data; then the tables of all years."""
    catalogue, sorties = chantier.catalogue, chantier.sorties
    annees = search.annees(catalogue)
    for annee in annees:
        make = partial(_year, chantier, annee)
        yield Produit(nom=f"{RECHERCHE} {annee}", source=None, make=make, long=True, rang=ANNEES)
    make_all = partial(whole_search, catalogue, annees, sorties)
    yield Produit(nom=RECHERCHE, source=annees, make=make_all, long=True, rang=ANNEES + 1)


def _year(chantier: Chantier, annee: str) -> Sorties:
    text, given = partial(_text, chantier.sorties), partial(_given, chantier.sorties)
    shard = partial(search.shard, chantier.catalogue, annee, text, lire_verse=given)
    files = shard(garder=chantier.garder)
    try:
        first = next(files)
    except search.SegmentError:  # what was kept is not what it says it is
        yield from shard()
    else:
        yield first
        yield from files


def _given(sorties: Read, verse: FichierVerse) -> str:
    return search.corps.of_file(sorties(data_path(verse.chemin)))


def _text(sorties: Read, document: Deliberation | Seance) -> str:
    return search.corps.of_data(sorties(beside(document.adresse, "json")))


def whole_search(catalogue: Catalogue, annees: tuple[str, ...], sorties: Read) -> Sorties:
    """The tables of all years, from the vocabulary of each."""
    found = {annee: sorties(search.vocabulary_path(annee)) for annee in annees}
    yield from search.ensemble(catalogue, found)


def page(
    renderer: Renderer,
    card: Page,
    around: tuple[Fichier, ...],
    announced: Callable[[], tuple[Telechargement, ...]] = tuple,
    lire: Callable[[str], bytes | None] | None = None,
) -> Sorties:
    """A page of the register, which announces what is made for it apart, and the files that stand beside it.

    ``lire`` gives the bytes of those that are made elsewhere.
    """
    beside = dict(files(around))
    html = renderer.html(card, announced(), lire or beside.get)
    yield f"{card.adresse}index.html", politique.closed(html).encode()
    yield from beside.items()


def files(fichiers: tuple[Fichier, ...]) -> Sorties:
    """Files that stand alone."""
    for file in fichiers:
        yield file.chemin, file.contenu()
