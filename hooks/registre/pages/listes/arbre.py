"""The terms of an index as a page shows them: a tree, or under their initials when there are many."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from registre.indexes.base import Terme
from registre.pages.listes.comptes import contenu
from registre.texte.slugs import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Noeud:
    """A term in an index page, what it holds, the terms below it."""

    titre: str
    adresse: str
    contenu: str
    enfants: tuple["Noeud", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Terms under their initial; an index that is short has one section without a name."""

    initiale: str | None
    noeuds: tuple[Noeud, ...]


def tree(termes: Mapping[str, Terme]) -> tuple[Noeud, ...]:
    """The terms under their parents, in the order of the index; a parent that the index lacks is no parent."""
    below: dict[str | None, list[Terme]] = defaultdict(list)
    for terme in termes.values():
        below[terme.parent if terme.parent in termes else None].append(terme)

    def grow(parent: str | None) -> Iterator[Noeud]:
        for terme in below.get(parent, ()):
            yield node(terme, tuple(grow(terme.cle)))

    return tuple(grow(None))


def node(terme: Terme, enfants: tuple[Noeud, ...] = ()) -> Noeud:
    """The line of a term in an index page."""
    held = contenu(len(terme.actes), len(terme.seances))
    return Noeud(titre=terme.titre, adresse=terme.adresse, contenu=held, enfants=enfants)


def by_initial(termes: Iterable[Terme]) -> Mapping[str, Sequence[Terme]]:
    """Terms that are in alphabetical order, under their initials; figures and signs come under «0»."""
    found: dict[str, list[Terme]] = defaultdict(list)
    for terme in termes:
        letter = fold(terme.titre)[:1]
        found[letter if letter.isalpha() else "0"].append(terme)
    return found
