"""What the search of a site costs, as rows of a table."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.benchmarks import navigateur
from tests.support import browser

COLONNES = ("recherche", "ko (gzip)", "requêtes", "premiers résultats", "tout est cherché")


def measure(site: Path) -> Mapping[str, Any]:
    """The measures of a built site, as data."""
    with browser.chromium() as running:
        return asdict(navigateur.mesurer(running, site))


def rows(mesures: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """The measures as data, a line each, under ``COLONNES``."""
    for titre, froids in (("à froid", "froid"), ("téléphone lent", "telephone")):
        for mot, froid in mesures[froids].items():
            ko = f"{froid['octets'] / 1000:.0f}"
            shown = f"{titre} : {mot or 'sans mot'}"
            yield shown, ko, str(froid["requetes"]), *_ms(froid["temps"])
    for mot, temps in mesures["chaud"].items():
        yield f"page ouverte : {mot}", "", "", *_ms(temps)
    for mot, annees in mesures["annees"].items():
        yield f"années lues : {mot}", "", "", ", ".join(annees), ""


def _ms(temps: Mapping[str, float]) -> tuple[str, str]:
    return f"{temps['premiers']:.0f} ms", f"{temps['fini']:.0f} ms"


def table(mesures: Mapping[str, Any]) -> Table:
    """The measures, to be read on a terminal."""
    found = Table(*COLONNES)
    for row in rows(mesures):
        found.add_row(*row)
    return found


if __name__ == "__main__":
    Console(width=120).print(table(measure(Path(sys.argv[1]))))
