"""Numbers in words, in the old and the new spelling."""

import re

import pytest

from registre.texte.nombres import MOTS, en_lettres, lire

TOUS = range(1, 2200)


def test_every_number_is_read_back() -> None:
    assert list(TOUS) == [lire(en_lettres(nombre)) for nombre in TOUS]


def test_every_number_is_read_back_with_spaces_and_capitals() -> None:
    assert list(TOUS) == [lire(en_lettres(nombre).replace("-", " ").upper()) for nombre in TOUS]


def test_a_whole_number_is_taken_in_a_sentence() -> None:
    sentences = [f"l'an {en_lettres(nombre)}, le bureau" for nombre in TOUS]
    found = [re.search(MOTS, texte) for texte in sentences]
    assert [en_lettres(nombre) for nombre in TOUS] == [match[0] for match in found if match]


@pytest.mark.parametrize(
    ("mots", "expected"),
    [
        ("premier", 1),
        ("vingt et un", 21),
        ("soixante et onze", 71),
        ("quatre-vingts", 80),
        ("mil neuf cent", 1900),
        ("deux cents", 200),
        ("une", 1),
        ("deux deux", None),
        ("bureau", None),
    ],
)
def test_spellings(mots: str, expected: int | None) -> None:
    assert expected == lire(mots)
