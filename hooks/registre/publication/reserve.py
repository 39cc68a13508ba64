"""Pieces of products that are long to make, kept from one build to the next with what they were made from."""

import hashlib
import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from registre.publication.lectures import Lectures
from registre.publication.plain import Plain
from registre.publication.suivi import Cle, Journal

_SOMME = 32


@dataclass(frozen=True, slots=True)
class Reserve:
    """A folder of pieces; each is right as long as what it read has the same digest."""

    dossier: Path
    journal: Journal
    lectures: Lectures

    def keep(self, nom: str, make: Callable[[], bytes]) -> bytes:
        """What ``make`` would make: as it was kept, or made now and kept."""
        path = self.dossier / nom.replace(" ", "-")
        kept = _load(path)
        if kept is not None and all(
            self.lectures.now(one) == seen for one, seen in kept[0].items()
        ):
            if self.journal.lus is not None:
                self.journal.lus.update(kept[0])
            return kept[1]
        with self.journal.noting() as lus:
            data = make()
        self._save(path, {cle: self.lectures.now(cle) for cle in lus}, data)
        return data

    def _save(self, path: Path, lus: Mapping[Cle, bytes], data: bytes) -> None:
        known = pickle.dumps((lus, data), protocol=5)
        self.dossier.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".nouveau")
        beside.write_bytes(hashlib.sha256(known).digest() + known)
        beside.replace(path)


def _load(path: Path) -> tuple[Mapping[Cle, bytes], bytes] | None:
    """A piece and what it read; None where there is none that can be believed."""
    try:
        whole = path.read_bytes()
    except OSError:
        return None
    if hashlib.sha256(whole[_SOMME:]).digest() != whole[:_SOMME]:
        return None
    try:
        lus, data = Plain(io.BytesIO(whole[_SOMME:])).load()
        return dict(lus), bytes(data)
    except (pickle.UnpicklingError, EOFError, ValueError, TypeError):
        return None
