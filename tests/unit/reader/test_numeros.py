"""Numbers, their keys and the scope in which they are alone."""

from datetime import date

import pytest

from registre.model.organisme import Numerotation, Organe, Portee
from registre.model.valeurs import DatePartielle, Periode
from registre.reader.numeros import numbering, pattern, prefixed, safe_key, scope


@pytest.mark.parametrize(
    ("numero", "key"),
    [
        ("20161128_DL_01", "20161128_DL_01"),
        ("2019-12", "2019-12"),
        ("28/24", "28-24"),
        ("n° 28/24", "n-28-24"),
        ("Délib. 3 bis", "Delib.-3-bis"),
        ("../28", "28"),
    ],
)
def test_a_key_is_a_safe_form_of_a_number(numero: str, key: str) -> None:
    assert key == safe_key(numero)


def test_a_pattern_names_its_places() -> None:
    match = pattern("{date}_DL_{rang}").fullmatch("20161128_DL_01")
    assert match is not None
    assert {"date": "20161128", "rang": "01"} == match.groupdict()


def test_a_place_that_comes_twice_holds_the_same_digits() -> None:
    assert pattern("{rang}/{rang}").fullmatch("3/3")
    assert not pattern("{rang}/{rang}").fullmatch("3/4")


@pytest.mark.parametrize(
    ("portee", "motif", "expected"),
    [
        (Portee.REGISTRE, "{rang}", False),
        (Portee.ANNEE, "{annee}-{rang}", False),
        (Portee.ANNEE, "{rang}", True),
        (Portee.SEANCE, "{rang}", True),
        (Portee.SEANCE, "{annee}-{rang}", True),
        (Portee.SEANCE, "{date}_DL_{rang}", False),
    ],
)
def test_keys_are_prefixed_where_numbers_come_back(
    *, portee: Portee, motif: str, expected: bool
) -> None:
    assert expected is prefixed(Numerotation(portee=portee, motif=motif))


def test_a_number_is_alone_within_what_the_organ_declares() -> None:
    assert ["", "2024", "s", "2024"] == [
        scope(Numerotation(portee=portee, motif="{rang}") if portee else None, "s", 2024)
        for portee in (Portee.REGISTRE, Portee.ANNEE, Portee.SEANCE, None)
    ]


@pytest.mark.parametrize(
    ("jour", "expected"), [("2019-12-31", "a"), ("2020-06-30", "b"), ("2021-01-01", "c")]
)
def test_the_numbering_is_the_one_in_force_that_day(jour: str, expected: str) -> None:
    periods = {
        "a": Periode(None, DatePartielle(2019)),
        "b": Periode(DatePartielle(2020, 1), DatePartielle(2020, 12, 31)),
        "c": Periode(DatePartielle(2021), None),
    }
    organe = Organe(
        cle="conseil",
        nom="Conseil",
        numerotations=tuple(
            Numerotation(portee=Portee.ANNEE, motif=f"{name}{{rang}}", periode=periode)
            for name, periode in periods.items()
        ),
    )
    found = numbering(organe, date.fromisoformat(jour))
    assert found is not None
    assert expected == found.motif[0]
