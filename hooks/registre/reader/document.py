"""A content file as read: its lines, its header as nodes with their places, its body."""

from dataclasses import dataclass, field

import yaml

from registre.findings import Severity
from registre.reader.codes import Code
from registre.reader.rapport import Rapport


@dataclass(slots=True)
class Document:
    """What every reader of a file shares: where it is, what its header says, where mistakes are written down.

    ``lignes`` are the lines of the header, ``ligne_entete`` the file's line of the first.
    """

    fichier: str
    rapport: Rapport
    lignes: list[str] = field(default_factory=list)
    ligne_entete: int = 1
    racine: yaml.MappingNode | None = None
    corps: str = ""
    ligne_corps: int = 1

    def line(self, noeud: yaml.Node) -> str:
        """The line of the header where a node starts."""
        rank: int = noeud.start_mark.line
        return self.lignes[rank] if rank < len(self.lignes) else ""

    def place(self, noeud: yaml.Node) -> tuple[int, int]:
        """Line and column, in the file, where a node starts."""
        return self.ligne_entete + noeud.start_mark.line, noeud.start_mark.column + 1

    def replace(self, noeud: yaml.Node, ecrit: str) -> str:
        """The line of a node with something else written in its place; empty where it runs over several lines."""
        start, end = noeud.start_mark, noeud.end_mark
        if start.line != end.line:
            return ""
        line = self.line(noeud)
        return line[: start.column] + ecrit + line[end.column :]

    def say(
        self,
        code: Code,
        constat: str,
        faire: str,
        *,
        noeud: yaml.Node | None = None,
        attendu: str = "",
        corrige: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Write down a mistake at the place of a node, or on the line that opens the header."""
        ligne, colonne = self.place(noeud) if noeud else (max(self.ligne_entete - 1, 1), 1)
        self.rapport.add(
            code,
            self.fichier,
            constat,
            faire,
            attendu=attendu,
            corrige=corrige,
            ligne=ligne,
            colonne=colonne,
            severity=severity,
        )
