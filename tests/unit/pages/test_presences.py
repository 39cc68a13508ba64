"""The roll-call as words."""

from typing import Any

from registre.model.organisme import Membre, Organe
from registre.model.seance import EtatPresence, ModePresence, Presence, Totaux
from registre.model.valeurs import Personne
from registre.pages.presences import Appel, roll_call
from tests.support import fabrique
from tests.support.lecture_des_pages import said

BAREGE = Presence(personne=Personne("M. Charles BAREGE", "barege"), etat=EtatPresence.PRESENT)
BERTIN = Presence(
    personne=Personne("M. Nicolas BERTIN"),
    college="Région",
    etat=EtatPresence.EXCUSE,
    pouvoir_a=Personne("M. Gérard PHILIPPE"),
)


def _roll_call(*presences: Presence, **champs: Any) -> Appel | None:
    membre = Membre(cle="barege", nom="Charles BAREGE", college="Département")
    organe = Organe(cle="conseil", nom="Conseil", membres={"barege": membre})
    issuer = fabrique.organisme(organes={"conseil": organe})
    seance = fabrique.seance(presences=presences, **champs)
    return roll_call(fabrique.registre(seances=[seance], organismes=[issuer]), seance)


def _found(*presences: Presence, **champs: Any) -> Appel:
    appel = _roll_call(*presences, **champs)
    assert appel is not None
    return appel


def test_sitting_without_list_has_no_table() -> None:
    assert _roll_call() is None


def test_every_line_says_its_college_in_words() -> None:
    appel = _found(BAREGE, BERTIN)
    assert ("Collectivité", "Présence", "Pouvoir donné à") == appel.colonnes
    assert [
        ("M. Charles BAREGE", ["Département", "présent", ""]),
        ("M. Nicolas BERTIN", ["Région", "excusé", "M. Gérard PHILIPPE"]),
    ] == [(ligne.membre, [case.texte for case in ligne.cases]) for ligne in appel.lignes]


def test_columns_that_hold_nothing_are_not_there() -> None:
    alone = Presence(personne=Personne("Patrice LETALLE"), etat=EtatPresence.PRESENT)
    assert ("Présence",) == _found(alone).colonnes


def test_each_cell_stands_under_its_label() -> None:
    """The first line to fill a column must not choose its place."""
    late = Presence(
        personne=Personne("Patrice LETALLE"), etat=EtatPresence.PRESENT, arrivee="point 2"
    )
    appel = _found(late, BERTIN)
    assert ("Collectivité", "Présence", "Pouvoir donné à", "Arrivée") == appel.colonnes
    for ligne in appel.lignes:
        assert appel.colonnes == tuple(case.libelle for case in ligne.cases)


def test_mode_and_movements_have_their_columns() -> None:
    remote = Presence(
        personne=Personne("Patrice LETALLE"),
        etat=EtatPresence.PRESENT,
        mode=ModePresence.DISTANCE,
        depart="point 2",
    )
    appel = _found(remote)
    assert ("Présence", "Participation", "Départ") == appel.colonnes
    assert ["présent", "à distance", "point 2"] == [case.texte for case in appel.lignes[0].cases]


def test_presence_that_is_not_said_is_not_guessed() -> None:
    assert (
        "non précisé"
        == _found(Presence(personne=Personne("Olivier JARDE"))).lignes[0].cases[0].texte
    )


def test_caption_names_the_sitting() -> None:
    assert "Présences à la séance du Conseil du 30 novembre 2020" == said(_found(BAREGE).legende)


def test_printed_totals_and_counts_stand_apart() -> None:
    """Seed 004 prints «10 0 10 4»: a zero that is printed is said."""
    totaux = Totaux(presents=10, absents=0, excuses=10, pouvoirs=4)
    assert (
        "Totaux imprimés : 10 présents, 0 absent, 10 excusés, 4 pouvoirs. "
        "Calculé d’après la liste : 1 présent, 1 excusé, 1 pouvoir."
    ) == said(_found(BAREGE, BERTIN, totaux_imprimes=totaux).totaux)


def test_totals_that_are_not_printed_are_not_made() -> None:
    assert (
        "Le document n’imprime pas de totaux. Calculé d’après la liste : 1 présent, 1 présence non précisée."
    ) == said(_found(BAREGE, Presence(personne=Personne("X"))).totaux)


def test_doubt_on_the_list_is_said() -> None:
    assert said(_found(BAREGE).reserve).startswith("La liste n’est pas dite complète")
    assert said(_found(BAREGE, liste_complete=False).reserve).startswith("La liste est incomplète")
    assert () == _found(BAREGE, liste_complete=True).reserve
