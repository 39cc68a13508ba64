"""The items of a sitting: their order, their outcome in words, their act or why there is none."""

from pathlib import Path
from typing import Any

from registre import indexes
from registre.model.seance import Issue, NaturePoint, Point, Statut
from registre.model.suivi import Etat, NatureEtat
from registre.pages.points import Partie, PointVu, parts
from tests.support import fabrique
from tests.support.lecture_des_pages import said


def _parts(*points: Point, etats: tuple[Etat, ...] = (), **champs: Any) -> tuple[Partie, ...]:
    seance = fabrique.seance(points=points, **champs)
    registre = fabrique.registre(
        [fabrique.acte("7", etats=etats)],
        [seance],
        sujets=[fabrique.sujet("eau", "Eau")],
        partenaires=[fabrique.partenaire("feder", "FEDER")],
    )
    return parts(indexes.build(registre, Path()), seance)


def _item(point: Point, **champs: Any) -> PointVu:
    return _parts(point, **champs)[0].points[0]


def test_items_keep_their_order_and_their_parts() -> None:
    found = _parts(
        Point(objet="PV"),
        Point(objet="A", partie="I", rang="1"),
        Point(objet="B", partie="I", rang="2"),
    )
    assert [(None, [(None, "PV")]), ("I", [("1", "A"), ("2", "B")])] == [
        (part.titre, [(item.rang, item.objet) for item in part.points]) for part in found
    ]


def test_rank_that_is_not_printed_is_not_made() -> None:
    assert [None, None] == [
        item.rang for item in _parts(Point(objet="A"), Point(objet="B"))[0].points
    ]


def test_printed_outcome_holds_the_word() -> None:
    found = _item(Point(objet="A", issue=Issue.ADOPTE, phrase="Adoptée à l’unanimité")).issue
    assert ("Adoptée à l’unanimité", "resultat adopte") == (said(found), found[0].classe)


def test_outcome_without_phrase_is_a_word() -> None:
    assert "Sans vote" == said(_item(Point(objet="A", issue=Issue.SANS_VOTE)).issue)


def test_unknown_outcome_is_not_said() -> None:
    assert () == _item(Point(objet="A")).issue


def test_act_of_the_register_is_linked() -> None:
    found = _item(Point(objet="A", acte="sivom/2020/7")).acte
    assert ("Délibération n° 7 du 30 novembre 2020", "deliberations/sivom/2020/7/") == (
        said(found),
        found[0].adresse,
    )


def test_withdrawn_act_stands_out() -> None:
    etat = Etat(nature=NatureEtat.RETIREE)
    found = _item(Point(objet="A", acte="sivom/2020/7"), etats=(etat,)).acte
    assert ("retirée", "etat retiree") == (found[-1].texte, found[-1].classe)


def test_deliberation_known_by_the_minutes_says_so() -> None:
    """Seed 002, items 2 and 3: they print no number and get none."""
    assert "Connu par le procès-verbal, acte non versé au registre" == said(
        _item(Point(objet="A"), proces_verbal=True).acte
    )


def test_deliberation_without_minutes_is_only_not_given() -> None:
    assert "Acte non versé au registre" == said(_item(Point(objet="A")).acte)


def test_item_that_is_no_deliberation_lacks_no_act() -> None:
    point = Point(objet="PV du 7 novembre", nature=NaturePoint.PROCES_VERBAL)
    assert ((), "approbation d’un procès-verbal") == (_item(point).acte, _item(point).nature)


def test_item_of_an_announced_sitting_lacks_no_act() -> None:
    assert () == _item(Point(objet="A"), statut=Statut.ANNONCEE).acte


def test_item_says_what_it_is_about() -> None:
    found = _item(Point(objet="A", sujets=("eau",), partenaires=("feder",))).termes
    assert "Eau, FEDER" == said(found)
    assert ["sujets/eau/", "partenaires/feder/"] == [mot.adresse for mot in found if mot.adresse]
