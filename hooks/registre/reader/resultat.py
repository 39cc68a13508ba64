"""What a reading gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from registre.findings import Finding
from registre.model.registre import Registre
from registre.reader.rapport import Frappe
from registre.reader.renvois import Renvoi


@dataclass(frozen=True, slots=True)
class Lecture:
    """What could be read, and everything that could not, in the order of the files.

    ``frappes`` are misspelt keys of one stroke, ``renvois`` the editor's links to pages that the site makes,
    ``empreintes`` the digest of every file of the folder that can be opened, annexes included, ``citees`` the files that a document names.
    """

    registre: Registre
    findings: tuple[Finding, ...]
    frappes: tuple[Frappe, ...] = ()
    renvois: tuple[Renvoi, ...] = ()
    empreintes: Mapping[str, bytes] = field(default_factory=dict)
    citees: frozenset[str] = frozenset()
