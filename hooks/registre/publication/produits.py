"""Everything that a site is made of, listed without making any of it: pages with their data, lists, feeds, search."""

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from registre import pages, search
from registre.documents.base import Edition
from registre.documents.composition import Compositeur
from registre.exports import EXPORTS
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
from registre.publication.officiels import Annonces, Imprimerie
from registre.reader import Textes
from registre.rendering import configuration
from registre.rendering.environment import environment
from registre.rendering.render import Renderer

_HEAD = '<meta charset="utf-8">'
RECHERCHE, EDITORIAL = "recherche", "éditorial"
# When the years of the search are made: after the acts and the sittings, whose data they read.
ANNEES = 2

# What a product makes: paths from the root of the site, with their bytes.
Sorties = Iterator[tuple[str, bytes]]
# The bytes of a file of the site that is made already, by its path from the root.
Read = Callable[[str], bytes]
Editorial = Callable[[Catalogue, tuple[Page, ...]], Sorties]


@dataclass(frozen=True, slots=True, kw_only=True)
class Produit:
    """Files that are made together, again when something that they were made from has changed.

    ``source`` is everything that is known of them before they are made; ``long`` is true of what takes seconds; what is made from other
    files of the site has a higher ``rang`` than they.
    """

    nom: str
    source: object
    make: Callable[[], Sorties]
    long: bool = False
    rang: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chantier:
    """What a site is made of: the register, the project's folder, who makes the editor's pages and the theme's files.

    ``editeur`` is the digest of the editor's sources; ``sorties`` reads the files of the site that are made already; ``garder`` keeps
    pieces of what is long to make, ``textes`` the words of given files. Without ``documents``, the official ones are neither made nor
    announced.
    """

    catalogue: Catalogue
    racine: Path
    editorial: Editorial
    editeur: bytes
    sorties: Read
    garder: search.Garder
    textes: Textes
    documents: bool = True


def products(chantier: Chantier) -> Iterator[Produit]:
    """Everything there is to make, the longest first; the order changes nothing to what is made."""
    catalogue = chantier.catalogue
    settings = configuration.read(chantier.racine / "mkdocs.yml")
    cards = tuple(pages.generate(catalogue))
    yield from _search(chantier)
    yield Produit(
        nom=EDITORIAL,
        source=chantier.editeur,
        make=partial(_editorial, chantier, cards),
        long=True,
    )
    site = Site(url=settings.site_url, pages=lambda: cards, textes=chantier.textes)
    by_page: dict[str, list[Fichier]] = defaultdict(list)
    for export in EXPORTS:
        for fichier in export.files(catalogue, site):
            by_page[f"{posixpath.splitext(fichier.chemin)[0]}/"].append(fichier)
    templates = environment(chantier.racine / "theme_overrides")
    renderer = Renderer(templates, settings)
    press = _press(chantier, settings.site_url)
    documents = press.listed() if press else {}
    if press:
        yield from _documents(press, documents)
    for card in cards:
        around = tuple(by_page.pop(card.adresse, ()))
        told = documents.get(card.adresse, ())
        announced = partial(officiels.announce, chantier.sorties, told) if told else None
        yield Produit(
            nom=card.adresse,
            source=(card, around, tuple(chemin for _, chemin in told)),
            make=partial(page, renderer, card, around, announced),
            rang=_rank(card, told),
        )
    for files_alone in by_page.values():
        for file in files_alone:
            yield Produit(nom=file.chemin, source=file, make=partial(files, (file,)))


def _rank(card: Page, told: Annonces) -> int:
    """After the documents that a page announces; acts and sittings before the search, which reads their data; lists beside its years."""
    ready = 1 + max(kind.rang for kind, _ in told) if told else 0
    return ready if card.unite in (Unite.ACTE, Unite.SEANCE) else max(ready, ANNEES)


def _press(chantier: Chantier, url: str) -> Imprimerie | None:
    if not chantier.documents:
        return None
    compositeur = Compositeur(chantier.racine / officiels.GABARITS)
    return Imprimerie(chantier.catalogue, compositeur, Edition(url=url))


def _documents(press: Imprimerie, listed: Mapping[str, Annonces]) -> Iterator[Produit]:
    """Every official document."""
    for annonces in listed.values():
        for kind, chemin in annonces:
            make = partial(press.make, kind, chemin)
            yield Produit(
                nom=chemin, source=press.edition, make=make, long=kind.long, rang=kind.rang
            )


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
    try:
        yield from list(shard(garder=chantier.garder))
    except search.SegmentError:  # what was kept is not what it says it is
        yield from shard()


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
    announced: Callable[[], tuple[Telechargement, ...]] | None = None,
) -> Sorties:
    """A page of the register, which announces the documents that it has, and the files that stand beside it."""
    html = renderer.html(card, announced() if announced else ())
    yield f"{card.adresse}index.html", closed(html).encode()
    yield from files(around)


def files(fichiers: tuple[Fichier, ...]) -> Sorties:
    """Files that stand alone."""
    for file in fichiers:
        yield file.chemin, file.contenu()


def closed(html: str) -> str:
    """The page with its policy in its head: it runs its own scripts and no other."""
    policy = politique.page_policy(politique.inline_hashes(html))
    meta = f'{_HEAD}\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_HEAD, meta, 1)
