"""The list of what a sitting examined: every item whatever became of it, what nobody says left unsaid."""

from pathlib import Path
from typing import Any

import pytest

from registre import indexes
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation, Resultat, Vote
from registre.model.organisme import Numerotation, Organe, Portee
from registre.model.seance import Issue, NaturePoint, Point, Seance, Statut
from registre.model.suivi import Etat, NatureEtat
from registre.pages.examinees import Ligne, Liste, examined, is_listed
from registre.pages.liste_de_seance import KIND
from tests.support import fabrique
from tests.support.lecture_des_pages import said

SEPT = "sivom/2020/7"


def _catalogue(seance: Seance, *actes: Deliberation, **organisme: Any) -> Catalogue:
    issuer = fabrique.organisme(**organisme)
    return indexes.build(fabrique.registre(actes, [seance], [issuer]), Path())


def _list(*points: Point, actes: tuple[Deliberation, ...] = (), **champs: Any) -> Liste:
    seance = fabrique.seance(points=points, **champs)
    return examined(_catalogue(seance, *actes), seance)


def _row(point: Point, acte: Deliberation | None = None) -> Ligne:
    (found,) = _list(point, actes=(acte,) if acte else (), proces_verbal=True).deliberations
    return found


@pytest.mark.parametrize(
    ("issue", "phrase", "words"),
    [
        (Issue.ADOPTE, "Adoptée à l’unanimité", "Adoptée à l’unanimité"),
        (Issue.REJETE, None, "Rejetée"),
        (Issue.AJOURNE, None, "Ajournée"),
        (Issue.RETIRE, "Ce point est retiré.", "Retirée – « Ce point est retiré. »"),
        (Issue.SANS_VOTE, None, "Sans vote"),
        (None, "Le Conseil prend acte.", "Le Conseil prend acte."),
        (None, None, "non précisé"),
    ],
)
def test_every_outcome_is_listed_as_printed(issue: Issue, phrase: str, words: str) -> None:
    assert words == said(_row(Point(objet="A", issue=issue, phrase=phrase)).issue)


def test_what_only_the_minutes_know_has_no_number() -> None:
    found = _row(Point(objet="A", rang="2"))
    assert ("2", "A", None, None) == (found.rang, found.objet, found.numero, found.adresse)
    assert "Connu par le procès-verbal, acte non versé au registre" == said(found.absence)


def test_an_act_has_its_number_its_page_and_its_state() -> None:
    act = fabrique.acte("7", etats=(Etat(nature=NatureEtat.RETIREE),))
    found = _row(Point(objet="Prix", acte=SEPT, issue=Issue.ADOPTE), act)
    assert ("Prix", "n°\u00a07", f"deliberations/{SEPT}/") == (
        found.objet,
        found.numero,
        found.adresse,
    )
    assert (" – retirée", "") == (said(found.etats), said(found.absence))


def test_acts_that_no_item_names_come_after() -> None:
    actes = (fabrique.acte("7"), fabrique.acte("8"))
    found = _list(Point(objet="A", acte="sivom/2020/8"), Point(objet="B"), actes=actes)
    assert [("A", "n°\u00a08"), ("B", None), ("Objet 7", "n°\u00a07")] == [
        (row.objet, row.numero) for row in found.deliberations
    ]


def test_without_minutes_the_act_says_its_outcome_and_its_figures() -> None:
    vote = Vote(resultat=Resultat.ADOPTEE, pour=12, contre=0, abstentions=2)
    (found,) = _list(actes=(fabrique.acte("7", vote=vote),)).deliberations
    assert ("Adoptée", ["12 pour, 0 contre, 2 abstentions"]) == (
        said(found.issue),
        [said(note) for note in found.notes],
    )


