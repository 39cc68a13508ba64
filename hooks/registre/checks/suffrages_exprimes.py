"""VOT-001: the votes cast are those for and those against."""

from collections.abc import Iterator

from registre.checks.base import Constat, Dossier, Rule, Unite
from registre.findings import Severity


def check(dossier: Dossier) -> Iterator[Constat]:
    """Where the three figures are printed, they agree; abstentions are not votes cast."""
    for acte in dossier.actes:
        vote = acte.vote
        if vote is None or vote.pour is None or vote.contre is None or vote.exprimes is None:
            continue
        if vote.pour + vote.contre != vote.exprimes and "vote.exprimes" not in acte.sic:
            yield Constat(
                fichier=acte.source.fichier,
                constat=f"{vote.pour} pour + {vote.contre} contre = {vote.pour + vote.contre}, "
                f"mais le document imprime {vote.exprimes} suffrages exprimés.",
                faire="Relire « vote » d’après l’extrait ; si le document l’imprime ainsi, "
                "écrire « sic: [vote.exprimes] ».",
            )


RULE = Rule(
    code="VOT-001",
    titre="Suffrages exprimés",
    reference="Les abstentions ne sont pas des suffrages exprimés (comparer l’art. L. 2121-20 du CGCT)",
    severity=Severity.WARNING,
    unite=Unite.ACTE,
    check=check,
)
