"""Where the text of a document was received from, and what was mended in it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Debris:
    """A trace of conversion that was mended: what the received file had, what is now written, why."""

    recu: str
    ecrit: str
    motif: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """From what file the text was established: name, SHA-256 of its bytes, what was mended."""

    fichier: str
    sha256: str
    methode: str
    debris: tuple[Debris, ...] = ()
