"""The options of the command."""

import argparse
import signal
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from rich.console import Console

import bootstrap
from tests.benchmarks import engines, machine, readme, recherches, report
from tests.benchmarks.bench import PROJET, Bench, Results
from tests.benchmarks.changes import CHANGES, Change
from tests.benchmarks.corpus import GRAINE
from tests.benchmarks.measure import CommandError
from tests.benchmarks.parity import ParityError
from tests.benchmarks.rivals import RIVALS, installation
from tests.benchmarks.rivals.base import Rival
from tests.benchmarks.rivals.installation import InstallationError
from tests.benchmarks.voice import Voice

WORK = bootstrap.ROOT / ".cache" / "benchmarks"
LEAST = 36


def main(arguments: list[str]) -> None:
    """Measure what is asked for, show the table, keep the JSON."""
    options = _parser().parse_args(arguments)
    console = Console(stderr=True)
    if options.readme:
        readme.write(readme.README, options.readme)
        return
    if options.acts < LEAST:
        sys.exit(f"Il faut au moins {LEAST} délibérations : tous les changements auront lieu.")
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    lock = (work / "verrou").open("a", encoding="utf-8")  # held until the end of the process
    if not bootstrap.try_lock(lock):
        sys.exit("Une autre mesure est en cours.")
    # Who ends the measure ends what it started, in sessions of their own.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = work / "travail"
    try:
        bench = Bench(
            folder=folder,
            actes=options.acts,
            graine=options.seed,
            rivals=_rivals(options.against, folder),
            changes=_changes(options.only),
            voice=Voice(console),
        )
        results = bench.run()
        recherche = (
            recherches.measure(engines.ours(folder / PROJET).site) if options.search else None
        )
    except (CommandError, InstallationError, ParityError) as error:
        console.print(str(error), markup=False, highlight=False)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    _show(results, recherche)
    if options.json:
        versions = machine.versions(results.engines)
        text = report.document(results, machine.machine(), versions, options.date, recherche)
        options.json.write_text(text, encoding="utf-8")


def _show(results: Results, recherche: Mapping[str, object] | None) -> None:
    Console().print(report.table(results))
    if recherche is not None:
        Console().print(recherches.table(recherche))


def _parser() -> argparse.ArgumentParser:
    names = ", ".join(rival.nom for rival in RIVALS)
    changes = ", ".join(change.cle for change in CHANGES)
    parser = argparse.ArgumentParser("python3 tests/benchmarks", description=__doc__)
    parser.add_argument("--acts", type=int, default=1000, help="nombre de délibérations")
    parser.add_argument("--against", type=_words, default=[], help=f"parmi : {names}")
    parser.add_argument("--only", type=_words, default=[], help=f"parmi : {changes}")
    parser.add_argument(
        "--search", action="store_true", help="mesurer aussi la recherche dans un navigateur"
    )
    parser.add_argument("--json", type=Path, help="fichier où garder les mesures")
    parser.add_argument(
        "--readme", type=Path, nargs="+", help="écrire les tableaux du README d’après ces fichiers"
    )
    parser.add_argument("--seed", type=int, default=GRAINE, help="graine du corpus")
    parser.add_argument("--date", help="date à écrire dans ce fichier")
    parser.add_argument("--work", type=Path, default=WORK, help="où mettre les sites mesurés")
    return parser


def _words(text: str) -> list[str]:
    return text.split(",")


def _rivals(names: Iterable[str], work: Path) -> list[Rival]:
    found = {rival.nom: rival for rival in RIVALS}
    wanted = [found[_known(name, found)] for name in names]
    outils = installation.install() if wanted else Path()
    return [rival(work / rival.nom, outils) for rival in wanted]


def _changes(names: list[str]) -> list[Change]:
    """All of them, or those that are named after the first build."""
    found = {change.cle: change for change in CHANGES}
    wanted = {CHANGES[0].cle, *(_known(name, found) for name in names)} if names else set(found)
    return [change for change in CHANGES if change.cle in wanted]


def _known(name: str, among: Iterable[str]) -> str:
    if name not in among:
        sys.exit(f"« {name} » n’est pas connu. Choix : {', '.join(among)}.")
    return name
