"""Amounts and rates: what staff write is read, the ambiguous is refused, one form comes back."""

from decimal import Decimal

import pytest

from registre.texte import montants

CENTIMES = [Decimal(centimes) / 100 for centimes in range(0, 12_345_678, 1_111)]


def test_the_form_of_the_register_is_read_back() -> None:
    assert CENTIMES == [montants.parse(montants.euros(valeur)) for valeur in CENTIMES]


@pytest.mark.parametrize("forme", ["{:.2f}", "{:.2f} €", "{:.2f}€", "{:,.2f} euros"])
def test_usual_ways_are_read_back(forme: str) -> None:
    written = [forme.format(valeur).replace(",", " ") for valeur in CENTIMES]
    assert CENTIMES == [montants.parse(texte) for texte in written]
    assert CENTIMES == [montants.parse(texte.replace(".", ",")) for texte in written]


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("20 000 €", "20000"),
        ("20\u202f000\u00a0€", "20000"),
        ("20 000,50 €", "20000.50"),
        ("20000", "20000"),
        ("1,5 M€", "1500000"),
        ("2 millions d’euros", "2000000"),
        ("20 k€", "20000"),
    ],
)
def test_amounts_are_read(texte: str, expected: str) -> None:
    assert expected == str(montants.parse(texte))


@pytest.mark.parametrize(
    ("texte", "raison"),
    [
        (
            "20.000",
            "« 20.000 » peut se lire de deux façons : "
            "écrire « 20\u202f000 », ou deux décimales au plus",
        ),
        ("-500 €", "ce n’est pas un montant : le signe est de trop"),
        ("20 0000 €", "ce n’est pas un montant"),
        ("vingt", "ce n’est pas un montant"),
        ("40 %", "ce n’est pas un montant"),
        ("", "ce n’est pas un montant"),
    ],
)
def test_a_refused_amount_says_why(texte: str, raison: str) -> None:
    assert (None, raison) == (montants.parse(texte), montants.refus(texte))


@pytest.mark.parametrize(
    ("texte", "expected"),
    [("40 %", "40"), ("40", "40"), ("5,5 %", "5.5"), ("30 pour cent", "30"), ("100%", "100")],
)
def test_rates_are_read(texte: str, expected: str) -> None:
    assert Decimal(expected) == montants.parse_taux(texte)


@pytest.mark.parametrize(
    ("texte", "raison"),
    [
        ("140 %", "un taux va de 0 à 100 %, non 140\u00a0%"),
        ("40 €", "ce n’est pas un taux"),
    ],
)
def test_a_refused_rate_says_why(texte: str, raison: str) -> None:
    assert (None, raison) == (montants.parse_taux(texte), montants.refus_taux(texte))


@pytest.mark.parametrize(
    ("valeur", "expected"),
    [
        ("20000", "20\u202f000\u00a0€"),
        ("20000.5", "20\u202f000,50\u00a0€"),
        ("1234567.00", "1\u202f234\u202f567\u00a0€"),
        ("0.07", "0,07\u00a0€"),
        ("999", "999\u00a0€"),
    ],
)
def test_amounts_are_shown_in_one_french_form(valeur: str, expected: str) -> None:
    assert expected == montants.euros(Decimal(valeur))


def test_rates_are_shown_in_one_french_form() -> None:
    assert ("40\u00a0%", "5,5\u00a0%") == (
        montants.pourcent(Decimal("40")),
        montants.pourcent(Decimal("5.50")),
    )
