"""An act being written: the chance that is its own, its subjects, its own words, and sentences filled with them."""

import random
from datetime import timedelta

from registre.texte import dates, montants
from tests.benchmarks.corpus_mots import lieu_dit, projet
from tests.benchmarks.corpus_plan import Acte, Plan
from tests.benchmarks.corpus_sujets import THEMES

LIEUX = 3


class Redaction:
    """One act; what it says depends on its rank and the seed only, whatever was written before."""

    def __init__(self, plan: Plan, acte: Acte, graine: int) -> None:
        self.hasard = random.Random(graine * 1_000_003 + acte.rang)  # noqa: S311  # no secret: the same at every run
        self.plan = plan
        self.acte = acte
        self.themes = tuple(THEMES[n] for n in _some(self.hasard, len(THEMES), 1 + acte.rang % 3))
        self.projet = projet(acte.rang)
        self.lieux = [lieu_dit(int(self.hasard.random() * plan.lieux)) for _ in range(LIEUX)]
        self.cite = self._older() if self.hasard.random() < 0.4 else None
        self._mots = Mots(self)

    def fill(self, phrase: str) -> str:
        """A sentence with its places filled."""
        return phrase.format_map(self._mots)

    def montant(self) -> str:
        """An amount, without its unit."""
        return montants.nombre(int(8000 * self.hasard.random() + 10) * 50)

    def _older(self) -> Acte | None:
        return self.plan.older(self.acte, 1 + int(200 * self.hasard.random() ** 2))


class Mots:
    """What the places of a sentence hold, drawn anew at each of them; one sentence does not name a thing twice."""

    def __init__(self, redaction: Redaction) -> None:
        self._act = redaction
        self._hasard = redaction.hasard
        self._choses = [chose for theme in redaction.themes for chose in theme.choses]
        self._seules = [chose for chose in self._choses if not chose.startswith("les ")]
        self._derniere = ""

    def __getitem__(self, place: str) -> str:
        if place == "Chose":
            return self._chose().capitalize()
        return str(getattr(self, f"_{place}")())

    def _chose(self) -> str:
        self._derniere = self._draw(self._seules)
        return self._derniere

    def _autre(self) -> str:
        while (chose := self._draw(self._choses)) == self._derniere:
            pass
        return chose

    def _projet(self) -> str:
        return f"« {self._act.projet} »"

    def _lieu(self) -> str:
        return self._draw(self._act.lieux)

    def _montant(self) -> str:
        return self._act.montant()

    def _nombre(self) -> int:
        return 4 + int(92 * self._hasard.random())

    def _annee(self) -> int:
        return self._act.acte.seance.jour.year - 3 + int(6 * self._hasard.random())

    def _parcelle(self) -> str:
        numero = 1 + int(700 * self._hasard.random())
        return f"{self._draw('ABCDZ')}{self._draw('ABCDEHKLM')}\u00a0{numero}"

    def _jour(self) -> str:
        before = timedelta(days=8 + int(80 * self._hasard.random()))
        return dates.jour(self._act.acte.seance.jour - before)

    def _draw(self, among: list[str] | str) -> str:
        return among[int(len(among) * self._hasard.random())]


def _some(hasard: random.Random, combien: int, voulus: int) -> list[int]:
    """Distinct ranks, the first ones more often: some subjects return at every sitting."""
    found: dict[int, None] = {}
    while len(found) < voulus:
        found[int(combien * hasard.random() ** 1.6)] = None
    return list(found)
