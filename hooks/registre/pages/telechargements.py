"""The files that stand beside a page, with their format and their language."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from registre.indexes.catalogue import Catalogue
from registre.model.fichier import FichierVerse
from registre.model.seance import Seance
from registre.model.valeurs import Source
from registre.pages.dossiers import members
from registre.texte.montants import nombre


@dataclass(frozen=True, slots=True)
class Telechargement:
    """A file: its words, its address from the root of the site, its sum where it is given as it is."""

    texte: str
    adresse: str
    sha256: str = ""


def document(titre: str, chemin: str, taille: int, sha256: str) -> Telechargement:
    """A document that the register makes."""
    words = f"{titre} (PDF/A, {weight(taille)}, en français)"
    return Telechargement(words, quote(chemin), sha256)


def downloads(
    catalogue: Catalogue, source: Source, adresse: str, original: str | None = None
) -> tuple[Telechargement, ...]:
    """The official file, where it is given; the source, byte for byte, with its size; the data, made from it."""
    size = (catalogue.contenu / source.fichier).stat().st_size
    stem = adresse.removesuffix("/")
    return (
        *_official(catalogue, original),
        Telechargement(f"Texte source (Markdown, {weight(size)}, en français)", f"{stem}.md"),
        Telechargement("Données (JSON, en français)", f"{stem}.json"),
    )


def dossier(catalogue: Catalogue, seance: Seance) -> Iterator[Telechargement]:
    """The archive of a sitting, where something was given with its acts."""
    found = members(catalogue, seance)
    if found:
        sizes = ((catalogue.contenu / fichier).stat().st_size for fichier in found)
        about = f"ZIP, {nombre(len(found))}\u00a0fichiers, {weight(sum(sizes))}, en français"
        words = f"Dossier de la séance, avec les originaux et les annexes ({about})"
        yield Telechargement(words, f"{seance.adresse.removesuffix('/')}.zip")


def _official(catalogue: Catalogue, original: str | None) -> Iterator[Telechargement]:
    if original is not None:
        verse = catalogue.registre.fichiers[original]
        words = f"Original de l’acte, fichier officiel ({described(verse)}, en français)"
        yield Telechargement(words, quote(original), verse.sha256)


def described(verse: FichierVerse) -> str:
    """«PDF, 3 pages, 120 ko»; a picture of a text is told, since nobody can search it nor hear it."""
    parts = [verse.format]
    if verse.pages is not None:
        parts.append(f"{nombre(verse.pages)}\u00a0page{'s' if verse.pages > 1 else ''}")
        if not verse.texte:
            parts.append("image sans texte")
    return ", ".join((*parts, weight(verse.taille)))


def weight(octets: int) -> str:
    """«850 octets», «4 ko», «12 Mo»."""
    if octets < 1000:
        return f"{octets}\u00a0octets"
    if octets < 1_000_000:
        return f"{nombre(round(octets / 1000))}\u00a0ko"
    return f"{nombre(round(octets / 1_000_000))}\u00a0Mo"
