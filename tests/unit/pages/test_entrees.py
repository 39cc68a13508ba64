"""What a list says of an act and of a sitting."""

from pathlib import Path
from typing import Any

from registre import indexes
from registre.model.deliberation import Lien, Relation, Resultat, Vote
from registre.model.seance import Point, Statut
from registre.model.suivi import Etat, NatureEtat, NatureRectification, Rectification
from registre.model.valeurs import DatePartielle
from registre.pages.listes.entrees import EntreeActe, EntreeSeance, act_entry, sitting_entry
from tests.support import fabrique


def _entry(**champs: Any) -> EntreeActe:
    catalogue = indexes.build(fabrique.registre([fabrique.acte("7", **champs)]), Path())
    return act_entry(catalogue, "sivom/2020/7")


def _sitting(*actes: str, **champs: Any) -> EntreeSeance:
    registre = fabrique.registre(map(fabrique.acte, actes), [fabrique.seance(**champs)])
    return sitting_entry(indexes.build(registre, Path()), "sivom/2020-11-30-conseil")


def _marks(entry: EntreeActe) -> list[str]:
    return [mot.texte for mot in entry.marques]


def test_result_says_unanimity() -> None:
    entry = _entry(vote=Vote(resultat=Resultat.ADOPTEE, unanimite=True))
    assert entry.resultat is not None
    assert ("adoptée à l’unanimité", "resultat adoptee") == (
        entry.resultat.texte,
        entry.resultat.classe,
    )


def test_result_that_the_act_does_not_say_is_not_said() -> None:
    assert _entry(vote=Vote(phrase="Vu")).resultat is None


def test_withdrawn_act_stands_out() -> None:
    entry = _entry(etats=(Etat(nature=NatureEtat.RETIREE, date=DatePartielle(2021, 3, 1)),))
    assert ["retirée le 1er mars 2021"] == _marks(entry)


def test_state_known_to_the_month() -> None:
    entry = _entry(etats=(Etat(nature=NatureEtat.ANNULEE, date=DatePartielle(2021, 3)),))
    assert ["annulée en mars 2021"] == _marks(entry)


def test_rectified_act_stands_out_with_the_latest_date() -> None:
    dates = (DatePartielle(2021, 3, 2), DatePartielle(2022, 5, 6))
    nature = NatureRectification.ERREUR_MATERIELLE
    done = tuple(Rectification(date=date, nature=nature, motif="frappe") for date in dates)
    assert ["rectifiée le 6 mai 2022"] == _marks(_entry(rectifications=done))


def test_act_repealed_by_another_one_stands_out() -> None:
    relation = Relation(lien=Lien.ABROGE, acte="sivom/2020/1")
    actes = [fabrique.acte("1"), fabrique.acte("2", "2021-01-01", relations=(relation,))]
    catalogue = indexes.build(fabrique.registre(actes), Path())
    assert ["abrogée par un acte ultérieur"] == _marks(act_entry(catalogue, "sivom/2020/1"))


def test_sitting_says_what_the_register_has_of_it() -> None:
    assert ("procès-verbal", "2\u00a0délibérations") == _sitting(
        "1", "2", proces_verbal=True
    ).contenu


def test_announced_sitting_has_its_agenda() -> None:
    entry = _sitting(statut=Statut.ANNONCEE, points=(Point(objet="Budget"),))
    assert (True, ("ordre du jour",)) == (entry.annoncee, entry.contenu)
