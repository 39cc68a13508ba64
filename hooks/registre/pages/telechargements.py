"""The files that stand beside a page, with their format, their language, their size and their sum."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from urllib.parse import quote, unquote

from registre.indexes.catalogue import Catalogue
from registre.model.fichier import FichierVerse
from registre.model.valeurs import Source
from registre.texte.montants import nombre


class Rang(IntEnum):
    """In which order a page offers its files: what counts first."""

    OFFICIEL = 0
    DOCUMENT = 1
    SOURCE = 2
    DOSSIER = 3
    AFFICHE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Telechargement:
    """A file: what it is, its address from the root of the site, its format, and its size and SHA-256 as far as they are known."""

    titre: str
    format: str
    adresse: str
    rang: Rang
    taille: int | None = None
    sha256: str = ""

    @property
    def texte(self) -> str:
        """«Texte source (Markdown, 4 ko, en français)»."""
        size = () if self.taille is None else (weight(self.taille),)
        return f"{self.titre} ({', '.join((self.format, *size, 'en français'))})"

    def weighed(self, octets: bytes) -> "Telechargement":
        """The same, once the bytes of the file are known."""
        return replace(self, taille=len(octets), sha256=hashlib.sha256(octets).hexdigest())


def offered(
    liens: Iterable[Telechargement], lire: Callable[[str], bytes | None]
) -> list[Telechargement]:
    """The files in their order; ``lire`` gives the bytes of those whose sum is not known yet, by their path in the site."""
    return sorted((_known(lien, lire) for lien in liens), key=lambda lien: lien.rang)


def _known(lien: Telechargement, lire: Callable[[str], bytes | None]) -> Telechargement:
    octets = None if lien.sha256 else lire(unquote(lien.adresse))
    return lien if octets is None else lien.weighed(octets)


def downloads(
    catalogue: Catalogue, source: Source, adresse: str, original: str | None = None
) -> tuple[Telechargement, ...]:
    """The official file, where it is given; the source, byte for byte; the data, made from it."""
    stem = adresse.removesuffix("/")
    return (
        *_official(catalogue, original),
        *_source(catalogue, source, quote(f"{stem}.md")),
        Telechargement(
            titre="Données", format="JSON", adresse=quote(f"{stem}.json"), rang=Rang.SOURCE
        ),
    )


def archive(titre: str, chemin: str) -> Telechargement:
    """An archive that the register makes."""
    return Telechargement(titre=titre, format="ZIP", adresse=quote(chemin), rang=Rang.DOSSIER)


def _source(catalogue: Catalogue, source: Source, adresse: str) -> Iterator[Telechargement]:
    """The source, unless it names an act whose time has not come."""
    if not catalogue.tus or source.fichier not in catalogue.tus:
        link = Telechargement(
            titre="Texte source", format="Markdown", adresse=adresse, rang=Rang.SOURCE
        )
        yield link.weighed((catalogue.contenu / source.fichier).read_bytes())


def _official(catalogue: Catalogue, original: str | None) -> Iterator[Telechargement]:
    if original is not None:
        verse = catalogue.registre.fichiers[original]
        yield Telechargement(
            titre="Original de l’acte, fichier officiel",
            format=_format(verse),
            adresse=quote(original),
            rang=Rang.OFFICIEL,
            taille=verse.taille,
            sha256=verse.sha256,
        )


def described(verse: FichierVerse) -> str:
    """«PDF, 3 pages, 120 ko»."""
    return f"{_format(verse)}, {weight(verse.taille)}"


def _format(verse: FichierVerse) -> str:
    """«PDF, 3 pages»; a picture of a text is told, since nobody can search it nor hear it."""
    parts = [verse.format]
    if verse.pages is not None:
        parts.append(f"{nombre(verse.pages)}\u00a0page{'s' if verse.pages > 1 else ''}")
        if not verse.texte:
            parts.append("image sans texte")
    return ", ".join(parts)


def weight(octets: int) -> str:
    """«850 octets», «4 ko», «12 Mo»."""
    if octets < 1000:
        return f"{octets}\u00a0octets"
    if octets < 1_000_000:
        return f"{nombre(round(octets / 1000))}\u00a0ko"
    return f"{nombre(round(octets / 1_000_000))}\u00a0Mo"
