"""What a kind of official document is: which pages have one, under which name, and what it prints."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from registre.indexes.catalogue import Catalogue
from registre.pages.base import Unite
from registre.pages.telechargements import Rang
from registre.texte import dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Where and when a document is put online: the site's address, and the instant of the first day, None where it is not told.

    The day that is printed is that of the instant in its own time zone. ``publie`` is true of a publication.
    """

    url: str
    instant: datetime | None = None
    publie: bool = False

    @property
    def mise_en_ligne(self) -> str:
        """The day put online, as documents print it."""
        return dates.jour(self.instant.date()) if self.instant else "non publié"

    def instant_of(self, jour: date) -> datetime:
        """The instant that a file bears: that of the publication, else the day that it is about; never the clock's."""
        return self.instant or datetime.combine(jour, time(), UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Epreuve:
    """One document before it is composed: what its template prints, the day that it is about, the content file that it is made from."""

    donnees: Mapping[str, object]
    jour: date
    fichier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A kind of document. Each stands beside the page of the site that announces it, at the address of the page + ``suffixe``.

    ``adresses`` lists the pages that have one, ``has`` tells whether a page has, ``epreuve`` computes what it prints when it is made.
    ``titre`` is what the page calls it, ``place`` where it stands among the files that the page offers. ``long`` is true of what takes
    seconds; what binds other documents has a higher ``rang`` than they, so that a fault is told of the one where it is.
    ``objet`` is that whose first day online it prints, as the journal's annals call it.
    A page below it may announce the document too: ``aussi`` is what its address adds.
    """

    nom: str
    unite: Unite
    gabarit: str
    suffixe: str
    titre: str
    adresses: Callable[[Catalogue], Iterator[str]]
    has: Callable[[Catalogue, str], bool]
    epreuve: Callable[[Catalogue, str, Edition], Epreuve]
    objet: Callable[[str], str]
    long: bool = False
    rang: int = 0
    place: Rang = Rang.DOCUMENT
    aussi: str = ""

    def path(self, adresse: str) -> str:
        """The file of the document that a page has, from the root of the site."""
        return f"{adresse.removesuffix('/')}{self.suffixe}"

    def announcers(self, adresse: str) -> tuple[str, ...]:
        """The pages that announce the document which the page at the address has."""
        return (adresse, f"{adresse}{self.aussi}") if self.aussi else (adresse,)

    def announced(self, adresse: str) -> tuple[str, ...]:
        """The pages whose document the page at the address announces, where they have one."""
        below = self.aussi and adresse.endswith(self.aussi)
        return (adresse, adresse.removesuffix(self.aussi)) if below else (adresse,)

    def page(self, chemin: str) -> str | None:
        """The page whose document a file would be, by their names only."""
        stem = chemin.removesuffix(self.suffixe)
        return None if stem == chemin else f"{stem}/"
