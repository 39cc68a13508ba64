"""The files that stand beside a page, with their format and their language."""

from registre.indexes.catalogue import Catalogue
from registre.model.valeurs import Source
from registre.pages.base import Lien
from registre.texte.montants import nombre


def downloads(catalogue: Catalogue, source: Source, adresse: str) -> tuple[Lien, ...]:
    """The source, given byte for byte, with its size; the data, made from it."""
    size = (catalogue.contenu / source.fichier).stat().st_size
    stem = adresse.removesuffix("/")
    return (
        Lien(f"Texte source (Markdown, {weight(size)}, en français)", f"{stem}.md"),
        Lien("Données (JSON, en français)", f"{stem}.json"),
    )


def weight(octets: int) -> str:
    """«850 octets», «4 ko»."""
    if octets < 1000:
        return f"{octets}\u00a0octets"
    return f"{nombre(round(octets / 1000))}\u00a0ko"
