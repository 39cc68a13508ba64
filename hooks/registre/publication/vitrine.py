"""The site as it would be made of the contents of the moment: each file is made when it is asked for, and kept while it is right."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from registre import pages, search
from registre.documents.base import Edition
from registre.documents.composition import Compositeur
from registre.exports import EXPORTS, dossiers
from registre.exports.base import Fichier, Site
from registre.indexes.catalogue import Catalogue
from registre.pages.par_adresse import Pages
from registre.pages.telechargements import Telechargement
from registre.publication import officiels, produits
from registre.publication.empreintes import of_value
from registre.publication.etat import Etat
from registre.publication.lectures import Lectures
from registre.publication.officiels import Annonces, Imprimerie, Offre
from registre.publication.produit import Editorial, Produit, Sorties
from registre.publication.produits import EDITORIAL, RECHERCHE
from registre.publication.sources import Sources
from registre.publication.suivi import Cle, Journal
from registre.publication.surveillance import watch
from registre.reader import Textes
from registre.rendering.render import Renderer
from registre.search.fichiers import DOSSIER as INDEX


@dataclass(frozen=True, slots=True)
class Fait:
    """A product that was made: what it was, what it read with the digest that each had, its files."""

    source: bytes
    lus: Mapping[Cle, bytes]
    sorties: Mapping[str, bytes]


class Vitrine:
    """One state of the contents. ``faits`` outlives it: most of what was made for one state is right for the next.

    Nothing in it refers back to it: it goes, with its register, as soon as the next takes its place, without a collector.
    """

    def __init__(
        self,
        sources: Sources,
        renderer: Renderer,
        editorial: Editorial,
        faits: dict[str, Fait],
        compositeur: Compositeur | None = None,
    ) -> None:
        self._journal = Journal()
        self._sources = sources
        self._catalogue = watch(sources.catalogue, self._journal, sources.registre)
        self._lectures = Lectures(Etat(), sources.catalogue, sources.registre, sources.editeur)
        self._renderer = renderer
        self._editorial = editorial
        self._faits = faits
        self._pages = Pages(self._catalogue)
        self._fichiers: dict[str, Fichier] = {}
        self._url = url = renderer.configuration.site_url
        self._listed = _files(self._catalogue, url, sources.textes)
        press = compositeur and Imprimerie(self._catalogue, compositeur, Edition(url=url))
        self._imprimerie = press

    def get(self, chemin: str) -> bytes | None:
        """The bytes of a file of the site, by its path from the root; None where the site has no such file."""
        return self._made(self._product(chemin)).get(chemin)

    def _product(self, chemin: str) -> Produit:
        """What makes the file; whatever nobody else makes is the editor's."""
        if chemin.startswith(f"{INDEX}/"):
            return self._search(chemin.removeprefix(f"{INDEX}/").partition("/")[0])
        folder, name = posixpath.split(chemin)
        card = self._pages.find(f"{folder}/") if name == "index.html" and folder else None
        if card is not None:
            announced = partial(self._announced, card.adresse)
            make = partial(produits.page, self._renderer, card, (), announced, self._read)
            return Produit(nom=chemin, source=card, make=make)
        if self._imprimerie and (kind := self._imprimerie.of_path(chemin)):
            return Produit(
                nom=chemin, source=None, make=partial(self._imprimerie.make, kind, chemin)
            )
        archive = dossiers.of_path(self._catalogue, chemin, self._named)
        if archive is not None:
            made = dossiers.file(self._catalogue, self._url, archive, self._read)
            return Produit(nom=chemin, source=archive, make=partial(produits.files, (made,)))
        file = self._file(chemin)
        if file is not None:
            return Produit(nom=chemin, source=file, make=partial(produits.files, (file,)))
        return Produit(nom=EDITORIAL, source=self._sources.editeur, make=self._make_editorial)

    def _announced(self, adresse: str) -> tuple[Telechargement, ...]:
        whole = dossiers.of_page(self._catalogue, adresse, self._named)
        return Offre(documents=self._documents(adresse), archive=whole).announce(self._read)

    def _documents(self, adresse: str) -> Annonces:
        return self._imprimerie.of_page(adresse) if self._imprimerie else ()

    def _named(self, adresse: str) -> Iterator[tuple[str, str]]:
        return officiels.named(self._documents(adresse))

    def _made(self, produit: Produit) -> Mapping[str, bytes]:
        """The files of a product, made now or kept because nothing that it read has changed."""
        source = of_value(produit.source)
        known = self._faits.get(produit.nom)
        if known is None or known.source != source or not self._holds(known.lus):
            with self._journal.noting() as lus:
                sorties = dict(produit.make())
            known = Fait(source, {cle: self._lectures.now(cle) for cle in lus}, sorties)
            self._faits[produit.nom] = known
        elif self._journal.lus is not None:  # what is made from it was made from the same
            self._journal.lus.update(known.lus)
        return known.sorties

    def _holds(self, lus: Mapping[Cle, bytes]) -> bool:
        return all(self._lectures.now(cle) == digest for cle, digest in lus.items())

    def _search(self, part: str) -> Produit:
        """The index of a year, from the texts of its acts; the tables of all years, from theirs."""
        annees = search.annees(self._catalogue)
        if part in annees:
            given = search.read_with(self._catalogue, self._sources.textes)
            make = partial(search.shard, self._catalogue, part, lire_verse=given)
            return Produit(nom=f"{RECHERCHE} {part}", source=None, make=make)
        make_all = partial(produits.whole_search, self._catalogue, annees, self._read)
        return Produit(nom=RECHERCHE, source=annees, make=make_all)

    def _read(self, chemin: str) -> bytes:
        """A file that the site surely has."""
        return self._made(self._product(chemin))[chemin]

    def _make_editorial(self) -> Sorties:
        yield from self._editorial(self._catalogue, tuple(pages.generate(self._catalogue)))

    def _file(self, chemin: str) -> Fichier | None:
        while chemin not in self._fichiers:
            file = next(self._listed, None)
            if file is None:
                return None
            self._fichiers[file.chemin] = file
        return self._fichiers[chemin]


def _files(catalogue: Catalogue, url: str, textes: Textes) -> Iterator[Fichier]:
    site = Site(url=url, pages=partial(pages.generate, catalogue), textes=textes)
    for export in EXPORTS:
        yield from export.files(catalogue, site)


def path_of(adresse: str) -> str:
    """The file that a web server gives for an address, from the root of the site."""
    chemin = posixpath.normpath(f"/{adresse}").lstrip("/")
    return f"{chemin}/index.html".lstrip("/") if adresse.endswith("/") or not chemin else chemin


def theme_file(theme: Path, chemin: str) -> bytes | None:
    """A file of the theme, which a page asks for at once: its own, its styles, its scripts, its fonts."""
    path = (theme / chemin).resolve()
    inside = chemin.startswith(("assets/", "styles/")) and path.is_relative_to(theme.resolve())
    return path.read_bytes() if inside and path.is_file() else None
