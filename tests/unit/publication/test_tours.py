"""Products are handed out in turns: each once, the long ones alone and few at a time."""

import pytest

from registre.publication.production import LONGS, LOT, turns
from registre.publication.produit import Produit


def produits(nom: str, combien: int, *, long: bool) -> list[Produit]:
    return [
        Produit(nom=f"{nom} {n}", source=None, make=lambda: iter(()), long=long)
        for n in range(combien)
    ]


@pytest.mark.parametrize("longs", [0, 1, LONGS, LONGS + 1, 3 * LONGS])
@pytest.mark.parametrize("autres", [0, 1, 7, 40 * LOT])
def test_each_is_made_once_and_the_long_ones_a_few_at_a_time(longs: int, autres: int) -> None:
    wanted = produits("long", longs, long=True) + produits("autre", autres, long=False)
    handed = list(turns(wanted))
    made = [one.nom for turn in handed for task in turn for one in task]
    assert sorted(made) == sorted(one.nom for one in wanted)
    for turn in handed:
        assert all(turn)
        heavy = [one.long for task in turn for one in task]
        assert heavy == sorted(heavy, reverse=True)
        assert sum(heavy) <= LONGS
        assert all(len(task) == 1 for task in turn if task[0].long)
        assert all(len(task) <= LOT for task in turn)


def test_the_others_are_shared_between_the_turns() -> None:
    """They fill the cores that the last long one of a turn leaves idle."""
    wanted = produits("long", 3 * LONGS, long=True) + produits("autre", 30 * LOT, long=False)
    assert [LONGS + 10] * 3 == [len(turn) for turn in turns(wanted)]
