"""Titles of a text that skip a level: who listens to the page or to the document would look for a title that is not there.

They are shown one level below the title that holds them, whatever the source skipped: hence a warning and no error.
"""

import re
from collections.abc import Iterable, Iterator

from registre.findings import Severity
from registre.model.blocs import JAMAIS_TITRES, Bloc
from registre.reader import markdown
from registre.reader.codes import Code
from registre.reader.document import Document

_DIESES = re.compile(r"^#{1,6}(?=[ \t])", re.MULTILINE)


def check_titles(document: Document) -> None:
    """Warn of each title that is more than one level below the one before it."""
    levels = {len(dieses) for dieses in _DIESES.findall(document.corps)}
    if not levels or max(levels) - min(levels) < 2:
        return
    lines, before = document.corps.split("\n"), 0
    for bloc in _titles(markdown.parse(document.corps, document.ligne_corps)):
        if before and bloc.niveau > before + 1:
            document.rapport.add(
                Code.TITRE,
                document.fichier,
                f"Ce titre est de niveau {bloc.niveau}, sous un titre de niveau {before} : "
                "un niveau est sauté.",
                f"L’écrire avec {before + 1} « # ».",
                corrige=_DIESES.sub("#" * (before + 1), lines[bloc.ligne - document.ligne_corps]),
                ligne=bloc.ligne,
                severity=Severity.WARNING,
            )
        before = bloc.niveau


def _titles(blocs: Iterable[Bloc]) -> Iterator[Bloc]:
    """The titles of a text, in its order."""
    for bloc in blocs:
        if bloc.niveau and bloc.genre not in JAMAIS_TITRES:
            yield bloc
        yield from _titles(bloc.enfants)
