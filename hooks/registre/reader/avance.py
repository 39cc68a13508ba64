"""Reading many acts ahead, in several processes: what they remember of each lot is what the reading then finds remembered."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from zlib import crc32

from registre.reader.inventaire import Inventaire
from registre.reader.memoire import Memoire

Task = Callable[[], tuple[str, bytes]]
Run = Callable[[Sequence[Task]], Iterator[tuple[str, bytes]]]
ReadLot = Callable[[str, Sequence[str]], bytes]
# Told how many files are read, of how many.
Montrer = Callable[[int, int], None]

# Fewer acts, or given files, are read sooner than processes start.
_ASSEZ = 500
_ASSEZ_DE_FICHIERS = 40
_LOTS_D_UN_DOSSIER = 32
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


def lot_of_files(fichier: str) -> str:
    """The lot in which a given file is remembered: a part of its folder, which may hold all of them."""
    dossier, _, nom = fichier.rpartition("/")
    return f"versés/{dossier}/{crc32(nom.encode()) % _LOTS_D_UN_DOSSIER}"


def read_acts_ahead(
    inventory: Inventaire, memoire: Memoire, read_lot: ReadLot, run: Run, compte: Compte
) -> None:
    """Fill the memory with the acts of which it knows nothing."""
    faits = len(inventory.seances)
    lots = _lots(inventory.deliberations, lot_name)
    for count in _read_ahead(lots, memoire, read_lot, run, _ASSEZ):
        faits += count
        compte.reach(faits)


def read_files_ahead(
    fichiers: Sequence[str], memoire: Memoire, read_lot: ReadLot, run: Run, compte: Compte
) -> None:
    """Fill the memory with the given files of which it knows nothing; they are counted last."""
    faits = compte.total - len(fichiers)
    lots = _lots(fichiers, lot_of_files)
    for count in _read_ahead(lots, memoire, read_lot, run, _ASSEZ_DE_FICHIERS):
        faits += count
        compte.reach(faits)


def _read_ahead(
    lots: Mapping[str, Sequence[str]], memoire: Memoire, read_lot: ReadLot, run: Run, least: int
) -> Iterator[int]:
    """Read the lots of which nothing is known, where that is worth the while; how many files each has, as they end."""
    if run is in_turn:
        return
    lots = {nom: ids for nom, ids in lots.items() if not memoire.knows(nom)}
    if sum(map(len, lots.values())) < least:
        return
    for nom, blob in run([partial(_read, read_lot, nom, ids) for nom, ids in lots.items()]):
        if blob:
            memoire.put(nom, blob)
        yield len(lots[nom])


def _read(read_lot: ReadLot, nom: str, ids: Sequence[str]) -> tuple[str, bytes]:
    return nom, read_lot(nom, ids)


def _lots(identifiants: Iterable[str], name: Callable[[str], str]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for identifiant in sorted(identifiants):
        found[name(identifiant)].append(identifiant)
    return found
