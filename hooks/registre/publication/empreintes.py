"""Digests of values: two values of the same digest make the same pages."""

import dataclasses
import hashlib
import io
import operator
import pickle
from collections.abc import Callable, Iterable
from enum import Enum
from functools import partial
from types import FunctionType
from typing import Any

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
    writer.dump(_plain(value))
    return of_bytes(buffer.getvalue())


def _plain(value: object) -> object:
    """The same as values of the language, which pickle writes at once; what stays as it is, pickle asks about below."""
    return _PLANS[type(value)](value)


def _all(values: Iterable[object]) -> list[object]:
    return [one if type(one) in _TELS_QUELS else _PLANS[type(one)](one) for one in values]


def _plan(kind: type) -> Callable[[Any], object]:
    """What the digest of a value of this type is made from."""
    name = f"\0{kind.__module__}.{kind.__qualname__}"  # no text of the register begins like this
    if kind is tuple:
        return lambda value: tuple(_all(value))
    if kind is list:
        return _all
    if kind is dict:
        return lambda value: dict(zip(_all(value), _all(value.values()), strict=True))
    if issubclass(kind, Catalogue | Registre | Suivi | Dossier | Textes):
        return lambda value: name
    if kind is partial:
        return lambda value: (name, _name(value.func), *_all((value.args, value.keywords)))
    if issubclass(kind, Enum):
        return {one: (name, one.name) for one in kind}.__getitem__
    if not dataclasses.is_dataclass(kind):
        return lambda value: value
    names = [one.name for one in dataclasses.fields(kind)]
    if len(names) < 2:  # attrgetter gives several values as a tuple, one as it is
        return lambda value: (name, *_all(getattr(value, one) for one in names))
    read = operator.attrgetter(*names)
    return lambda value: (name, *_all(read(value)))


def _name(called: Any) -> object:
    """A function of the program by its name, which pickle would look up each time."""
    known = type(called) is FunctionType or isinstance(called, type)
    if not known or "<" in called.__qualname__:
        return called
    return f"{called.__module__}.{called.__qualname__}"


class _Plans(dict[type, Callable[[Any], object]]):
    """How values of each type are written, found once for each."""

    def __missing__(self, kind: type) -> Callable[[Any], object]:
        self[kind] = plan = _plan(kind)
        return plan


_PLANS = _Plans()
# What nothing is to be asked about, and most values are.
_TELS_QUELS = frozenset((str, int, bool, bytes, type(None)))


class _Writer(pickle.Pickler):
    """Writes values for their digest; nothing is ever read back."""

    def reducer_override(self, value: object) -> Any:  # the signature of pickle
        plain = _plain(value)  # inside what pickle opens by itself
        return NotImplemented if plain is value else (_plain, (plain,))
