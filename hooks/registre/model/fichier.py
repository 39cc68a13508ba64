"""A file that staff give as it is: an original, an annex. It is published byte for byte."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FichierVerse:
    """What is said of a given file; ``chemin`` is its path in ``content/``, and its address.

    ``pages`` is None for what has none; ``texte`` says whether words could be read in it, which are searched then.
    """

    chemin: str
    format: str
    taille: int
    sha256: str
    pages: int | None = None
    texte: bool = False
