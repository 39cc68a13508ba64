"""The notebook of a reading: every mistake of every file, in plain French with true typography."""

import re
from dataclasses import dataclass

from registre.findings import Finding, Severity, sort_key
from registre.reader.codes import Code
from registre.texte.typographie import insecables

LONGUEUR_MAX = 600
CORRIGE_MAX = 5_000
_BLANCS = re.compile(r"[\n\r\t]+")


@dataclass(frozen=True, slots=True)
class Frappe:
    """A key that is one stroke away from the only one it can be: where it is, what is meant."""

    fichier: str
    ligne: int
    colonne: int
    ecrit: str
    voulu: str


class Rapport:
    """Collects findings; a reading never stops at the first one. ``frappes`` are the slips that can be mended alone."""

    def __init__(self) -> None:
        self._findings: list[Finding] = []
        self.frappes: list[Frappe] = []

    def add(
        self,
        code: Code,
        fichier: str,
        constat: str,
        faire: str,
        *,
        attendu: str = "",
        corrige: str = "",
        ligne: int = 0,
        colonne: int = 0,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Write down one mistake."""
        self._findings.append(
            Finding(
                code=code.value,
                fichier=fichier,
                constat=_line(constat),
                faire=_line(faire),
                attendu=_line(attendu),
                corrige=corrige if len(corrige) <= CORRIGE_MAX else "",
                ligne=ligne,
                colonne=colonne,
                severity=severity,
            )
        )

    def count(self) -> int:
        """How many mistakes were written down so far."""
        return len(self._findings)

    def holds_errors(self) -> bool:
        """Whether something that stops publication was written down."""
        return any(finding.severity is Severity.ERROR for finding in self._findings)

    def findings(self) -> tuple[Finding, ...]:
        """Everything written down, in the order of the files."""
        return tuple(sorted(self._findings, key=sort_key))


def _line(texte: str) -> str:
    """A sentence on one line, whatever the value that it quotes holds; of a very long one, the two ends."""
    flat = _BLANCS.sub(" ", texte)
    if len(flat) > LONGUEUR_MAX:
        flat = f"{flat[: LONGUEUR_MAX // 2]} […] {flat[-LONGUEUR_MAX // 4 :]}"
    return insecables(flat)
