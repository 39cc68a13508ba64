"""The official documents among what a site is made of: made when asked for, then announced by the pages."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from registre.documents import DOCUMENTS
from registre.documents.base import Document, Edition
from registre.documents.composition import Compositeur, CompositionError
from registre.indexes.catalogue import Catalogue
from registre.pages.telechargements import Telechargement
from registre.publication.pannes import BuildError
from registre.texte.typographie import insecables

GABARITS = Path("theme_overrides", "documents")

# What a page announces: each kind of document that it has, and its file.
Annonces = tuple[tuple[Document, str], ...]


@dataclass(frozen=True, slots=True)
class Imprimerie:
    """Makes the documents of a register."""

    catalogue: Catalogue
    compositeur: Compositeur
    edition: Edition

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
        epreuve = kind.epreuve(self.catalogue, adresse, self.edition)
        instant = self.edition.instant_of(epreuve.jour)
        compositeur = self.compositeur.apart() if kind.long else self.compositeur
        try:
            octets = compositeur.compose(kind.gabarit, epreuve.donnees, instant)
        except CompositionError as error:
            message = insecables(
                f"Le document « {chemin} », fait de « {epreuve.fichier} », ne peut pas être composé. typst dit : {error}"
            )
            raise BuildError(message) from error
        yield chemin, octets


def announce(
    lire: Callable[[str], bytes], annonces: Iterable[tuple[Document, str]]
) -> tuple[Telechargement, ...]:
    """What a page says of documents that are made already."""
    return tuple(_told(kind, chemin, lire(chemin)) for kind, chemin in annonces)


def _told(kind: Document, chemin: str, octets: bytes) -> Telechargement:
    found = Telechargement(titre=kind.titre, format="PDF/A", adresse=quote(chemin), rang=kind.place)
    return found.weighed(octets)
