"""The fingerprint of an act, printed on its document: what two copies must share to say the same.

It covers the source file of the act, as text (UTF-8, NFC, lines ended by LF), and those facts of its sitting that the document prints,
as JSON with sorted keys, after a zero byte; SHA-256. It does not cover the names of the issuer and of its organs, which other files
hold, nor the date put online.
"""

import hashlib
import json
from dataclasses import asdict, is_dataclass

from registre.model.seance import Seance
from registre.reader.decoupe import decode

_COURTE = 16  # signs: enough to compare two copies by eye, not to prove anything
_FAITS = (
    "date",
    "date_convocation",
    "liste_complete",
    "presences",
    "presidence",
    "secretaire",
    "sic",
    "totaux_imprimes",
)


def of_act(source: bytes, seance: Seance) -> str:
    """The fingerprint in full, in hexadecimal."""
    printed = {nom: getattr(seance, nom) for nom in _FAITS}
    data = json.dumps(printed, sort_keys=True, ensure_ascii=False, default=_plain)
    return hashlib.sha256(f"{decode(source)}\0{data}".encode()).hexdigest()


def _plain(valeur: object) -> object:
    """What JSON has no form for: a value of the model, a date."""
    if is_dataclass(valeur) and not isinstance(valeur, type):
        return asdict(valeur)
    return str(valeur)


def short(empreinte: str) -> str:
    """Its first signs, by fours: «1a2b 3c4d 5e6f 7a8b»."""
    return " ".join(empreinte[start : start + 4] for start in range(0, _COURTE, 4))
