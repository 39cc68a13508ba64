"""Reading many acts ahead, in several processes: what they remember of each lot is what the reading then finds remembered."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from registre.reader.inventaire import Inventaire
from registre.reader.memoire import Memoire

Task = Callable[[], tuple[str, bytes]]
Run = Callable[[Sequence[Task]], Iterator[tuple[str, bytes]]]
ReadLot = Callable[[str, Sequence[str]], bytes]
# Told how many files are read, of how many.
Montrer = Callable[[int, int], None]

# Fewer acts are read sooner than processes start.
_ASSEZ = 500
# Files that are read between two times that it is told.
_PAS = 100


@dataclass(slots=True)
class Compte:
    """How many files are read, told now and then; what is remembered was counted when it was read ahead."""

    total: int
    montrer: Montrer
    faits: int = 0

    def reach(self, faits: int) -> None:
        """Tell that so many are read, once there are enough more of them."""
        if faits >= min(self.faits + _PAS, self.total) and faits > self.faits:
            self.faits = faits
            self.montrer(faits, self.total)


def tell_nobody(faits: int, total: int) -> None:
    """Tell nobody how far the reading is."""


def in_turn(tasks: Sequence[Task]) -> Iterator[tuple[str, bytes]]:
    """Run tasks in this process."""
    return (task() for task in tasks)


def lot_name(identifiant: str) -> str:
    """The lot in which an act is remembered: those of its issuer and year."""
    return f"deliberations/{identifiant.rpartition('/')[0]}"


def read_ahead(
    inventory: Inventaire, memoire: Memoire, read_lot: ReadLot, run: Run, compte: Compte
) -> None:
    """Fill the memory with the lots of which it knows nothing, where that is worth the while."""
    if run is in_turn:
        return
    lots = {nom: ids for nom, ids in _lots(inventory).items() if not memoire.knows(nom)}
    if sum(map(len, lots.values())) < _ASSEZ:
        return
    faits = len(inventory.seances)
    for nom, blob in run([partial(_read, read_lot, nom, ids) for nom, ids in lots.items()]):
        faits += len(lots[nom])
        compte.reach(faits)
        if blob:
            memoire.put(nom, blob)


def _read(read_lot: ReadLot, nom: str, ids: Sequence[str]) -> tuple[str, bytes]:
    return nom, read_lot(nom, ids)


def _lots(inventory: Inventaire) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for identifiant in sorted(inventory.deliberations):
        found[lot_name(identifiant)].append(identifiant)
    return found
