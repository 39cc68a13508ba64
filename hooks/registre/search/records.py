"""Everything that is searched, newest first: acts, minutes, sittings."""

from collections.abc import Iterator

from registre.indexes.catalogue import Catalogue
from registre.search import actes, seances
from registre.search.fiche import Record
from registre.search.synonymes import Synonymes


def records(catalogue: Catalogue) -> Iterator[Record]:
    """Every record, in an order that depends on nothing but the register."""
    synonymes = Synonymes(catalogue.registre.sujets)
    found: list[Record] = []
    for cle in catalogue.actes:
        found.append(actes.record(catalogue, cle, synonymes))
    for cle in catalogue.seances:
        found.extend(seances.records(catalogue, cle, synonymes))
    yield from sorted(found, key=lambda record: -record.date.toordinal())
