"""What the printed fingerprint covers: the text of the act, and the facts of its sitting that are printed."""

from datetime import date
from typing import Any

import pytest

from registre.documents import empreinte
from registre.model.seance import Presence, Totaux
from registre.model.valeurs import Personne
from tests.support.fabrique import seance

TEXTE = "---\nobjet: Été\n---\n\nLe Conseil décide.\n"


def of(texte: str = TEXTE, **champs: Any) -> str:
    return empreinte.of_act(texte.encode(), seance(**champs))


def test_it_is_that_of_the_text_whatever_wrote_its_lines() -> None:
    assert len(of()) == 64
    assert of(TEXTE.replace("\n", "\r\n")) == of()
    assert of("\ufeff" + TEXTE) == of()
    assert of(TEXTE.replace("É", "E\u0301")) == of()
    assert of(TEXTE.replace("décide", "refuse")) != of()


@pytest.mark.parametrize(
    "champs",
    [
        {"presidence": Personne("Mme Anne ESSAI")},
        {"presences": (Presence(personne=Personne("M. Jean NEUTRE")),)},
        {"totaux_imprimes": Totaux(presents=3)},
        {"liste_complete": True},
        {"sic": ("date_convocation",)},
    ],
)
def test_a_printed_fact_of_the_sitting_changes_it(champs: dict[str, Any]) -> None:
    assert of(**champs) != of()


def test_what_is_not_printed_does_not() -> None:
    assert of(lieu="ailleurs", territoires=("somme",)) == of()


def test_the_day_of_the_sitting_changes_it() -> None:
    other = empreinte.of_act(TEXTE.encode(), seance("2020-12-01"))
    assert seance("2020-12-01").date == date(2020, 12, 1)
    assert other != of()


def test_its_first_signs_by_fours() -> None:
    assert empreinte.short("0123456789abcdef" * 4) == "0123 4567 89ab cdef"
