"""The text of a document, read when its page is rendered and dropped after."""

from registre import reader
from registre.indexes.catalogue import Catalogue
from registre.model.valeurs import Source
from registre.pages import html


def text(catalogue: Catalogue, source: Source, adresse: str) -> tuple[html.Segment, ...]:
    """The segments of the text, for the page at ``adresse``."""
    blocs = reader.read_blocs(catalogue.contenu, source)
    return html.segments(blocs, "../" * adresse.count("/"), html.addresses(source.fichier))
