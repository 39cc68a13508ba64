"""The head of a publication: what the journal is once it is in it, and what to keep of it elsewhere.

Files of the journal, each written once: ``AAAA/MM/000123.json`` is the head of a publication, ``AAAA/MM/000123-0000.jsonl`` and the next
ones its records; ``tete.json`` repeats the last head. ``AAAA/MM/000123.p7s`` and ``.tsr`` are the signature and the timestamp of a head,
where there are. A head holds the frontier of the tree and the hash of the last record: what comes after is added without reading what
came before.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from registre.findings import DiteError
from registre.journal.canonique import encode
from registre.journal.inscriptions import FORME, IllisibleError, stamp
from registre.journal.merkle import Frontiere

TETE = "tete.json"
NOM = re.compile(r"(\d{4}/\d{2}/(\d{6,}))(?:\.json|-(\d{4,})\.jsonl)")
# What was said of a head from outside, beside it: no root covers it, and it may come later.
SIGNATURE, HORODATAGE = ".p7s", ".tsr"
SCEAU = re.compile(r"\d{4}/\d{2}/\d{6,}\.(?:p7s|tsr)")

REPERE = re.compile(r"([1-9]\d*):([0-9a-f]{64})")


class JournalError(DiteError):
    """The journal cannot take or give what is asked; the text says why, in French."""


@dataclass(frozen=True, slots=True)
class Repere:
    """What to keep elsewhere of a journal: its size and its root stand for all of it; written ``taille:racine``."""

    taille: int
    racine: str

    def __str__(self) -> str:
        return f"{self.taille}:{self.racine}"

    @classmethod
    def parse(cls, texte: str) -> "Repere":
        """Read one; raise ``IllisibleError`` for anything else."""
        found = REPERE.fullmatch(texte.strip())
        if found is None:
            raise IllisibleError(texte)
        return cls(int(found[1]), found[2])


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The head of a publication: its number (from 1), its instant, the rank of its first record; then the tree once they are all in it.

    ``taille``, ``racine`` and ``frontiere`` are those of the tree, hashes in hexadecimal, ``dernier`` the hash of the last record,
    ``parties`` the number of files of records.
    """

    numero: int
    instant: datetime
    premier: int
    taille: int
    racine: str
    frontiere: tuple[str, ...]
    dernier: str
    parties: int

    @property
    def repere(self) -> Repere:
        """What to keep of it elsewhere."""
        return Repere(self.taille, self.racine)

    @property
    def chemin(self) -> str:
        """The path of its files, without their end."""
        return path_of(self.numero, self.instant)

    @property
    def octets(self) -> bytes:
        """The bytes of its head."""
        said = {**asdict(self), "instant": stamp(self.instant), "forme": FORME}
        return encode(said) + b"\n"

    @property
    def tree(self) -> Frontiere:
        """The frontier from which to go on."""
        return Frontiere(self.taille, tuple(bytes.fromhex(noeud) for noeud in self.frontiere))

    @property
    def parts(self) -> list[str]:
        """The paths of its files of records."""
        return [f"{self.chemin}-{rank:04d}.jsonl" for rank in range(self.parties)]


def path_of(numero: int, instant: datetime) -> str:
    """Where a publication is kept: ``2026/10/000123``."""
    return f"{instant:%Y/%m}/{numero:06d}"


def parse(octets: bytes) -> Publication:
    """The head in these bytes; raise ``IllisibleError`` where they are not exactly one."""
    try:
        found = _head(json.loads(octets))
        whole = found.octets == octets and _holds(found)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise IllisibleError(str(error)) from error
    if not whole:
        message = "not the canonical form of a head"
        raise IllisibleError(message)
    return found


def _holds(publication: Publication) -> bool:
    """Whether a head can be gone on from: its numbers are numbers, its hashes hashes, its root that of its frontier."""
    counts = (publication.numero, publication.premier, publication.taille, publication.parties)
    return (
        all(type(count) is int and count >= 0 for count in counts)
        and len(bytes.fromhex(publication.dernier)) == len(publication.tree.racine)
        and publication.tree.racine.hex() == publication.racine
    )


def _head(said: Mapping[str, Any]) -> Publication:
    return Publication(
        numero=said["numero"],
        instant=datetime.fromisoformat(said["instant"]),
        premier=said["premier"],
        taille=said["taille"],
        racine=said["racine"],
        frontiere=tuple(said["frontiere"]),
        dernier=said["dernier"],
        parties=said["parties"],
    )
