"""One run: one corpus, every change in turn, every engine on each, and the proof that they made the same site."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import add
from pathlib import Path

from tests.benchmarks import engines, parity, parity_search, worksite
from tests.benchmarks.changes import CHANGES, Change, Worksite
from tests.benchmarks.engines import Engine
from tests.benchmarks.measure import Measure
from tests.benchmarks.neutral import Lecteur
from tests.benchmarks.rebut import put_aside
from tests.benchmarks.rivals.base import Rival
from tests.benchmarks.voice import Voice

PROJET = "projet"
FLOOR = Change("plancher", "octets copiés", lambda site: None)


@dataclass(slots=True)
class Results:
    """What was measured, by engine and change, in the order of the run."""

    actes: int
    graine: int
    engines: tuple[str, ...]
    measures: dict[str, dict[str, Measure]] = field(default_factory=dict)
    parts: dict[str, dict[str, dict[str, Measure]]] = field(default_factory=dict)

    def add(self, engine: str, change: Change, found: dict[str, Measure]) -> None:
        """Keep what each command of a build cost, and their sum."""
        self.parts.setdefault(change.cle, {})[engine] = found
        self.measures.setdefault(change.cle, {})[engine] = reduce(add, found.values())

    def ratio(self, change: str, rival: str) -> float:
        """Our seconds over the rival's."""
        found = self.measures[change]
        return found[engines.OURS].wall / found[rival].wall

    def cpu_ratio(self, change: str, rival: str) -> float:
        """Our processor's seconds over the rival's: less troubled by what else the machine does."""
        found = self.measures[change]
        return found[engines.OURS].cpu / found[rival].cpu


@dataclass(frozen=True, slots=True)
class Bench:
    """A run in an empty folder of its own."""

    folder: Path
    actes: int
    graine: int
    rivals: Sequence[Rival]
    changes: Sequence[Change]
    voice: Voice
    lecteur: Lecteur = field(default_factory=Lecteur)

    def run(self) -> Results:
        """Measure everything; a difference between the sites is raised before any figure is shown."""
        put_aside(self.folder, self._rebut)
        self.folder.mkdir(parents=True)
        try:
            return self._run()
        finally:
            shutil.rmtree(self._rebut, ignore_errors=True)

    @property
    def _rebut(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}.rebut")

    def _run(self) -> Results:
        project = self.folder / PROJET
        with self.voice.step(f"écriture de {self.actes} délibérations") as count:
            site = worksite.prepare(project, self.actes, self.graine, count)
        running = [engines.ours(project), *map(engines.of_rival, self.rivals)]
        results = Results(self.actes, self.graine, tuple(one.nom for one in running))
        for change in self.changes:
            change.apply(site)
            self._measure(running[0], change, results)
            self._tell_rivals(site.contenu, running[0].site)
            for engine in running[1:]:
                self._measure(engine, change, results)
            if self.rivals and change in (self.changes[0], self.changes[-1]):
                self._compare(site, running)
        for engine in running:
            with self.voice.step(f"{engine.nom} : {FLOOR.titre}"):
                results.add(engine.nom, FLOOR, engine.copy(self._rebut))
        return results

    def _tell_rivals(self, contenu: Path, ours: Path) -> None:
        """Give the rivals the content as it now is, and what our pages say of it; what it costs is not theirs."""
        if self.rivals:
            with self.voice.step("conversion pour les autres générateurs"):
                found = self.lecteur.read(contenu, ours)
                for rival in self.rivals:
                    rival.write(found)

    def _measure(self, engine: Engine, change: Change, results: Results) -> None:
        if change is CHANGES[0] or not engine.incremental:
            engine.clear(self._rebut)
        with self.voice.step(f"{engine.nom} : {change.titre}"):
            results.add(engine.nom, change, engine.build())

    def _compare(self, site: Worksite, running: Sequence[Engine]) -> None:
        """Every site has the pages, the words and the lists of the content, and finds the same."""
        sites = {engine.nom: engine.site for engine in running}
        ours = sites[engines.OURS]
        with self.voice.step("comparaison des pages et des mots"):
            found = self.lecteur.read(site.contenu, ours)
            parity.check_ours(site.contenu, ours, found)
            for engine in running[1:]:
                parity.check(engine.nom, engine.site, ours, found)
        with self.voice.step("comparaison des recherches"):
            parity_search.check(sites, engines.OURS, parity_search.probes(site.plan))
