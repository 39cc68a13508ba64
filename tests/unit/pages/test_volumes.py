"""What a volume says of the law, by the regime of its issuer."""

import pytest

from registre.pages.volumes import chief, law
from registre.reader.organisme import REGIMES
from tests.support import fabrique

_RENVOI = "CGCT, art. R. 2121-9, "


@pytest.mark.parametrize(
    ("regime", "said"),
    [
        ("commune_3500", "CGCT, art. R. 2121-9"),
        ("commune_moins_3500", "CGCT, art. R. 2121-9"),
        ("epci_fp", f"{_RENVOI}par renvoi de l’art. L. 5211-1"),
        ("syndicat_communes", f"{_RENVOI}par renvoi de l’art. L. 5211-1"),
        ("sm_ferme", f"{_RENVOI}par renvoi des art. L. 5711-1 et L. 5211-1"),
        ("sm_ouvert", f"{_RENVOI}dans la mesure où les statuts y renvoient"),
        (None, f"{_RENVOI}dans la mesure où il s’applique à l’organisme"),
    ],
)
def test_why_the_register_is_on_paper(regime: str | None, said: str) -> None:
    assert law(fabrique.organisme(regime=regime)) == said


def test_the_mayor_initials_in_communes_and_the_president_elsewhere() -> None:
    found = {regime: chief(fabrique.organisme(regime=regime)) for regime in REGIMES}
    assert [regime for regime, who in found.items() if who == "maire"] == list(REGIMES[:2])
    assert set(found.values()) == {"maire", "président"}
