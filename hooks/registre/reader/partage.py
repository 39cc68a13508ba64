"""Values that come back from one document to the next: one object for all who are equal, which takes less room and is written once."""

from collections.abc import Hashable
from functools import lru_cache
from typing import TypeVar, cast

T = TypeVar("T", bound=Hashable)


def shared(valeur: T) -> T:
    """The first value equal to this one, where it is still known."""
    return cast("T", _first(valeur))


@lru_cache(maxsize=16_384, typed=True)
def _first(valeur: Hashable) -> Hashable:
    return valeur
