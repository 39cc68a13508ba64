"""The terms whose places are not kept: in a phrase, they stand for any word."""

import re

from registre.search.lecture import Termes

# Words that every document has; the page leaves them out of a query too (``requete.js``).
VIDES = (
    "a ai au aux avec c ce ces cet cette d dans de des du elle elles en est et eux il ils j je l la le les leur leurs "
    "lui m ma madame mais me meme mes mlle mme mon monsieur n ne nos notre nous on ont ou par pas pour qu que quel "
    "quelle quelles quels qui s sa sans se ses si son sont sur t ta te tes toi ton tu un une vos votre vous y"
)
JETON = re.compile(r"[jmne]\w*\d\w*z")
_RACINES = frozenset(map(Termes().stem, VIDES.split()))


def without_places(terme: str) -> bool:
    """Whether a term is an empty word or a token, which no phrase holds."""
    return terme in _RACINES or JETON.fullmatch(terme) is not None
