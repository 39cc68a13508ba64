"""The fingerprints of acts and minutes, computed once for the same files and the same program: a millisecond each is long for many.

Losing what is remembered costs that time and nothing else.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from registre.journal.empreintes import Empreintes


@dataclass(frozen=True, slots=True)
class Etat:
    """What an object is in the contents: its two fingerprints, the SHA-256 of its source."""

    acte: str
    complement: str
    source: str


@dataclass(slots=True)
class Memoire:
    """What was computed for the last publication (``connus``), and for this one (``vus``)."""

    path: Path
    programme: str
    connus: Mapping[str, Any] = field(default_factory=dict)
    vus: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path, programme: str) -> "Memoire":
        """What this very program left."""
        try:
            kept = json.loads(path.read_bytes())
            connus = kept["objets"] if kept["programme"] == programme else {}
        except (OSError, ValueError, KeyError, TypeError):
            connus = {}
        return cls(path, programme, connus)

    def of(
        self,
        nom: str,
        lus: tuple[bytes | str, ...],
        octets: Callable[[], bytes],
        compute: Callable[[bytes], Empreintes],
    ) -> Etat:
        """The state of an object made from files of these digests, whose source is read only when it is not known."""
        entree = sha256(repr(lus).encode()).hexdigest()[:32]
        known = self.connus.get(nom)
        if not (isinstance(known, list) and len(known) == 4 and known[0] == entree):
            source = octets()
            found = compute(source)
            known = (entree, found.acte, found.complement, sha256(source).hexdigest())
        self.vus[nom] = tuple(known)
        return Etat(*self.vus[nom][1:])

    def save(self) -> None:
        """Leave it for the next publication."""
        beside = self.path.with_suffix(".nouveau")
        beside.write_text(json.dumps({"programme": self.programme, "objets": self.vus}))
        beside.replace(self.path)
