"""The tree is that of RFC 6962: known vectors, then any tree against the naive reading of the text."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registre.journal import merkle
from registre.journal.merkle import Arbre, Frontiere

# The eight entries, roots and proofs that implementations of Certificate Transparency are tested with.
ENTREES = [
    bytes.fromhex(said)
    for said in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
RACINES = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
INCLUSIONS = {
    (0, 1): [],
    (0, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (5, 8): [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 3): ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
    (1, 5): [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
}
PROLONGEMENTS = {
    (1, 1): [],
    (1, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (6, 8): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 5): [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
}
TAILLES = st.integers(1, 70)


def feuilles(taille: int) -> list[bytes]:
    return [merkle.leaf(b"%d" % rang) for rang in range(taille)]


def naive(parts: list[bytes]) -> bytes:
    """MTH of RFC 6962, §2.1, word for word, over hashes of leaves."""
    if not parts:
        return hashlib.sha256(b"").digest()
    if len(parts) == 1:
        return parts[0]
    k = 1
    while k * 2 < len(parts):
        k *= 2
    return hashlib.sha256(b"\x01" + naive(parts[:k]) + naive(parts[k:])).digest()


def path(m: int, parts: list[bytes]) -> list[bytes]:
    """PATH of §2.1.1."""
    if len(parts) == 1:
        return []
    k = merkle.cut(len(parts))
    if m < k:
        return [*path(m, parts[:k]), naive(parts[k:])]
    return [*path(m - k, parts[k:]), naive(parts[:k])]


def subproof(m: int, parts: list[bytes], *, whole: bool) -> list[bytes]:
    """SUBPROOF of §2.1.2."""
    if m == len(parts):
        return [] if whole else [naive(parts)]
    k = merkle.cut(len(parts))
    if m <= k:
        return [*subproof(m, parts[:k], whole=whole), naive(parts[k:])]
    return [*subproof(m - k, parts[k:], whole=False), naive(parts[:k])]


def hexadecimal(hashes: list[bytes]) -> list[str]:
    return [one.hex() for one in hashes]


def test_known_roots() -> None:
    leaves = [merkle.leaf(entree) for entree in ENTREES]
    assert RACINES == [Frontiere().extend(leaves[:n]).racine.hex() for n in range(1, 9)]
    assert Frontiere().racine == hashlib.sha256(b"").digest()


@pytest.mark.parametrize("case", INCLUSIONS)
def test_known_inclusions(case: tuple[int, int]) -> None:
    arbre = Arbre([merkle.leaf(entree) for entree in ENTREES])
    assert INCLUSIONS[case] == hexadecimal(arbre.inclusion(*case))


@pytest.mark.parametrize("case", PROLONGEMENTS)
def test_known_consistencies(case: tuple[int, int]) -> None:
    arbre = Arbre([merkle.leaf(entree) for entree in ENTREES])
    assert PROLONGEMENTS[case] == hexadecimal(arbre.consistency(*case))


@given(st.integers(0, 70), st.integers(0, 70))
def test_a_frontier_goes_on_as_the_whole_tree(first: int, more: int) -> None:
    leaves = feuilles(first + more)
    frontiere = Frontiere().extend(leaves[:first]).extend(leaves[first:])
    assert frontiere == Frontiere().extend(leaves)
    assert frontiere.racine == naive(leaves)


@given(TAILLES, st.data())
def test_proofs_are_those_of_the_text(taille: int, data: st.DataObject) -> None:
    leaves = feuilles(taille)
    rang = data.draw(st.integers(0, taille - 1))
    ancienne = data.draw(st.integers(1, taille))
    assert path(rang, leaves) == Arbre(leaves).inclusion(rang, taille)
    assert subproof(ancienne, leaves, whole=True) == Arbre(leaves).consistency(ancienne, taille)


@given(st.integers(1, 70), st.integers(1, 70), st.data())
def test_a_frontier_is_enough_for_the_proofs_of_what_follows(
    first: int, more: int, data: st.DataObject
) -> None:
    leaves = feuilles(first + more)
    arbre = Arbre(leaves[first:], Frontiere().extend(leaves[:first]))
    rang = data.draw(st.integers(first, first + more - 1))
    assert path(rang, leaves) == arbre.inclusion(rang, first + more)
    assert subproof(first, leaves, whole=True) == arbre.consistency(first, first + more)
    assert naive(leaves) == arbre.root(0, first + more)


def test_what_came_before_a_frontier_is_not_made_up() -> None:
    leaves = feuilles(8)
    arbre = Arbre(leaves[5:], Frontiere().extend(leaves[:5]))
    with pytest.raises(ValueError, match="before the frontier"):
        arbre.inclusion(1, 8)
    with pytest.raises(ValueError, match="nodes for"):
        Frontiere(3, (b"",))
