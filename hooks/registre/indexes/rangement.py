"""Filing acts and sittings under keys, in the order in which they come."""

from collections import defaultdict
from collections.abc import Iterable

from registre.indexes.base import Terme


class Rangement:
    """What is filed under each key; filled newest first, it gives terms that are newest first."""

    def __init__(self) -> None:
        self._actes: dict[str, list[str]] = defaultdict(list)
        self._seances: dict[str, list[str]] = defaultdict(list)

    def file_act(self, acte: str, cles: Iterable[str]) -> None:
        """File an act once under each of the keys."""
        for cle in dict.fromkeys(cles):
            self._actes[cle].append(acte)

    def file_sitting(self, seance: str, cles: Iterable[str]) -> None:
        """File a sitting once under each of the keys."""
        for cle in dict.fromkeys(cles):
            self._seances[cle].append(seance)

    def has(self, cle: str) -> bool:
        """Whether anything is filed under the key."""
        return cle in self._actes or cle in self._seances

    def keys(self) -> set[str]:
        """Every key under which something is filed; the caller sorts."""
        return {*self._actes, *self._seances}

    def term(self, cle: str, titre: str, adresse: str, parent: str | None = None) -> Terme:
        """The term of that key, with what is filed under it."""
        return Terme(
            cle=cle,
            titre=titre,
            adresse=adresse,
            actes=tuple(self._actes.get(cle, ())),
            seances=tuple(self._seances.get(cle, ())),
            parent=parent,
        )
