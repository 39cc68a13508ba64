"""One sitting of the corpus: who was there, what was examined, and for one sitting in two its minutes."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from registre.texte import dates
from tests.benchmarks import corpus_phrases
from tests.benchmarks.corpus_acte import title
from tests.benchmarks.corpus_entete import president
from tests.benchmarks.corpus_plan import Acte, Plan, Seance, cle_territoire, nom_emetteur
from tests.benchmarks.corpus_redaction import Redaction


@dataclass(frozen=True, slots=True)
class Point:
    """An item: an act and its object."""

    acte: Acte
    objet: str
    redaction: Redaction


def member(emetteur: int, rang: int) -> str:
    """A member, called by function or by number: nobody who might exist."""
    if rang == 0:
        return president(emetteur)
    if rang < 4:
        return f"Vice-président {rang} du {nom_emetteur(emetteur)}"
    return f"Délégué {rang} de la commune {emetteur * 4 + rang % 7 + 1}"


def write(plan: Plan, seance: Seance, graine: int) -> str:
    """The whole text of the file of a sitting."""
    place = seance.emetteur * 10_007 + seance.rang
    hasard = random.Random(graine * 7_000_003 + place)  # noqa: S311  # no secret: the same sittings at every run
    points = list(_points(plan, seance, graine))
    lines = ["---", *_header(plan, seance, hasard)]
    lines += ["points:", *(line for rank, one in enumerate(points, 1) for line in _item(rank, one))]
    lines += ["territoires:", f"  - {cle_territoire(seance.emetteur)}", "---"]
    minutes = _minutes(seance, points, hasard) if seance.rang % 2 else ()
    return "\n".join(lines) + "\n" + "".join(f"\n{part}\n" for part in minutes)


def _points(plan: Plan, seance: Seance, graine: int) -> Iterator[Point]:
    for acte in plan.of_sitting(seance):
        redaction = Redaction(plan, acte, graine)
        yield Point(acte, title(redaction), redaction)


def _header(plan: Plan, seance: Seance, hasard: random.Random) -> Iterator[str]:
    yield "debut: 17h30"
    yield f"fin: {hasard.randrange(19, 22)}h{hasard.randrange(10, 59)}"
    yield "lieu: dans les locaux du syndicat"
    yield f"convocation: {dates.jour(seance.jour.replace(day=max(1, seance.jour.day - 7)))}"
    yield f"presidence: {president(seance.emetteur)}"
    yield f"secretaire: {member(seance.emetteur, 1)}"
    yield from _roll_call(seance, hasard)


def _roll_call(seance: Seance, hasard: random.Random) -> Iterator[str]:
    """The lines of the roll-call, then totals that agree with them; the chair and the secretary are there."""
    counts = {"presents": 0, "absents": 0, "excuses": 0, "pouvoirs": 0}
    lines = ["presences:"]
    for rang in range(seance.organe.membres):
        nom, chance = member(seance.emetteur, rang), hasard.random()
        if rang < 3 or chance < 0.7:
            counts["presents"] += 1
            lines.append(f"  - {nom}: présent")
        elif chance < 0.85:
            counts["excuses"] += 1
            counts["pouvoirs"] += 1
            lines += [f"  - {nom}:", "      etat: excusé"]
            lines.append(f"      pouvoir_a: {member(seance.emetteur, hasard.randrange(3))}")
        else:
            state, total = ("excusé", "excuses") if chance < 0.95 else ("absent", "absents")
            counts[total] += 1
            lines.append(f"  - {nom}: {state}")
    yield from lines
    yield "totaux_imprimes:"
    yield from (f"  {name}: {count}" for name, count in counts.items())


def _item(rank: int, point: Point) -> Iterator[str]:
    yield f"  - rang: {rank}"
    yield f'    objet: "{point.objet}"'
    yield "    issue: adopté"
    yield f"    acte: {point.acte.cle}"
    yield f"    sujets: [{', '.join(theme.cle for theme in point.redaction.themes)}]"


def _minutes(seance: Seance, points: list[Point], hasard: random.Random) -> Iterator[str]:
    yield f"## {seance.organe.nom} du {dates.jour(seance.jour)}"
    yield f"La séance est ouverte à 17h30 sous la présidence du {president(seance.emetteur)}."
    for rank, point in enumerate(points, 1):
        yield f"### {rank}. {point.objet}"
        said = hasard.sample(corpus_phrases.EXPOSES, 2) + hasard.sample(corpus_phrases.DEBATS, 1)
        yield " ".join(point.redaction.fill(phrase) for phrase in said)
        yield "Adoptée à l’unanimité"
    yield "L’ordre du jour étant épuisé, la séance est levée."
