"""Values of the model as JSON: dates in ISO form, amounts as numbers, what is not said as null."""

import dataclasses
import json
from collections.abc import Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from registre.model.blocs import Bloc
from registre.model.valeurs import DatePartielle

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None


def encode(valeur: object) -> Json:
    """A value of the model; a dataclass gives one key per field, in any order."""
    match valeur:
        case None | bool() | int():
            return valeur
        case StrEnum() | str():
            return str(valeur)
        case DatePartielle():
            return valeur.iso
        case date():
            return valeur.isoformat()
        case time():
            return valeur.isoformat("minutes")
        case Decimal():
            return int(valeur) if valeur == valeur.to_integral_value() else float(valeur)
        case Bloc():
            return block(valeur)
        case Mapping():
            return {str(cle): encode(value) for cle, value in valeur.items()}
        case Sequence():
            return [encode(value) for value in valeur]
    if not dataclasses.is_dataclass(valeur):
        raise TypeError(type(valeur))
    return {field.name: encode(getattr(valeur, field.name)) for field in dataclasses.fields(valeur)}


def pick(valeur: object, champs: Sequence[str]) -> dict[str, Json]:
    """Some fields of a value of the model."""
    return {champ: encode(getattr(valeur, champ)) for champ in champs}


def block(bloc: Bloc) -> dict[str, Json]:
    """A block of text: its kind, its text and what it holds; what the block does not use is left out."""
    found: dict[str, Json] = {"genre": str(bloc.genre)}
    optional: dict[str, Json] = {
        "texte": bloc.texte,
        "ancre": bloc.ancre,
        "etiquette": bloc.etiquette,
        "niveau": bloc.niveau,
        "runs": encode(bloc.runs),
        "enfants": [block(enfant) for enfant in bloc.enfants],
        "lignes": encode(bloc.lignes),
    }
    found.update({cle: value for cle, value in optional.items() if value})
    if bloc.numerote:
        found.update(numerote=True, depart=bloc.depart)
    return found


def write(document: Mapping[str, Json]) -> bytes:
    """The bytes of a document: UTF-8, keys sorted, readable by a person."""
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, indent=2)
    return f"{text}\n".encode()
