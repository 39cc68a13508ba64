"""SEA-001: the totals that a roll-call prints are those of its lines."""

from collections.abc import Iterator

from registre.checks.base import Constat, Dossier, Rule, Unite
from registre.findings import Severity
from registre.model.seance import EtatPresence, Presence, Totaux


def check(dossier: Dossier) -> Iterator[Constat]:
    """Each printed total equals the count of the lines, where every line says what it counts."""
    seance = dossier.seance
    printed = seance.totaux_imprimes
    if printed is None or not seance.presences or "totaux_imprimes" in seance.sic:
        return
    for name, total, counted in _compare(printed, seance.presences):
        if total is not None and total != counted:
            yield Constat(
                fichier=seance.source.fichier,
                constat=f"L’appel imprime {total} pour « {name} » ; ses lignes en donnent {counted}.",
                faire="Relire l’appel ; si le document imprime ce total, écrire « sic: [totaux_imprimes] ».",
            )


def _compare(
    printed: Totaux, presences: tuple[Presence, ...]
) -> Iterator[tuple[str, int | None, int]]:
    """Totals with the counts of the lines; an unspecified line makes the three states uncountable."""
    yield "pouvoirs", printed.pouvoirs, sum(one.pouvoir_a is not None for one in presences)
    states = [one.etat for one in presences]
    if EtatPresence.NON_PRECISE in states:
        return
    yield "présents", printed.presents, states.count(EtatPresence.PRESENT)
    yield "absents", printed.absents, states.count(EtatPresence.ABSENT)
    yield "excusés", printed.excuses, states.count(EtatPresence.EXCUSE)


RULE = Rule(
    code="SEA-001",
    titre="Totaux de l’appel",
    reference="Concordance de l’appel et de ses totaux",
    severity=Severity.WARNING,
    unite=Unite.SEANCE,
    check=check,
)
