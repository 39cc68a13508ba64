"""What the register tells the clerk about a document, a line at a time."""

from dataclasses import dataclass
from enum import StrEnum


class DiteError(Exception):
    """Something is not done, for a reason that is said in French."""


class Severity(StrEnum):
    """How much a finding weighs: an error stops publication and is certain."""

    ERROR = "erreur"
    WARNING = "avertissement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fact to look at: where it is, what is there, what was expected, what to do.

    ``fichier`` is relative to ``content/``; lines and columns count from 1; 0 means the whole file.
    ``corrige`` is the corrected line (or file), ready to paste, where there is one.
    """

    code: str
    fichier: str
    constat: str
    faire: str
    attendu: str = ""
    corrige: str = ""
    ligne: int = 0
    colonne: int = 0
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """One line in French, then the corrected text where there is one."""
        place = self.fichier
        if self.ligne:
            place += f":{self.ligne}"
            if self.colonne:
                place += f":{self.colonne}"
        expected = f" Attendu : {self.attendu}." if self.attendu else ""
        line = f"{place}: [{self.code}] {self.constat}{expected} {self.faire}".rstrip()
        if not self.corrige:
            return line
        pasted = "\n".join(f"    {text}" for text in self.corrige.splitlines())
        return f"{line}\n  À coller :\n{pasted}"


def sort_key(finding: Finding) -> tuple[str, int, int, str, str]:
    """Order of findings in every report: by file, then by place in it."""
    return (finding.fichier, finding.ligne, finding.colonne, finding.code, finding.constat)
