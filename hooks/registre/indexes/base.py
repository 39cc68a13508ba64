"""What an index is: a way into the register, made of terms, each with its acts and minutes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from registre.indexes.chronologie import Chronologie


@dataclass(frozen=True, slots=True, kw_only=True)
class Terme:
    """One entry of an index: its page, and what is listed there, newest first.

    ``actes`` are identifiers of deliberations; ``seances`` identifiers of sittings whose minutes or items concern the term.
    ``parent`` is the key, in the same index, of the term that this one is shown under.
    """

    cle: str
    titre: str
    adresse: str
    actes: tuple[str, ...] = ()
    seances: tuple[str, ...] = ()
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intitule:
    """The name and the address of a term, for who names it without listing what it holds."""

    titre: str
    adresse: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """A way in: ``slug`` is its address, ``titre`` its name in the menus, ``terms`` its entries in the order shown."""

    slug: str
    titre: str
    terms: Callable[[Chronologie], Iterator[Terme]]
