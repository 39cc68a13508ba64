"""The register as it can be shown at an instant."""

from datetime import datetime

import pytest

from registre.indexes.attente import silent, waiting, without
from registre.model.deliberation import Piece
from registre.model.fichier import FichierVerse
from registre.model.registre import Registre
from registre.model.seance import Point
from registre.model.suivi import Cause, Etat, NatureEtat
from tests.support import fabrique

HUIT = datetime(2020, 12, 7, 8)


def _registre() -> Registre:
    """Act 1, and act 2 that waits for eight o'clock; an annex of both, one of each."""
    pieces = {nom: Piece(titre=nom, fichier=f"annexes/{nom}.pdf") for nom in ("a", "b", "c")}
    actes = [
        fabrique.acte("1", annexes=(pieces["a"], pieces["b"])),
        fabrique.acte("2", annexes=(pieces["b"], pieces["c"]), publier_le=HUIT),
    ]
    points = (Point(objet="A", acte="sivom/2020/1"), Point(objet="B", acte="sivom/2020/2"))
    seance = fabrique.seance(points=points, d_apres={"*": "sivom/2020/2", "lieu": "sivom/2020/1"})
    verses = [
        FichierVerse(chemin=f"annexes/{nom}.pdf", format="PDF", taille=1, sha256="0")
        for nom in pieces
    ]
    registre = fabrique.registre(actes, [seance])
    return Registre(
        organismes=registre.organismes,
        seances=registre.seances,
        deliberations=registre.deliberations,
        fichiers={one.chemin: one for one in verses},
    )


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        (None, ["sivom/2020/2"]),
        (datetime(2020, 12, 7, 7, 59), ["sivom/2020/2"]),
        (HUIT, []),
        (datetime(2021, 1, 1), []),
    ],
)
def test_an_act_waits_until_its_time(instant: datetime | None, expected: list[str]) -> None:
    assert expected == [*waiting(_registre(), instant)]


def test_a_waiting_act_goes_with_the_files_that_it_alone_names() -> None:
    shown = without(_registre(), {"sivom/2020/2"})
    assert ["sivom/2020/1"] == [*shown.deliberations]
    assert ["annexes/a.pdf", "annexes/b.pdf"] == [*shown.fichiers]


def test_items_keep_their_words_and_lose_what_leads_to_it() -> None:
    shown = without(_registre(), {"sivom/2020/2"})
    (seance,) = shown.seances.values()
    assert [("A", "sivom/2020/1"), ("B", None)] == [(one.objet, one.acte) for one in seance.points]
    assert {"lieu": "sivom/2020/1"} == seance.d_apres


def test_the_source_of_a_sitting_that_names_it_waits_with_it() -> None:
    assert {"2020-11-30-conseil.md": HUIT} == silent(_registre(), {"sivom/2020/2": HUIT})
    assert {} == silent(_registre(), {})


def test_a_register_in_which_nothing_names_it_keeps_its_values() -> None:
    etat = Etat(nature=NatureEtat.ABROGEE, par=Cause(acte="sivom/2020/1"))
    registre = fabrique.registre([fabrique.acte("1"), fabrique.acte("3", etats=(etat,))])
    shown = without(registre, {"sivom/2020/2"})
    assert all(shown.seances[cle] is one for cle, one in registre.seances.items())
    assert all(shown.organismes[cle] is one for cle, one in registre.organismes.items())
