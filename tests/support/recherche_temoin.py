"""What the search page must find, computed from the records alone: no index, no browser."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from registre.search.facettes import FACETTES
from registre.search.fiche import Record
from tests.support.index_de_recherche import ask_all, plain_terms

RANGS = {facette.cle: rang for rang, facette in enumerate(FACETTES)}


class Temoin:
    """The records of a register, asked in the plainest way."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records = list(records)
        self._by_address = {record.adresse: record for record in self.records}
        self._ranks = {record.adresse: rank for rank, record in enumerate(self.records)}
        self._relevant = cache(lambda q: ask_all(self.records, plain_terms(q)))

    def ask(self, q: str, tri: str, **filtres: str) -> list[str]:
        """The addresses that some words find, in an order; a filter is a facet, or ``du`` and ``au``."""
        found = [self._by_address[adresse] for adresse in self._relevant(q)]
        kept = [record for record in found if _passes(record, filtres)]
        newest = sorted(kept, key=lambda record: self._ranks[record.adresse])
        orders: Mapping[str, Sequence[Record]] = {
            "pertinence": kept,
            "recents": newest,
            "anciens": sorted(newest, key=lambda record: record.date),
        }
        return [record.adresse for record in orders[tri]]

    def counts(self, q: str, cle: str, **filtres: str) -> dict[str, int]:
        """How many records each value of a facet would give, given the other filters."""
        others = {nom: value for nom, value in filtres.items() if nom != cle}
        found = self.ask(q, "recents", **others)
        return dict(
            Counter(
                value
                for adresse in found
                for value in self._by_address[adresse].facettes[RANGS[cle]]
            )
        )


def _passes(record: Record, filtres: Mapping[str, str]) -> bool:
    jour = record.date.isoformat()
    return (
        filtres.get("du", "") <= jour <= filtres.get("au", "9")
        and all(value in record.facettes[RANGS[cle]] for cle, value in filtres.items() if cle in RANGS)
    )  # fmt: skip
