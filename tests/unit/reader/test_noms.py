"""Names as documents print them, of members and of sittings."""

from datetime import date

import pytest

from registre.model.organisme import Membre
from registre.model.valeurs import DatePartielle, Periode
from registre.reader import noms_de_seance
from registre.reader.noms import Annuaire
from registre.reader.noms_de_seance import NomDeSeance, NomRefuse

JOUR = date(2016, 11, 28)
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
    assert ([cle] if cle else []) == [one.cle for one in ANNUAIRE.find(printed, JOUR)]


HOMONYMES = Annuaire(
    (
        Membre(cle="jean", nom="Jean QUAI", civilite="M.", alias=("M. QUAI",)),
        Membre(cle="anne", nom="Anne QUAI", alias=("Mme QUAI",)),
        Membre(cle="paul-2020", nom="Paul PORT", periode=Periode(au=DatePartielle(2020))),
        Membre(cle="paul-2021", nom="Paul PORT", periode=Periode(du=DatePartielle(2021))),
        Membre(cle="lou-nord", nom="Lou LAC", alias=("Lou LAC (nord)",)),
        Membre(cle="lou-sud", nom="Lou LAC", alias=("Lou LAC (sud)",)),
    )
)


@pytest.mark.parametrize(
    ("printed", "cles"),
    [
        ("M. QUAI", ["jean"]),
        ("Madame Quai", ["anne"]),
        ("QUAI", ["jean", "anne"]),
        ("Mme Jean QUAI", []),
        ("Paul PORT", ["paul-2020"]),
        ("Lou LAC", ["lou-nord", "lou-sud"]),
        ("Lou LAC (sud)", ["lou-sud"]),
    ],
)
def test_nobody_is_taken_for_another_of_the_same_name(printed: str, cles: list[str]) -> None:
    assert cles == [one.cle for one in HOMONYMES.find(printed, JOUR)]


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
