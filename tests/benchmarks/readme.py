"""The tables of the report: written into README.md from the JSON files of runs, never by hand."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from registre.texte.montants import nombre
from tests.benchmarks import recherches
from tests.benchmarks.bench import FLOOR
from tests.benchmarks.changes import CHANGES
from tests.benchmarks.engines import OURS
from tests.benchmarks.report import COLONNES, MO

README = Path(__file__).with_name("README.md")
DEBUT = "<!-- mesures : python3 tests/benchmarks --readme FICHIER… -->"
FIN = "<!-- fin des mesures -->"

Run = Mapping[str, Any]


def write(readme: Path, runs: Sequence[Path]) -> None:
    """Put the tables of these runs in their place, in the order given."""
    text = readme.read_text("utf-8")
    before, _, rest = text.partition(DEBUT)
    after = rest.partition(FIN)[2]
    tables = "\n\n".join(table(json.loads(path.read_text("utf-8"))) for path in runs)
    readme.write_text(f"{before}{DEBUT}\n\n{tables}\n\n{FIN}{after}", encoding="utf-8")


def table(run: Run) -> str:
    """One run: on what it was made, then a row per change, generator and command, then one per search."""
    builds = _table(("changement", "générateur", *COLONNES), 2, _rows(run))
    parts = [f"### {nombre(run['actes'])} délibérations", _machine(run), builds]
    if "recherche" in run:
        parts.append(_table(recherches.COLONNES, 1, recherches.rows(run["recherche"])))
    return "\n\n".join(parts)


def _table(head: tuple[str, ...], words: int, rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown; after the first columns, which are words, figures are to the right."""
    rule = tuple("---" if rank < words else "---:" for rank in range(len(head)))
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rows))


def _machine(run: Run) -> str:
    machine = run["machine"]
    versions = ", ".join(f"{name} {version}" for name, version in run["versions"].items())
    where = f"{machine['processeur']}, {machine['coeurs']} cœurs, {machine['memoire'] // MO} Mo"
    return f"{where}, {machine['systeme']}. {versions}."


def _rows(run: Run) -> Iterator[tuple[str, ...]]:
    for change in (*CHANGES, FLOOR):
        for rank, (nom, found) in enumerate(run["mesures"].get(change.cle, {}).items()):
            compared = nom != OURS and change is not FLOOR
            ratios = run["rapports"][nom][change.cle].values() if compared else (None, None)
            shown = (f"{one:.3f}" if one is not None else "" for one in ratios)
            yield ("" if rank else change.titre, nom, *_figures(found), *shown)
            parts = found["etapes"] if len(found["etapes"]) > 1 else {}
            for part, cost in parts.items():
                yield ("", f"dont {part}", *_figures(cost), "", "")


def _figures(found: Run) -> tuple[str, ...]:
    times = (f"{found[name]:.2f}" for name in ("wall", "cpu"))
    return (*times, f"{found['peak'] / MO:.0f}", f"{found['written'] / MO:.1f}")
