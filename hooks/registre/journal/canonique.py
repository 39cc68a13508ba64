"""The one way to write a value as bytes, so that whoever has the value has the bytes, hence their SHA-256.

JSON with sorted keys, no space, UTF-8, every text in NFC. A value of the model is written field by field; a field that has its default
value is left out, so that a field added to the model later changes no form that was written before.
"""

import json
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, time
from decimal import Decimal

from registre.model.valeurs import DatePartielle

# Which fields of a value are written, and as what: a field's name and value in, None for a field to leave out.
Champs = Callable[[object, str, object], object]


def encode(valeur: object) -> bytes:
    """The canonical bytes of what JSON can say."""
    texte = json.dumps(valeur, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return nfc(texte).encode()


def nfc(texte: str) -> str:
    """The text with each accented letter in one character."""
    return texte if texte.isascii() else unicodedata.normalize("NFC", texte)


def lines(texte: str) -> str:
    """A text whose lines end by LF, without blank lines around it: they are no part of an act."""
    return texte.replace("\r\n", "\n").replace("\r", "\n").strip("\n")


def plain(valeur: object, champs: Champs) -> object:
    """What JSON can say of a value of the model."""
    if isinstance(valeur, DatePartielle):
        return valeur.iso
    if is_dataclass(valeur) and not isinstance(valeur, type):
        return by_field(valeur, champs)
    if isinstance(valeur, Mapping):
        return {str(cle): plain(one, champs) for cle, one in valeur.items()}
    if isinstance(valeur, tuple):
        return _items(valeur, champs)
    return _scalar(valeur)


def by_field(valeur: object, champs: Champs) -> dict[str, object]:
    """The fields of a value that are not left out."""
    said: dict[str, object] = {}
    for field in fields(valeur):  # type: ignore[arg-type]  # whoever calls has looked
        own = getattr(valeur, field.name)
        if own is None or own == _default(field):
            continue
        kept = champs(valeur, field.name, own)
        if kept is not None:
            said[field.name] = kept
    return said


def _items(valeurs: tuple[object, ...], champs: Champs) -> list[object] | None:
    """A list keeps its places; one of which nothing is left is left out whole."""
    said = [plain(one, champs) for one in valeurs]
    return said if any(one not in ({}, None) for one in said) else None


def _default(field: Field[object]) -> object:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING


def _scalar(valeur: object) -> object:
    if isinstance(valeur, Decimal):
        return f"{valeur.normalize():f}"  # 20 000, 20 000,00 and 2E+4 are one amount
    if isinstance(valeur, date):
        return valeur.isoformat()
    if isinstance(valeur, time):
        return valeur.isoformat("minutes")
    if valeur is None or isinstance(valeur, bool | int):
        return valeur
    if isinstance(valeur, str):
        return str(valeur)  # a choice of the model is its word
    message = f"no canonical form of {type(valeur).__name__}"
    raise TypeError(message)
