"""The facts of the four sittings: the roll-calls, the items of the minutes, and what nothing says."""

from collections import Counter
from datetime import date, time

import pytest

from registre.model.registre import Registre
from registre.model.seance import (
    EtatPresence,
    Issue,
    ModePresence,
    ModeSeance,
    NaturePoint,
    Seance,
    Totaux,
)
from registre.model.valeurs import DatePartielle
from registre.reader import read
from tests.corpus.graines import CONTENU

SN = "somme-numerique"
PV = f"{SN}/2016-11-28-bureau"
NPDC = "nord-pas-de-calais-numerique/2019-06-26-comite-syndical"
PRESENT, NON_PRECISE = EtatPresence.PRESENT, EtatPresence.NON_PRECISE


@pytest.fixture(scope="module")
def registre() -> Registre:
    """The register of the five documents."""
    return read(CONTENU).registre


@pytest.fixture(scope="module")
def pv(registre: Registre) -> Seance:
    """The sitting whose minutes are in the register."""
    return registre.seances[PV]


def _states(seance: Seance) -> dict[str, EtatPresence]:
    return {presence.personne.nom: presence.etat for presence in seance.presences}


@pytest.mark.parametrize(
    ("identifiant", "jour", "convocation", "debut"),
    [
        (f"{SN}/2011-11-07-bureau", date(2011, 11, 7), DatePartielle(2011, 6, 30), time(17, 30)),
        (PV, date(2016, 11, 28), DatePartielle(2016, 9, 23), time(17, 0)),
        (NPDC, date(2019, 6, 26), DatePartielle(2019, 6, 20), None),
        (f"{SN}/2020-11-30-bureau", date(2020, 11, 30), DatePartielle(2020, 11, 24), time(17, 30)),
    ],
)
def test_when_a_sitting_was_convened_and_held(
    identifiant: str, jour: date, convocation: DatePartielle, debut: time | None, registre: Registre
) -> None:
    seance = registre.seances[identifiant]
    assert (jour, convocation, debut) == (seance.date, seance.date_convocation, seance.debut)


@pytest.mark.parametrize(
    ("identifiant", "sic"),
    [
        (f"{SN}/2011-11-07-bureau", ("convocation",)),
        (PV, ("convocation",)),
        (NPDC, ()),
        (f"{SN}/2020-11-30-bureau", ()),
    ],
)
def test_surprising_convocations_are_declared(
    identifiant: str, sic: tuple[str, ...], registre: Registre
) -> None:
    assert sic == registre.seances[identifiant].sic


@pytest.mark.parametrize(
    ("identifiant", "fin", "lieu", "mode"),
    [
        (f"{SN}/2011-11-07-bureau", None, None, None),
        (PV, time(17, 45), "dans ses locaux", None),
        (NPDC, None, "dans les locaux du Conseil régional des Hauts-de-France", None),
        (f"{SN}/2020-11-30-bureau", None, None, ModeSeance.MIXTE),
    ],
)
def test_how_a_sitting_was_held(
    identifiant: str,
    fin: time | None,
    lieu: str | None,
    mode: ModeSeance | None,
    registre: Registre,
) -> None:
    seance = registre.seances[identifiant]
    assert (fin, lieu, mode) == (seance.fin, seance.lieu, seance.mode)


def test_nothing_says_that_a_list_is_complete(registre: Registre) -> None:
    assert {None} == {seance.liste_complete for seance in registre.seances.values()}


def test_nothing_says_who_took_part_at_a_distance(registre: Registre) -> None:
    modes = {p.mode for seance in registre.seances.values() for p in seance.presences}
    assert {ModePresence.NON_PRECISE} == modes


def test_the_secretary_of_the_comite_is_not_named(registre: Registre) -> None:
    assert registre.seances[NPDC].secretaire is None


@pytest.mark.parametrize(
    ("identifiant", "noms"),
    [
        (
            f"{SN}/2011-11-07-bureau",
            "Jean-François VASSEUR, Stéphane BRUNEL, Daniel CARPENTIER, Patrice LETALLE, Jean-Claude RENAUX, Jean-Pierre TETU",
        ),
        (
            f"{SN}/2020-11-30-bureau",
            "M. Philippe VARLET, Jean-Marie BLONDELLE, Margaux DELETRE, Bernard DAVERGNE, Laurent PARSIS, Jean-Pierre DELFOSSE",
        ),
    ],
)
def test_only_the_members_present_are_named(
    identifiant: str, noms: str, registre: Registre
) -> None:
    assert dict.fromkeys(noms.split(", "), PRESENT) == _states(registre.seances[identifiant])


def test_five_members_of_2016_are_not_said_present_excused_or_absent(pv: Seance) -> None:
    expected = dict.fromkeys(
        ("Philippe VARLET", "Philippe COCQ", "James HECQUET", "Jean-Claude LECLABART"), PRESENT
    ) | dict.fromkeys(
        (
            "Stéphane DECAYEUX",
            "Florence RODINGER",
            "Ernest CANDELA",
            "Jean-Christophe LORIC",
            "Olivier JARDE",
        ),
        NON_PRECISE,
    )
    assert expected == _states(pv)


def test_one_proxy_was_given_in_2016(pv: Seance) -> None:
    given = {p.personne.nom: p.pouvoir_a.nom for p in pv.presences if p.pouvoir_a}
    assert {"Stéphane DECAYEUX": "Philippe VARLET"} == given


def test_what_the_extract_adds_to_the_minutes_is_said(pv: Seance) -> None:
    acte = f"{SN}/2016/20161128_DL_01"
    assert {"date_convocation": acte, "presences": acte} == pv.d_apres


def test_the_roll_call_of_2019_has_the_totals_that_it_prints(registre: Registre) -> None:
    seance = registre.seances[NPDC]
    states = Counter(_states(seance).values())
    proxies = sum(presence.pouvoir_a is not None for presence in seance.presences)
    counted = Totaux(
        presents=states[PRESENT],
        absents=states[EtatPresence.ABSENT],
        excuses=states[EtatPresence.EXCUSE],
        pouvoirs=proxies,
    )
    assert (
        seance.totaux_imprimes == counted == Totaux(presents=10, absents=0, excuses=10, pouvoirs=4)
    )


def test_a_proxy_keeps_the_name_as_printed(registre: Registre) -> None:
    (holder,) = (
        p.pouvoir_a
        for p in registre.seances[NPDC].presences
        if p.personne.membre == "claude-prudhomme"
    )
    assert holder is not None
    assert ("Mme Bénédicte MESSEANNE", "benedicte-messeanne-grobelny") == (
        holder.nom,
        holder.membre,
    )


def test_the_items_of_the_minutes(pv: Seance) -> None:
    adopted, deliberation = Issue.ADOPTE, NaturePoint.DELIBERATION
    examen = (None, NaturePoint.EXAMEN, Issue.SANS_VOTE, None)
    assert [
        (None, NaturePoint.PROCES_VERBAL, adopted, None),
        ("1", deliberation, adopted, f"{SN}/2016/20161128_DL_01"),
        ("2", deliberation, adopted, None),
        ("3", deliberation, adopted, None),
        *[examen] * 6,
    ] == [(point.rang, point.nature, point.issue, point.acte) for point in pv.points]


def test_the_quorum_is_said_in_the_words_of_the_minutes(pv: Seance) -> None:
    assert (
        "Le quorum est atteint avec 5 délégués présents ou représentés, le Bureau peut donc valablement délibérer."
        == pv.quorum_imprime
    )
