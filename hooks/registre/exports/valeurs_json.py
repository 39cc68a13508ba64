"""Values of the model as JSON: dates in ISO form, amounts as numbers, what is not said as null."""

import dataclasses
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, TypeAlias

from registre.model.blocs import Bloc
from registre.model.valeurs import DatePartielle

_write = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None


def encode(valeur: Any) -> Json:
    """A value of the model; a dataclass gives one key per field, in any order."""
    return _OF[type(valeur)](valeur)


def pick(valeur: object, champs: Sequence[str]) -> dict[str, Json]:
    """Some fields of a value of the model."""
    return {champ: encode(getattr(valeur, champ)) for champ in champs}


def block(bloc: Bloc) -> dict[str, Json]:
    """A block of text: its kind, its text and what it holds; what the block does not use is left out."""
    found: dict[str, Json] = {"genre": str(bloc.genre)}
    if bloc.texte:
        found["texte"] = bloc.texte
    if bloc.ancre:
        found["ancre"] = bloc.ancre
    if bloc.etiquette:
        found["etiquette"] = bloc.etiquette
    if bloc.niveau:
        found["niveau"] = bloc.niveau
    if bloc.runs:
        found["runs"] = encode(bloc.runs)
    if bloc.enfants:
        found["enfants"] = [block(enfant) for enfant in bloc.enfants]
    if bloc.lignes:
        found["lignes"] = encode(bloc.lignes)
    if bloc.numerote:
        found.update(numerote=True, depart=bloc.depart)
    return found


def write(document: Mapping[str, Json]) -> bytes:
    """The bytes of a document: UTF-8, keys sorted, on one line: a program reads it, and there is one for each act."""
    return f"{_write(document)}\n".encode()


def _amount(valeur: Decimal) -> Json:
    return int(valeur) if valeur == valeur.to_integral_value() else float(valeur)


def _sequence(valeur: Sequence[Any]) -> Json:
    return [_OF[type(value)](value) for value in valeur]


def _mapping(valeur: Mapping[Any, Any]) -> Json:
    return {str(cle): encode(value) for cle, value in valeur.items()}


# The first that a class is one of says how its values are written.
_ENCODERS: tuple[tuple[type | tuple[type, ...], Callable[[Any], Json]], ...] = (
    ((type(None), bool, int), lambda valeur: valeur),
    (str, str),
    (DatePartielle, lambda valeur: valeur.iso),
    (datetime, lambda valeur: valeur.isoformat(timespec="seconds")),
    (date, date.isoformat),
    (time, lambda valeur: valeur.isoformat("minutes")),
    (Decimal, _amount),
    (Bloc, block),
    (Mapping, _mapping),
    (Sequence, _sequence),
)


class _Encoders(dict[type, Callable[[Any], Json]]):
    """How the values of each class are written, found once for each class of the model."""

    def __missing__(self, classe: type) -> Callable[[Any], Json]:
        self[classe] = found = _encoder(classe)
        return found


_OF = _Encoders()


def _encoder(classe: type) -> Callable[[Any], Json]:
    for kinds, encoder in _ENCODERS:
        if issubclass(classe, kinds):
            return encoder
    if not dataclasses.is_dataclass(classe):
        raise TypeError(classe)
    champs = tuple(field.name for field in dataclasses.fields(classe))
    return lambda valeur: pick(valeur, champs)
