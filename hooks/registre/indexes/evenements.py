"""The events of the journal in pages that never move: full pages of fifty from the oldest, and the newest fifty."""

from collections.abc import Mapping, Sequence

from registre.model.parution import Evenement

PAR_PAGE = 50
# The key of the newest events; that of a full page is its number.
TETE = ""


def paged(evenements: Sequence[Evenement]) -> Mapping[str, tuple[Evenement, ...]]:
    """The events, given in the order of time, newest first in each page; the newest fifty are there even when there is none."""
    found = {TETE: tuple(reversed(evenements[-PAR_PAGE:]))}
    full = len(evenements) // PAR_PAGE if len(evenements) > PAR_PAGE else 0
    for rang in range(full):
        part = evenements[rang * PAR_PAGE : (rang + 1) * PAR_PAGE]
        found[str(rang + 1)] = tuple(reversed(part))
    return found
