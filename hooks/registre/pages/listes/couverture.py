"""What the register holds of an issuer, and over what years: how far its silence can be believed."""

from collections.abc import Iterator
from dataclasses import dataclass

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.pages.listes.comptes import compte

RESERVE = "l’absence d’un acte ne signifie pas qu’il n’existe pas"


@dataclass(frozen=True, slots=True, kw_only=True)
class Couverture:
    """The documents that the register has of an issuer: «4 documents, 2011–2020»."""

    nom: str
    adresse: str
    documents: str
    annees: str


def coverage(catalogue: Catalogue) -> Iterator[Couverture]:
    """The coverage of each issuer, in the order of the index."""
    for terme in catalogue.index["organismes"].values():
        if terme.parent is None:
            yield cover(catalogue, terme)


def cover(catalogue: Catalogue, terme: Terme) -> Couverture:
    """The coverage of an issuer: its acts, and the sittings whose minutes are here."""
    etendue = catalogue.etendues[terme.cle]
    return Couverture(
        nom=terme.titre,
        adresse=terme.adresse,
        documents=compte(etendue.documents, "document"),
        annees=span(etendue.premiere, etendue.derniere),
    )


def span(first: int | None, last: int | None) -> str:
    """The first and the last year: «2011–2020», «2019»; nothing where there is no document."""
    return str(first or "") if first == last else f"{first}–{last}"
