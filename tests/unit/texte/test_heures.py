"""Hours: what staff write is read, what cannot be is refused, one form comes back."""

from datetime import time

import pytest

from registre.texte import heures
from registre.texte.nombres import en_lettres

TOUTES = [time(heure, minute) for heure in range(24) for minute in range(60)]


@pytest.mark.parametrize(
    "forme", ["{h}h{m:02d}", "{h} h {m:02d}", "{h}:{m:02d}", "{h:02d}H{m:02d}"]
)
def test_every_minute_of_the_day_is_read_back(forme: str) -> None:
    assert TOUTES == [heures.parse(forme.format(h=t.hour, m=t.minute)) for t in TOUTES]


def test_the_form_of_the_register_is_read_back() -> None:
    assert TOUTES == [heures.parse(heures.heure(t)) for t in TOUTES]


def test_hours_in_words_are_read() -> None:
    assert TOUTES == [
        heures.parse(f"{en_lettres(t.hour)} heures {en_lettres(t.minute)}")
        if t.hour and t.minute
        else t
        for t in TOUTES
    ]


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("17h", time(17)),
        ("vingt heures", time(20)),
        ("18 heures 30 minutes", time(18, 30)),
        ("midi", time(12)),
    ],
)
def test_other_usual_ways(texte: str, expected: time) -> None:
    assert expected == heures.parse(texte)


@pytest.mark.parametrize(
    ("texte", "raison"),
    [
        ("25h", "il n’y a pas d’heure « 25 »"),
        ("24h", "il n’y a pas d’heure « 24 »"),
        ("17h60", "il n’y a pas de minute « 60 »"),
        ("17h75", "il n’y a pas de minute « 75 »"),
        ("17", "ce n’est pas une heure"),
        ("dix-sept", "ce n’est pas une heure"),
        ("1050", "ce n’est pas une heure"),
        ("", "ce n’est pas une heure"),
    ],
)
def test_a_refused_hour_says_why(texte: str, raison: str) -> None:
    assert (None, raison) == (heures.parse(texte), heures.refus(texte))


def test_hours_are_shown_with_no_break_spaces() -> None:
    assert ("17\u00a0h\u00a030", "9\u00a0h\u00a005", "17\u00a0h") == (
        heures.heure(time(17, 30)),
        heures.heure(time(9, 5)),
        heures.heure(time(17)),
    )
