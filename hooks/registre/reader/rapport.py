"""The notebook of a reading: every mistake of every file, in plain French with true typography."""

from dataclasses import dataclass

from registre.findings import Finding, Severity, sort_key
from registre.reader.codes import Code
from registre.texte.typographie import insecables


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
                constat=insecables(constat),
                faire=insecables(faire),
                attendu=insecables(attendu),
                corrige=corrige,
                ligne=ligne,
                colonne=colonne,
                severity=severity,
            )
        )

    def holds_errors(self) -> bool:
        """Whether something that stops publication was written down."""
        return any(finding.severity is Severity.ERROR for finding in self._findings)

    def findings(self) -> tuple[Finding, ...]:
        """Everything written down, in the order of the files."""
        return tuple(sorted(self._findings, key=sort_key))
