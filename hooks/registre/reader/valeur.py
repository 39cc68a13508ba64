"""A value of a header with its place, and why it may be refused."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import yaml

from registre.findings import Severity
from registre.reader import caracteres
from registre.reader.citation import quote, quote_if_needed
from registre.reader.codes import Code
from registre.reader.document import Document

T = TypeVar("T")


class Refus(Exception):  # noqa: N818 - not an error of the program: the clerk's text is refused
    """Why a value is refused; becomes a finding at the place of the value."""

    def __init__(
        self, code: Code, constat: str, faire: str, *, attendu: str = "", corrige: str = ""
    ) -> None:
        super().__init__(constat)
        self.code, self.constat, self.faire = code, constat, faire
        self.attendu, self.corrige = attendu, corrige


@dataclass(frozen=True, slots=True)
class Valeur:
    """A value in the header, with its place."""

    document: Document
    noeud: yaml.Node
    cle: str

    def texte(self) -> str:
        """The text that is written; refuses a list or a block of keys."""
        if isinstance(self.noeud, yaml.ScalarNode):
            text: str = self.noeud.value
            if sign := caracteres.refused(text):
                raise Refus(
                    Code.CARACTERE,
                    f"Le code d’un caractère qui ne peut pas être publié, {sign}, est écrit ici.",
                    "L’effacer.",
                )
            return text.strip()
        line = self.document.line(self.noeud)
        end = self.noeud.end_mark
        if self.noeud.start_mark.line != end.line and end.column:
            end = self.noeud.start_mark
        before = line[: self.noeud.start_mark.column]
        written = line[self.noeud.start_mark.column : end.column or None].rstrip()
        kind = (
            "une liste" if isinstance(self.noeud, yaml.SequenceNode) else "un bloc « clé: valeur »"
        )
        raise Refus(
            Code.TYPE,
            f"« {self.cle} » est lu comme {kind}.",
            "Écrire un texte ; s’il contient un deux-points ou un crochet, le mettre entre guillemets.",
            attendu="un texte",
            corrige=before + quote(written) if written and before.strip() else "",
        )

    def is_text(self) -> bool:
        """Whether the value is written as a text."""
        return isinstance(self.noeud, yaml.ScalarNode)

    def is_blank(self) -> bool:
        """Whether nothing is written: the document does not say it."""
        return isinstance(self.noeud, yaml.ScalarNode) and not self.noeud.value.strip()

    def is_block(self) -> bool:
        """Whether the value is written as a block of keys."""
        return isinstance(self.noeud, yaml.MappingNode)

    def elements(self) -> Iterator["Valeur"]:
        """The items of the list that is written; refuses anything else."""
        if isinstance(self.noeud, yaml.SequenceNode):
            for node in self.noeud.value:
                item = Valeur(self.document, node, self.cle)
                if item.is_blank():
                    item.say(
                        Refus(
                            Code.TYPE,
                            "Un tiret n’est suivi de rien.",
                            "Compléter ou retirer la ligne.",
                        )
                    )
                else:
                    yield item
            return
        raise Refus(
            Code.TYPE,
            f"« {self.cle} » devrait être une liste.",
            "Écrire un élément par ligne, après un tiret.",
            attendu="une liste, même d’un seul élément",
            corrige=self._as_list(),
        )

    def _as_list(self) -> str:
        if not isinstance(self.noeud, yaml.ScalarNode):
            return ""
        line = self.document.line(self.noeud)
        indent = " " * (len(line) - len(line.lstrip()) + 2)
        text = self.noeud.value.strip().removeprefix("-").strip()
        parts = [part.strip() for part in text.split(",")]
        if any(" " in part for part in parts):
            parts = [text]
        head = line[: self.noeud.start_mark.column].rstrip()
        return "\n".join([head, *(f"{indent}- {quote_if_needed(part)}" for part in parts)])

    def place(self) -> tuple[int, int]:
        """Line and column, in the file, where the value starts."""
        return self.document.place(self.noeud)

    def replaced(self, texte: str) -> str:
        """The line with another text in place of this value."""
        return self.document.replace(self.noeud, quote_if_needed(texte))

    def say(self, refus: Refus, severity: Severity = Severity.ERROR) -> None:
        """Write down a refusal at this place."""
        self.document.say(
            refus.code,
            refus.constat,
            refus.faire,
            noeud=self.noeud,
            attendu=refus.attendu,
            corrige=refus.corrige,
            severity=severity,
        )

    def read(self, lire: "Lire[T]") -> T | None:
        """The value through a reader, or None with a finding."""
        try:
            return lire(self)
        except Refus as refus:
            self.say(refus)
            return None


Lire = Callable[[Valeur], T]
