"""The tree of RFC 6962 (§2.1): one SHA-256 that stands for all the records of the journal, in their order.

Leaves are hashed after a zero byte and nodes after a one. What is kept of the tree is its frontier: the roots of the perfect trees that it
is made of, the largest first, one for each bit of its size. It is enough to go on.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

VIDE = hashlib.sha256().digest()


def leaf(octets: bytes) -> bytes:
    """The hash of a record."""
    return hashlib.sha256(b"\x00" + octets).digest()


def node(gauche: bytes, droite: bytes) -> bytes:
    """The hash of two trees put side by side."""
    return hashlib.sha256(b"\x01" + gauche + droite).digest()


@dataclass(frozen=True, slots=True)
class Frontiere:
    """The size of a tree, and the roots of its perfect parts, the largest first."""

    taille: int = 0
    noeuds: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if len(self.noeuds) != self.taille.bit_count():
            message = f"{len(self.noeuds)} nodes for {self.taille} leaves"
            raise ValueError(message)

    def extend(self, feuilles: Iterable[bytes]) -> "Frontiere":
        """The frontier once these hashes of leaves have come after."""
        noeuds, taille = list(self.noeuds), self.taille
        sha256, pop = hashlib.sha256, noeuds.pop
        for feuille in feuilles:
            whole, filled = feuille, taille
            while filled & 1:  # as many perfect trees of one size as there are ones at the end
                whole = sha256(b"\x01" + pop() + whole).digest()
                filled >>= 1
            noeuds.append(whole)
            taille += 1
        return Frontiere(taille, tuple(noeuds))

    @property
    def racine(self) -> bytes:
        """The root of the whole tree."""
        if not self.noeuds:
            return VIDE
        root = self.noeuds[-1]
        for noeud in reversed(self.noeuds[:-1]):
            root = node(noeud, root)
        return root


class Arbre:
    """Every node that can be known from a frontier and from the leaves that came after it; with an empty frontier, all of them.

    ``etages[h]`` has the roots of the perfect trees of 2^h leaves, from the one of rank ``debuts[h]`` on.
    """

    def __init__(self, feuilles: Iterable[bytes], depart: Frontiere | None = None) -> None:
        depart = depart or Frontiere()
        known = dict(zip(_heights(depart), depart.noeuds, strict=True))
        etage, self.etages, self.debuts = list(feuilles), list[list[bytes]](), list[int]()
        self.taille = depart.taille + len(etage)
        for height in range(self.taille.bit_length()):
            debut = depart.taille >> height
            if height in known:
                etage.insert(0, known[height])
                debut -= 1
            self.etages.append(etage)
            self.debuts.append(debut)
            etage = [node(*pair) for pair in zip(etage[::2], etage[1::2], strict=False)]

    def root(self, debut: int, fin: int) -> bytes:
        """The root of the leaves from ``debut`` to ``fin`` excluded, where RFC 6962 cuts there."""
        size = fin - debut
        if size & (size - 1) == 0 and debut % size == 0:
            height = size.bit_length() - 1
            rank = (debut >> height) - self.debuts[height]
            if rank < 0:
                message = f"leaves {debut} to {fin} came before the frontier"
                raise ValueError(message)
            return self.etages[height][rank]
        middle = debut + cut(size)
        return node(self.root(debut, middle), self.root(middle, fin))

    def inclusion(self, rang: int, taille: int) -> list[bytes]:
        """The nodes that lead from a leaf to the root of the ``taille`` first leaves (RFC 6962, §2.1.1)."""
        debut, fin, path = 0, taille, list[bytes]()
        while fin - debut > 1:
            middle = debut + cut(fin - debut)
            if rang < middle:
                path.append(self.root(middle, fin))
                fin = middle
            else:
                path.append(self.root(debut, middle))
                debut = middle
        return path[::-1]

    def consistency(self, ancienne: int, taille: int) -> list[bytes]:
        """The nodes that show that the ``ancienne`` first leaves are still there, in their order (RFC 6962, §2.1.2)."""
        debut, fin, path, whole = 0, taille, list[bytes](), True
        while fin != ancienne:
            middle = debut + cut(fin - debut)
            if ancienne <= middle:
                path.append(self.root(middle, fin))
                fin = middle
            else:
                path.append(self.root(debut, middle))
                debut, whole = middle, False
        if not whole:
            path.append(self.root(debut, fin))
        return path[::-1]


def cut(taille: int) -> int:
    """Where a tree is cut in two: the largest power of two below its size."""
    return 1 << (taille - 1).bit_length() - 1


def _heights(frontiere: Frontiere) -> list[int]:
    """The heights of the perfect trees of a frontier, the largest first."""
    bits = range(frontiere.taille.bit_length() - 1, -1, -1)
    return [height for height in bits if frontiere.taille >> height & 1]
