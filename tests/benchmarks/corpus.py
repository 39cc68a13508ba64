"""The corpus: any number of valid acts with everything that they refer to, the same bytes for the same seed."""

from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import corpus_acte, corpus_fiches, corpus_seance
from tests.benchmarks.corpus_plan import Plan, cle_emetteur

PARTS = ("organismes", "seances", "deliberations", "partenaires", "sujets", "territoires")
GRAINE = 1


def write(
    contenu: Path,
    actes: int,
    graine: int = GRAINE,
    progress: Callable[[int], object] = lambda count: None,
) -> Plan:
    """Write a register of that many acts into an empty content folder; ``progress`` is told the acts written so far."""
    plan = Plan(actes)
    folders: set[Path] = set()

    def put(name: str, text: str) -> None:
        path = contenu / name
        if path.parent not in folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            folders.add(path.parent)
        path.write_bytes(text.encode())

    for name, text in corpus_fiches.files(plan):
        put(name, text)
    for emetteur, seances in enumerate(plan.seances):
        for seance in seances:
            name = f"seances/{cle_emetteur(emetteur)}/{seance.cle}.md"
            put(name, corpus_seance.write(plan, seance, graine))
    for rang in range(actes):
        acte = plan.acte(rang)
        put(f"deliberations/{acte.id}.md", corpus_acte.write(plan, acte, graine))
        if rang % 100 == 99:
            progress(rang + 1)
    progress(actes)
    return plan
