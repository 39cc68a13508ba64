"""What official documents cost: milliseconds an act, in one process, and the memory that it takes as they go by.

Where something else runs on the machine, processor time tells more than the wall.

``python -m tests.benchmarks.documents CONTENU [ACTES]``, in ``.venv`` with ``hooks`` in ``PYTHONPATH``.
"""

import os
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from registre import indexes, reader
from registre.documents import acte
from registre.documents.composition import Compositeur
from registre.indexes.catalogue import Catalogue
from tests.support.documents import EDITION, GABARITS

COLONNES = (
    "documents",
    "ms l’acte",
    "ms de processeur",
    "dont données",
    "ko l’acte",
    "Mo de typst",
)
_PALIERS = 5


@dataclass(frozen=True, slots=True)
class Mesure:
    """What so many documents took: seconds on the wall, of processor in all and for their data alone, bytes, typst's memory."""

    actes: int
    secondes: float
    processeur: float
    donnees: float
    octets: int
    memoire: int

    @property
    def row(self) -> tuple[str, ...]:
        """The measure as a line of the table."""
        return (
            str(self.actes),
            f"{1000 * self.secondes / self.actes:.1f}",
            f"{1000 * self.processeur / self.actes:.1f}",
            f"{1000 * self.donnees / self.actes:.1f}",
            f"{self.octets / self.actes / 1000:.0f}",
            f"{self.memoire / 1_000_000:.0f}",
        )


def measure(catalogue: Catalogue, actes: int) -> Iterator[Mesure]:
    """Make the documents of so many acts one after the other; say where things are at a few moments."""
    registre, kind, compositeur = catalogue.registre, acte.DOCUMENT, Compositeur(GABARITS)
    named = list(registre.deliberations)[:actes]
    step = max(1, len(named) // _PALIERS)
    donnees, octets, start = 0.0, 0, time.perf_counter()
    ours = time.process_time()
    for rank, cle in enumerate(named, 1):
        before = time.process_time()
        epreuve = kind.epreuve(catalogue, registre.deliberations[cle].adresse, EDITION)
        donnees += time.process_time() - before
        instant = EDITION.instant_of(epreuve.jour)
        octets += len(compositeur.compose(kind.gabarit, epreuve.donnees, instant))
        if rank % step == 0:
            elapsed = time.perf_counter() - start
            spent = time.process_time() - ours + _processor(compositeur)
            yield Mesure(rank, elapsed, spent, donnees, octets, _memory(compositeur))


def _processor(compositeur: Compositeur) -> float:
    """Seconds of processor that typst's process has used."""
    process = compositeur._process
    stat = Path(f"/proc/{process.pid}/stat").read_text("utf-8") if process else ""
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _memory(compositeur: Compositeur) -> int:
    """Bytes that typst's process holds now."""
    process = compositeur._process
    status = Path(f"/proc/{process.pid}/status").read_text("utf-8") if process else ""
    found = re.search(r"VmRSS:\s*(\d+)", status)
    return int(found[1]) * 1024 if found else 0


def main(contenu: Path, actes: int) -> None:
    """Measure and show."""
    catalogue = indexes.build(reader.read(contenu).registre, contenu)
    table = Table(*COLONNES)
    for mesure in measure(catalogue, actes):
        table.add_row(*mesure.row)
    Console(width=100).print(table)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
