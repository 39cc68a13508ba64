"""The published sources: the Markdown file of each act and sitting, byte for byte, beside its page."""

from collections.abc import Iterable, Iterator
from functools import partial

from registre.exports.base import Export, Fichier, Site
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance
from registre.pages.base import Unite


def files(catalogue: Catalogue, site: Site) -> Iterator[Fichier]:
    """One file per act, then one per sitting, but for those that name an act whose time has not come."""
    registre = catalogue.registre
    documents: Iterable[Deliberation | Seance] = (
        *registre.deliberations.values(),
        *registre.seances.values(),
    )
    tus = frozenset(catalogue.tus)
    for document in documents:
        if document.source.fichier in tus:
            continue
        read = partial(source, catalogue, document.source.fichier)
        yield Fichier(beside(document.adresse, "md"), read)


def source(catalogue: Catalogue, fichier: str) -> bytes:
    """A content file, as it is."""
    return (catalogue.contenu / fichier).read_bytes()


def beside(adresse: str, suffixe: str) -> str:
    """The file that stands beside the page at ``adresse``, with the page's own name."""
    return f"{adresse.removesuffix('/')}.{suffixe}"


EXPORT = Export(nom="sources", unite=Unite.ACTE, files=files)
