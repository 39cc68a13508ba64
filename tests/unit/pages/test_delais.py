"""The last day of a delay: franc, and never a day when the court is closed."""

from datetime import date

import pytest

from registre.pages.delais import last_day


@pytest.mark.parametrize(
    ("depart", "attendu"),
    [
        (date(2017, 1, 9), date(2017, 3, 10)),  # an ordinary one
        (date(2020, 12, 7), date(2021, 2, 8)),  # seed 000
        (date(2016, 12, 14), date(2017, 2, 15)),  # seed 001
        (date(2011, 11, 10), date(2012, 1, 11)),  # seed 003
        (date(2022, 12, 30), date(2023, 3, 1)),  # no 30 February: its last day, then one more
        (date(2023, 2, 28), date(2023, 5, 2)),  # 29 April is a Saturday, 1 May a holiday
        (date(2023, 12, 31), date(2024, 3, 1)),  # leap year
        (date(2022, 8, 31), date(2022, 11, 2)),  # All Saints’ Day
    ],
)
def test_last_day(depart: date, attendu: date) -> None:
    assert attendu == last_day(depart)