@pytest.mark.parametrize(
    ("phrase", "notes"),
    [
        ("Adoptée à l'unanimité", []),
        ("Adoptée à la majorité", ["l’acte imprime : Adoptée à la majorité"]),
    ],
)
def test_another_outcome_on_the_act_is_shown_beside(phrase: str, notes: list[str]) -> None:
    act = fabrique.acte("7", vote=Vote(phrase=phrase, resultat=Resultat.ADOPTEE))
    point = Point(objet="A", acte=SEPT, issue=Issue.ADOPTE, phrase="Adoptée à l’unanimité")
    assert notes == [said(note) for note in _row(point, act).notes]


def test_what_is_no_deliberation_stands_apart() -> None:
    point = Point(objet="PV", nature=NaturePoint.PROCES_VERBAL, issue=Issue.ADOPTE)
    found = _list(point, Point(objet="A"))
    assert ["A"] == [row.objet for row in found.deliberations]
    assert [("PV", "approbation d’un procès-verbal", "Adopté", "")] == [
        (row.objet, row.nature, said(row.issue), said(row.absence)) for row in found.autres
    ]


def test_it_says_from_what_it_is_made_and_what_it_is_not() -> None:
    actes = (fabrique.acte("7"),)
    only = examined(_catalogue(fabrique.seance(), *actes), fabrique.seance())
    assert "établie par le registre d’après les actes de la séance." in said(only.etablie)
    for champs, words in (
        ({"actes": actes}, "d’après les points connus et les actes de la séance."),
        ({"actes": actes, "proces_verbal": True}, "le procès-verbal et les actes de la séance."),
        ({"proces_verbal": True}, "d’après le procès-verbal de la séance."),
        ({}, "d’après les points connus de la séance."),
    ):
        told = said(_list(Point(objet="A"), **champs).etablie)
        assert words in told
        assert "Ce n’est pas la liste que l’organisme a pu afficher" in told


def test_it_says_what_it_cannot_know() -> None:
    numbers = Numerotation(portee=Portee.SEANCE, motif="{rang}")
    organe = Organe(cle="conseil", nom="Conseil", numerotations=(numbers,))
    seance = fabrique.seance()
    found = _catalogue(seance, fabrique.acte("3"), organes={"conseil": organe})
    minutes, gap, outcome = (said(one) for one in examined(found, seance).inconnus)
    assert "Le procès-verbal n’est pas versé au registre" in minutes
    assert "n° 1 et 2 : absents du registre" in gap
    assert outcome.startswith("« non précisé » : aucun document")
    whole = _list(Point(objet="A", issue=Issue.REJETE), proces_verbal=True)
    assert () == whole.inconnus


@pytest.mark.parametrize(
    ("jour", "regime", "words"),
    [
        ("2022-06-30", "commune_3500", "depuis le 1er juillet 2022 ; la séance est plus ancienne."),
        ("2022-07-01", "commune_3500", "dans la semaine qui suit la séance."),
        ("2022-07-01", "sm_ouvert", "que si ses statuts y renvoient."),
        ("2022-07-01", None, "n’est pas renseigné."),
    ],
)
def test_the_law_is_that_of_the_day_and_of_the_issuer(
    jour: str, regime: str | None, words: str
) -> None:
    seance = fabrique.seance(jour, points=(Point(objet="A"),))
    assert said(examined(_catalogue(seance, regime=regime), seance).droit).endswith(words)


@pytest.mark.parametrize(
    ("points", "statut", "acts", "listed"),
    [
        (1, Statut.TENUE, 0, True),
        (0, Statut.TENUE, 1, True),
        (0, Statut.TENUE, 0, False),
        (1, Statut.ANNONCEE, 0, False),
    ],
)
def test_a_sitting_has_a_list_where_something_was_examined(
    points: int, statut: Statut, acts: int, *, listed: bool
) -> None:
    seance = fabrique.seance(points=(Point(objet="A"),) * points, statut=statut)
    catalogue = _catalogue(seance, *(fabrique.acte("7"),) * acts)
    assert listed is is_listed(catalogue, seance)
    expected = ["seances/sivom/2020-11-30-conseil/liste/"] if listed else []
    assert expected == [page.adresse for page in KIND.pages(catalogue)]
