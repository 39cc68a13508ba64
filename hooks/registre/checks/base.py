"""What a rule is: a sentence of the editor or of the law, and what it looks at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from registre.findings import Severity
from registre.model.deliberation import Deliberation
from registre.model.fichier import FichierVerse
from registre.model.organisme import Organe, Organisme
from registre.model.seance import Seance
from registre.reader import Fonds


class Unite(StrEnum):
    """What a rule depends on, and therefore when it has to be run again."""

    ACTE = "acte"
    SEANCE = "seance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A sitting with its issuer, its organ and the acts that the rule is to look at: one, or all those of the sitting.

    ``fonds`` has the bytes of the contents, ``fichiers`` what is said of the files that staff give.
    """

    contenu: Path
    fonds: Fonds
    seance: Seance
    organisme: Organisme
    organe: Organe
    fichiers: Mapping[str, FichierVerse]
    actes: tuple[Deliberation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Constat:
    """What a rule saw in a document, what was expected, what to do."""

    fichier: str
    constat: str
    faire: str
    attendu: str = ""
    ligne: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: its code is for ever, ``reference`` is the text or the practice that it applies."""

    code: str
    titre: str
    reference: str
    severity: Severity
    unite: Unite
    check: Callable[[Dossier], Iterator[Constat]]
