"""The words that the register holds: the page looks there when a word is found nowhere, for what it begins or resembles."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from registre.search.fiche import Record
from registre.search.mots import mots, plier

MOINDRE = 3
CHIFFRE = re.compile(r"\d")


def vocabulary(records: Iterable[Record]) -> list[tuple[str, int]]:
    """Each word of three letters or more as most often written, in lower case, with the number of records that have it."""
    counts: Counter[str] = Counter()
    written: Counter[tuple[str, str]] = Counter()
    for record in records:
        words = {mot.lower() for texte in _texts(record) for mot in mots(texte) if _wanted(mot)}
        written.update((plier(mot), mot) for mot in words)
        counts.update({plier(mot) for mot in words})
    best: dict[str, tuple[int, str]] = {}
    for (folded, mot), count in sorted(written.items()):
        if folded not in best or count > best[folded][0]:
            best[folded] = (count, mot)
    return [(mot, counts[folded]) for folded, (_, mot) in sorted(best.items())]


def _texts(record: Record) -> Iterator[str]:
    yield record.titre
    yield record.texte
    for valeurs in record.champs.values():
        yield from valeurs


def _wanted(mot: str) -> bool:
    return len(mot) >= MOINDRE and CHIFFRE.search(mot) is None
