"""Instants as the staff write them, and as pages say them."""

from datetime import datetime

import pytest

from registre.texte import instants


@pytest.mark.parametrize(
    ("ecrit", "expected"),
    [
        ("12/03/2024", datetime(2024, 3, 12)),
        ("2024-03-12", datetime(2024, 3, 12)),
        ("12 mars 2024 à 8h", datetime(2024, 3, 12, 8)),
        ("12 mars 2024, 8 h 30", datetime(2024, 3, 12, 8, 30)),
        ("12/03/2024 17:05", datetime(2024, 3, 12, 17, 5)),
        ("2024-03-12T08:00", datetime(2024, 3, 12, 8)),
        ("le 1er mars 2024 à midi", datetime(2024, 3, 1, 12)),
    ],
)
def test_an_instant_is_read(ecrit: str, expected: datetime) -> None:
    assert expected == instants.parse(ecrit)
    assert "" == instants.refus(ecrit)


@pytest.mark.parametrize(
    ("ecrit", "why"),
    [
        ("mars 2024", "elle ne dit pas le jour"),
        ("30 février 2024", "29 jours"),
        ("12 mars 2024 à 25h", "il n’y a pas d’heure « 25 »"),
        ("12 mars 2024 à 8h75", "il n’y a pas de minute « 75 »"),
        ("demain", "ce n’est pas une date"),
    ],
)
def test_what_is_no_instant_says_why(ecrit: str, why: str) -> None:
    assert instants.parse(ecrit) is None
    assert why in instants.refus(ecrit)


def test_an_instant_is_said() -> None:
    assert "12 mars 2024 à\u00a08\u00a0h\u00a030" == instants.instant(datetime(2024, 3, 12, 8, 30))
    assert "1er mars 2024" == instants.instant(datetime(2024, 3, 1))
