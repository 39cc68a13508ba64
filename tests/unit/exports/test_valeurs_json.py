"""Documents as bytes: in one order, on one line, whatever they hold."""

from datetime import date, time
from decimal import Decimal

import pytest

from registre.exports.valeurs_json import encode, write
from registre.model.blocs import Bloc, Genre
from registre.model.deliberation import Resultat
from registre.model.valeurs import DatePartielle, Personne


def test_a_document_has_its_keys_in_order_on_one_line() -> None:
    expected = '{"a":[],"b":{},"é":["«\u00a0\\u0001\\"»",null]}\n'
    assert expected.encode() == write({"é": ['«\u00a0\x01"»', None], "b": {}, "a": []})


def test_a_number_keeps_all_its_digits() -> None:
    assert b'{"n":1180591620717411303424}\n' == write({"n": 2**70})


@pytest.mark.parametrize(
    ("expected", "valeur"),
    [
        (None, None),
        (True, True),
        (12, 12),
        ("adoptée", Resultat.ADOPTEE),
        ("2020-11", DatePartielle(2020, 11)),
        ("2020-11-30", date(2020, 11, 30)),
        ("17:30", time(17, 30)),
        (5.5, Decimal("5.5")),
        (["a", 1], ("a", 1)),
        ({"a": [1]}, {"a": (1,)}),
        ({"nom": "Anne MARTIN", "membre": None}, Personne("Anne MARTIN")),
        ({"genre": "titre", "texte": "Objet", "niveau": 2}, Bloc(genre=Genre.TITRE, texte="Objet", niveau=2, ligne=7)),
    ],
)  # fmt: skip
def test_how_a_value_of_the_model_is_written(expected: object, valeur: object) -> None:
    assert expected == encode(valeur)


def test_an_amount_in_whole_euros_has_no_decimals() -> None:
    assert b'{"n":20000}\n' == write({"n": encode(Decimal("20000.00"))})


def test_what_is_no_value_of_the_model_is_refused() -> None:
    with pytest.raises(TypeError):
        encode(object())
