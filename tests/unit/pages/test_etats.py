"""What became of an act, as the top of its page says it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from registre import indexes
from registre.model.deliberation import Lien, Relation
from registre.model.suivi import (
    Cause,
    Etat,
    Jugement,
    NatureEtat,
    NatureRectification,
    Rectification,
)
from registre.model.valeurs import DatePartielle
from registre.pages.etats import banners
from registre.pages.relations import received
from tests.support import fabrique
from tests.support.lecture_des_pages import said


def _banners(*relations: Relation, **champs: Any) -> list[str]:
    """The banners of act 7 of 2020, where act 8 of 2021 declares ``relations``."""
    actes = [fabrique.acte("7", **champs), fabrique.acte("8", "2021-02-01", relations=relations)]
    catalogue = indexes.build(fabrique.registre(actes), Path())
    acte = catalogue.registre.deliberations["sivom/2020/7"]
    return [said(one) for one in banners(catalogue, acte, received(catalogue, acte.id))]


def test_state_is_said_with_its_date_and_cause() -> None:
    par = Cause(libelle="délibération n° 9")
    etat = Etat(nature=NatureEtat.RETIREE, date=DatePartielle(2021, 3), par=par)
    assert [
        "Délibération retirée en mars 2021, par : délibération n° 9. Son texte et son adresse restent."
    ] == _banners(etats=(etat,))


def test_state_names_the_act_that_did_it_once() -> None:
    etat = Etat(nature=NatureEtat.ABROGEE, par=Cause(acte="sivom/2021/8"))
    assert [
        "Délibération abrogée, à une date non renseignée par la délibération n° 8 du 1er février 2021. "
        "Son texte et son adresse restent."
    ] == _banners(Relation(lien=Lien.ABROGE, acte="sivom/2020/7"), etats=(etat,))


def test_state_names_the_judgment() -> None:
    jugement = Jugement(
        juridiction="tribunal administratif de Lille", date=DatePartielle(2021, 3, 3), numero="2103"
    )
    etat = Etat(
        nature=NatureEtat.ANNULEE, date=DatePartielle(2021, 3, 3), par=Cause(jugement=jugement)
    )
    assert [
        "Délibération annulée le 3 mars 2021, par décision : tribunal administratif de Lille, le 3 mars 2021, n° 2103. "
        "Son texte et son adresse restent."
    ] == _banners(etats=(etat,))


def test_the_last_state_is_said_and_a_suspension_that_ended_is_not() -> None:
    suspended = Etat(nature=NatureEtat.SUSPENDUE, date=DatePartielle(2021, 3))
    annulled = Etat(nature=NatureEtat.ANNULEE, date=DatePartielle(2021, 9))
    ended = replace(suspended, fin=DatePartielle(2021, 5))
    assert ["Délibération annulée"] == [
        one.partition(" en ")[0] for one in _banners(etats=(suspended, annulled))
    ]
    assert [] == _banners(etats=(ended,))


def test_correction_says_who_when_and_why() -> None:
    done = Rectification(
        date=DatePartielle(2021, 3, 1),
        nature=NatureRectification.ERREUR_MATERIELLE,
        motif="date",
        autorite="le Président",
    )
    assert ["Acte rectifié le 1er mars 2021 (le Président) : erreur matérielle, date."] == _banners(
        rectifications=(done,)
    )


def test_later_act_that_repeals_is_said_at_the_top() -> None:
    assert ["Abrogée par : délibération n° 8 du 1er février 2021 – Objet 8"] == _banners(
        Relation(lien=Lien.ABROGE, acte="sivom/2020/7")
    )


def test_later_act_that_only_cites_is_not() -> None:
    assert [] == _banners(Relation(lien=Lien.CITE, acte="sivom/2020/7"))
