"""Suggestions for mistyped words."""

import pytest

from registre.texte.proches import nearest

CONNUS = ("reseau-canope", "feder", "somme-numerique", "Philippe VARLET")


@pytest.mark.parametrize(
    ("mot", "expected"),
    [
        ("reseau-canop", "reseau-canope"),
        ("FÉDER", "feder"),
        ("Phillipe Varlet", "Philippe VARLET"),
        ("xyz", None),
    ],
)
def test_nearest(mot: str, expected: str | None) -> None:
    assert expected == nearest(mot, CONNUS)


def test_the_answer_does_not_depend_on_the_order_of_the_words() -> None:
    assert nearest("ete", ["été", "Été"]) == nearest("ete", ["Été", "été"])


def test_nothing_is_near_when_nothing_is_known() -> None:
    assert nearest("mot", ()) is None
