"""What a rule is: a sentence of the editor or of the law, and what it looks at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from registre.findings import Severity
from registre.model.deliberation import Deliberation
from registre.model.organisme import Organe
from registre.model.seance import Seance


class Unite(StrEnum):
    """What a rule depends on, and therefore when it has to be run again."""

    ACTE = "acte"
    SEANCE = "seance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A sitting with its organ and the acts that the rule is to look at: one, or all those of the sitting."""

    contenu: Path
    seance: Seance
    organe: Organe
    actes: tuple[Deliberation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Constat:
    """What a rule saw in a document, what was expected, what to do."""

    fichier: str
    constat: str
    faire: str
    attendu: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: its code is for ever, ``reference`` is the text or the practice that it applies."""

    code: str
    titre: str
    reference: str
    severity: Severity
    unite: Unite
    check: Callable[[Dossier], Iterator[Constat]]
