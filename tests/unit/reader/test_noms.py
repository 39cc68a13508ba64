"""Names as documents print them, of members and of sittings."""

from datetime import date

import pytest

from registre.model.organisme import Membre
from registre.reader import noms_de_seance
from registre.reader.noms import Annuaire
from registre.reader.noms_de_seance import NomDeSeance, NomRefuse

ANNUAIRE = Annuaire(
    (
        Membre(cle="cocq", nom="Philippe COCQ"),
        Membre(
            cle="messeanne",
            nom="Bénédicte MESSEANNE-GROBELNY",
            alias=("Bénédicte MESSEANNE",),
        ),
        Membre(cle="presidente", nom="La Présidente"),
    )
)


@pytest.mark.parametrize(
    ("printed", "cle"),
    [
        ("Philippe COCQ", "cocq"),
        ("M. Philippe Cocq", "cocq"),
        ("Monsieur\u00a0Philippe COCQ", "cocq"),
        ("Monsieur le Président Philippe COCQ", "cocq"),
        ("Mme Benedicte MESSEANNE", "messeanne"),
        ("Bénédicte MESSEANNE GROBELNY", "messeanne"),
        ("Mme la Présidente", "presidente"),
        ("Philippe COCK", None),
    ],
)
def test_civility_accents_and_case_do_not_count(printed: str, cle: str | None) -> None:
    assert cle == ANNUAIRE.find(printed)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("2016-11-28-bureau", NomDeSeance(date(2016, 11, 28), "bureau")),
        ("2016-11-28-bureau-2", NomDeSeance(date(2016, 11, 28), "bureau")),
        ("2016-11-28-commission-2", NomDeSeance(date(2016, 11, 28), "commission-2")),
    ],
)
def test_the_name_of_a_sitting_says_its_day_and_organ(key: str, expected: NomDeSeance) -> None:
    assert expected == noms_de_seance.parse(key, ("bureau", "commission-2"))


@pytest.mark.parametrize(
    ("key", "proposed"),
    [
        ("28/11/2016 bureau", "2016-11-28-bureau"),
        ("28-11-2016-bureau", "2016-11-28-bureau"),
        ("20161128-bureau", "2016-11-28-bureau"),
        ("28 novembre 2016 Bureau", "2016-11-28-bureau"),
        ("bureau-2016.11.28", "2016-11-28-bureau"),
        ("2016-11-28-bureaux", "2016-11-28-bureau"),
        ("2016-11-31-bureau", ""),
        ("bureau", ""),
    ],
)
def test_the_name_that_was_meant_is_proposed(key: str, proposed: str) -> None:
    refused = noms_de_seance.parse(key, ("bureau", "comite-syndical"))
    assert isinstance(refused, NomRefuse)
    assert proposed == refused.propose
