"""The official documents among what a site is made of: made when asked for, then announced by the pages."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, unquote

from registre.documents import DOCUMENTS
from registre.documents.base import Document, Edition
from registre.documents.composition import Compositeur, CompositionError
from registre.exports import dossiers
from registre.exports.dossiers import TITRE, Archive
from registre.indexes.catalogue import Catalogue
from registre.pages.telechargements import Rang, Telechargement, archive
from registre.publication.inscription import Deja
from registre.publication.pannes import BuildError
from registre.texte.typographie import insecables

GABARITS = Path("theme_overrides", "documents")

# What a page announces: each kind of document that it has, and its file.
Annonces = tuple[tuple[Document, str], ...]


@dataclass(frozen=True, slots=True)
class Imprimerie:
    """Makes the documents of a register; ``deja`` has those that were published, which are copied and never made again."""

    catalogue: Catalogue
    compositeur: Compositeur
    edition: Edition
    deja: Deja | None = None

    def listed(self) -> Iterator[tuple[Document, str, str]]:
        """Every document: its kind, the page that has it, its file."""
        for kind in DOCUMENTS:
            for adresse in kind.adresses(self.catalogue):
                yield kind, adresse, kind.path(adresse)

    def by_page(self) -> Mapping[str, Annonces]:
        """What every page that announces some announces, by its address."""
        found: dict[str, Annonces] = defaultdict(tuple)
        for kind, adresse, chemin in self.listed():
            for page in kind.announcers(adresse):
                found[page] += ((kind, chemin),)
        return found

    def of_page(self, adresse: str) -> Annonces:
        """What one page announces."""
        return tuple(
            (kind, kind.path(page))
            for kind in DOCUMENTS
            for page in kind.announced(adresse)
            if kind.has(self.catalogue, page)
        )

    def of_path(self, chemin: str) -> Document | None:
        """The kind of document that a file of the site is."""
        for kind in DOCUMENTS:
            adresse = kind.page(chemin)
            if adresse is not None and kind.has(self.catalogue, adresse):
                return kind
        return None

    def make(self, kind: Document, chemin: str) -> Iterator[tuple[str, bytes]]:
        """A document, at its path."""
        adresse = f"{chemin.removesuffix(kind.suffixe)}/"
        # read even where the document is kept: another edition is another document
        parution = self.catalogue.parutions.get(kind.objet(adresse))
        kept = self.deja(chemin) if self.deja else None
        if kept is not None:
            yield chemin, kept
            return
        online = parution.mise_en_ligne if parution else None
        edition = replace(self.edition, instant=online)
        epreuve = kind.epreuve(self.catalogue, adresse, edition)
        instant = edition.instant_of(epreuve.jour)
        compositeur = self.compositeur.apart() if kind.long else self.compositeur
        try:
            octets = compositeur.compose(kind.gabarit, epreuve.donnees, instant)
        except CompositionError as error:
            message = insecables(
                f"Le document « {chemin} », fait de « {epreuve.fichier} », ne peut pas être composé. typst dit : {error}"
            )
            raise BuildError(message) from error
        yield chemin, octets


def press(
    catalogue: Catalogue, compositeur: Compositeur, url: str, deja: Deja | None
) -> Imprimerie:
    """Who makes the documents of a register; ``deja`` is None outside of a publication."""
    return Imprimerie(catalogue, compositeur, Edition(url=url, publie=deja is not None), deja)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offre:
    """What a page offers that is made apart, and before it: ``rang`` is that of the page."""

    documents: Annonces = ()
    archive: Archive | None = None
    rang: int = 0

    @property
    def chemins(self) -> tuple[str, ...]:
        """The files."""
        archives = (self.archive.chemin,) if self.archive else ()
        return (*(chemin for _, chemin in self.documents), *archives)

    def announce(self, lire: Callable[[str], bytes]) -> tuple[Telechargement, ...]:
        """What the page says of them once they are made."""
        found = [_told(kind, chemin) for kind, chemin in self.documents]
        if self.archive is not None:
            found.append(archive(TITRE, self.archive.chemin))
        return tuple(one.weighed(lire(unquote(one.adresse))) for one in found)


def offers(catalogue: Catalogue, press: Imprimerie | None) -> dict[str, Offre]:
    """What every page offers, by its address; a dossier is made after the documents that it holds."""
    documents = press.by_page() if press else {}
    found = {page: Offre(documents=told, rang=_above(told)) for page, told in documents.items()}
    for one in dossiers.archives(catalogue, lambda page: named(documents.get(page, ()))):
        held = [each for officiel in one.officiels for each in documents[officiel.page]]
        told = documents.get(one.page, ())
        found[one.page] = Offre(documents=told, archive=one, rang=1 + _above(held))
    return found


def named(annonces: Annonces) -> Iterator[tuple[str, str]]:
    """What a dossier holds of documents, as what they are called and their files: a poster says nothing more than they do."""
    return ((kind.titre, chemin) for kind, chemin in annonces if kind.place is not Rang.AFFICHE)


def _above(annonces: Iterable[tuple[Document, str]]) -> int:
    return 1 + max((kind.rang for kind, _ in annonces), default=-1)


def _told(kind: Document, chemin: str) -> Telechargement:
    return Telechargement(titre=kind.titre, format="PDF/A", adresse=quote(chemin), rang=kind.place)
