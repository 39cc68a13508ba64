"""The official documents: data from facts and blocks, and the PDF that typst makes of them."""

from registre.documents import (
    acte,
    affiche,
    affiche_seance,
    attestation,
    liste,
    proces_verbal,
    volume,
)
from registre.documents.base import Document

# In the order in which a page announces those that it has.
DOCUMENTS: tuple[Document, ...] = (
    acte.DOCUMENT,
    proces_verbal.DOCUMENT,
    liste.DOCUMENT,
    affiche.DOCUMENT,
    affiche_seance.DOCUMENT,
    volume.DOCUMENT,
    attestation.DOCUMENT,
)
