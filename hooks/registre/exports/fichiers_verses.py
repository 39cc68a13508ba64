"""The files that staff give as they are, byte for byte, and beside each what is said of it, with its words."""

from collections.abc import Iterator
from functools import partial

from registre.exports.base import Export, Fichier, Site
from registre.exports.donnees_acte import VERSE
from registre.exports.sources import source
from registre.exports.valeurs_json import Json, pick, write
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Unite
from registre.reader import Textes

FORMAT = "registre-fichier/1"


def data_path(fichier: str) -> str:
    """Where the data of a given file are, from the root of the site."""
    return f"{fichier}.json"


def files(catalogue: Catalogue, site: Site) -> Iterator[Fichier]:
    """Two for each given file."""
    for fichier in catalogue.registre.fichiers:
        yield Fichier(fichier, partial(source, catalogue, fichier))
        yield Fichier(data_path(fichier), partial(_data, catalogue, site.textes, fichier))


def _data(catalogue: Catalogue, textes: Textes, fichier: str) -> bytes:
    """The words are those of each page, or of the whole where there are no pages; there are none where nothing could be read."""
    verse = catalogue.registre.fichiers[fichier]
    read = textes.read(catalogue.contenu, fichier).textes if verse.texte else ()
    found: dict[str, Json] = {
        "format": FORMAT,
        "fichier": verse.chemin,
        "type": verse.format,
        **pick(verse, VERSE),
        "texte": list(read),
    }
    return write(found)


EXPORT = Export(nom="fichiers versés", unite=Unite.ACTE, files=files)
