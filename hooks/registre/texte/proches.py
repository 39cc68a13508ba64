"""The known word that a mistyped one most resembles, for the suggestions of the findings."""

import difflib
from collections.abc import Iterable

from registre.texte.slugs import fold

RESEMBLANCE = 0.6


def nearest(mot: str, connus: Iterable[str]) -> str | None:
    """The known word nearest to ``mot``, whatever the case and accents; None when none is near enough."""
    by_fold: dict[str, str] = {}
    for connu in sorted(connus):
        by_fold.setdefault(fold(connu), connu)
    matches = difflib.get_close_matches(fold(mot), list(by_fold), n=1, cutoff=RESEMBLANCE)
    return by_fold[matches[0]] if matches else None
