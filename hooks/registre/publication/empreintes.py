"""Digests of values: two values of the same digest make the same pages."""

import dataclasses
import hashlib
import io
import operator
import pickle
from collections.abc import Callable
from enum import Enum
from functools import partial
from types import FunctionType
from typing import Any, ClassVar

from registre.indexes.catalogue import Catalogue
from registre.model.registre import Registre
from registre.publication.suivi import Dossier, Suivi
from registre.reader import Textes

TAILLE = 16  # bytes: 128 bits, as many as a digest of files that one trusts needs


def of_bytes(data: bytes) -> bytes:
    """The digest of bytes."""
    return hashlib.blake2b(data, digest_size=TAILLE).digest()


def of_value(value: object) -> bytes:
    """The digest of a value of the model, of a page's card, or of what is bound to a function that makes a file.

    The register itself and its maps do not count: what is read in them is noted when it is read; nor the words of given files, which
    are noted as these files.
    """
    buffer = io.BytesIO()
    writer = _Writer(buffer, protocol=5)
    writer.fast = (
        True  # no back-references: equal values give equal bytes, whether or not they share parts
    )
    writer.dump(value)
    return of_bytes(buffer.getvalue())


def _skip(value: object) -> tuple[str, ...]:
    return (type(value).__qualname__,)


def _member(value: Any) -> tuple[object, ...]:
    return type(value).__qualname__, value.name


def _bound(value: Any) -> tuple[object, ...]:
    """A function of the program by its name, which pickle would look up each time, and what is bound to it."""
    called = value.func
    known = isinstance(called, FunctionType | type) and "<" not in called.__qualname__
    name = f"{called.__module__}.{called.__qualname__}" if known else called
    return name, value.args, value.keywords


def _plan(kind: type) -> Callable[[object], tuple[object, ...]] | None:
    """What the digest of a value of this type is made from; None where pickle knows."""
    if issubclass(kind, Catalogue | Registre | Suivi | Dossier | Textes):
        return _skip
    if kind is partial:
        return _bound
    if issubclass(kind, Enum):
        return _member
    if not dataclasses.is_dataclass(kind):
        return None
    name = f"{kind.__module__}.{kind.__qualname__}"
    names = [field.name for field in dataclasses.fields(kind)]
    if not names:
        return _skip
    read = operator.attrgetter(*names)
    return lambda value: (name, read(value))


class _Writer(pickle.Pickler):
    """Writes values for their digest; nothing is ever read back."""

    _plans: ClassVar[dict[type, Callable[[object], tuple[object, ...]] | None]] = {}

    def reducer_override(self, value: object) -> Any:  # the signature of pickle
        kind = type(value)
        if kind not in self._plans:
            self._plans[kind] = _plan(kind)
        plan = self._plans[kind]
        return NotImplemented if plan is None else (_plan, plan(value))
