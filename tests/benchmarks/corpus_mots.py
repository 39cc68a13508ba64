"""Words that belong to one act, or to a few: made of syllables, so that nobody takes them for a real place or project."""

_ATTAQUES = (
    "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "br", "cl", "dr", "gr", "pl", "tr", "ch",
)  # fmt: skip
_VOYELLES = ("a", "e", "i", "o", "u")
_SYLLABES = tuple(attaque + voyelle for attaque in _ATTAQUES for voyelle in _VOYELLES)
_COMBIEN = len(_SYLLABES) ** 3
# Prime to the number of words: every rank gives another word, and neighbours do not look alike.
_PAS = 618_033


def projet(rang: int) -> str:
    """The code name of one act's project, that no other act of the corpus has as its own."""
    return f"{_mot(rang)}ix".capitalize()


def lieu_dit(rang: int) -> str:
    """A made-up locality, that a few acts name."""
    return f"{_mot(rang + _COMBIEN // 2)}ac".capitalize()


def _mot(rang: int) -> str:
    place = rang * _PAS % _COMBIEN
    high, rest = divmod(place, len(_SYLLABES) ** 2)
    middle, low = divmod(rest, len(_SYLLABES))
    return _SYLLABES[high] + _SYLLABES[middle] + _SYLLABES[low]
