"""The figures of a run: one table to read, one JSON document to keep."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict

from rich.table import Table

from tests.benchmarks.bench import FLOOR, Results
from tests.benchmarks.changes import CHANGES
from tests.benchmarks.engines import OURS
from tests.benchmarks.measure import Measure

MO = 1_000_000
COLONNES = ("temps (s)", "cpu (s)", "mém. (Mo)", "écrits (Mo)", "rapport", "cpu")


def table(results: Results) -> Table:
    """One line per change and engine, then one per command of its build; the last columns are our time over the rival's."""
    titre = f"{results.actes} délibérations, graine {results.graine}"
    shown = Table(title=titre, caption="rapports : notre temps, notre processeur / les siens")
    shown.add_column("changement", no_wrap=True, min_width=18)
    shown.add_column("générateur", no_wrap=True)
    for heading in COLONNES:
        shown.add_column(heading, justify="right", no_wrap=True)
    for change in (*CHANGES, FLOOR):
        rows = list(_rows(results, change.cle))
        for rank, row in enumerate(rows):
            last = rank == len(rows) - 1
            shown.add_row("" if rank else change.titre, *row, end_section=last)
    return shown


def _rows(results: Results, change: str) -> Iterator[tuple[str, ...]]:
    for engine, found in results.measures.get(change, {}).items():
        compared = engine != OURS and change != FLOOR.cle
        ratios = (results.ratio(change, engine), results.cpu_ratio(change, engine))
        yield (engine, *_figures(found), *(f"{one:.3f}" if compared else "" for one in ratios))
        parts = results.parts[change][engine]
        if len(parts) > 1:
            yield from ((f"  {nom}", *_figures(one), "", "") for nom, one in parts.items())


def _figures(found: Measure) -> tuple[str, ...]:
    sizes = (f"{found.peak / MO:.0f}", f"{found.written / MO:.1f}")
    return (f"{found.wall:.2f}", f"{found.cpu:.2f}", *sizes)


def document(
    results: Results,
    machine: Mapping[str, object],
    versions: Mapping[str, str],
    date: str | None,
    recherche: Mapping[str, object] | None = None,
) -> str:
    """The run as data: seconds and bytes, by change and engine, then ratios; what the search costs, where it was measured."""
    found = {
        "actes": results.actes,
        "graine": results.graine,
        "date": date,
        "machine": machine,
        "versions": versions,
        "mesures": {
            change: {
                nom: {**asdict(one), "etapes": _parts(results, change, nom)}
                for nom, one in by_engine.items()
            }
            for change, by_engine in results.measures.items()
        },
        "rapports": {nom: _ratios(results, nom) for nom in results.engines if nom != OURS},
    }
    if recherche is not None:
        found["recherche"] = recherche
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _parts(results: Results, change: str, engine: str) -> dict[str, dict[str, float]]:
    return {nom: asdict(one) for nom, one in results.parts[change][engine].items()}


def _ratios(results: Results, rival: str) -> dict[str, dict[str, float]]:
    return {
        change: {
            "temps": results.ratio(change, rival),
            "processeur": results.cpu_ratio(change, rival),
        }
        for change in results.measures
    }
