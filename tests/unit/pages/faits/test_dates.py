"""Dates: printed, read at the sitting, expected by the law, or unknown."""

from registre.model.suivi import Publicite, Transmission
from registre.model.valeurs import DatePartielle
from tests.support.lecture_des_pages import box, row

JUIN, NOVEMBRE = DatePartielle(2011, 6, 30), DatePartielle(2011, 11, 7)


def test_printed_date_of_convocation_keeps_its_mark() -> None:
    """Seed 003: convened on 30 June for 7 November."""
    found = box({"date_convocation": JUIN, "sic": ("date_convocation",)}).faits
    assert (["30 juin 2011 [sic]"], []) == row(found, "Convocation")


def test_date_of_the_sitting_is_labelled() -> None:
    found = box({}, {"date_convocation": JUIN}).faits
    assert (["30 juin 2011"], ["d’après la séance"]) == row(found, "Convocation")


def test_two_different_dates_are_both_shown() -> None:
    found = box({"date_convocation": JUIN}, {"date_convocation": NOVEMBRE}).faits
    assert (["30 juin 2011"], ["d’après la séance : 7 novembre 2011"]) == row(found, "Convocation")


def test_same_date_is_said_once() -> None:
    found = box({"date_convocation": JUIN}, {"date_convocation": JUIN}).faits
    assert (["30 juin 2011"], []) == row(found, "Convocation")


def test_unknown_convocation_is_gathered() -> None:
    assert "la date de la convocation" in box({}).inconnus


def test_printed_date_of_sitting_that_differs_is_shown_beside() -> None:
    found = box({"date_seance": JUIN}).faits
    assert (["30 novembre 2020"], ["imprimé sur l’acte : 30 juin 2011"]) == row(found, "Séance")


def test_date_of_sitting_that_the_act_does_not_print_is_labelled() -> None:
    assert (["30 novembre 2020"], ["d’après la séance"]) == row(box({}).faits, "Séance")


def test_what_the_law_expects_keeps_its_row_when_unknown() -> None:
    found = box({})
    for libelle in (
        "Affichage ou publication",
        "Transmission au contrôle de légalité",
        "Signataire",
    ):
        assert ([], []) == row(found.faits, libelle)
        fait = next(fait for fait in found.faits if fait.libelle == libelle)
        assert "non renseigné" == fait.absence


def test_posting_is_shown_with_its_date() -> None:
    assert (["7 novembre 2011"], []) == row(box({"date_affichage": NOVEMBRE}).faits, "Affichage")


def test_earlier_publicity_is_said_to_be_declared() -> None:
    declared = Publicite(mode="site internet", date=DatePartielle(2023, 1))
    found = box({"publicite_anterieure": declared}).faits
    assert (["site internet, en janvier 2023"], ["déclarée par l’émetteur"]) == row(
        found, "Publicité antérieure"
    )
    assert row(found, "Affichage ou publication") is None


def test_transmission_says_what_is_known_of_it() -> None:
    found = box(
        {"transmission": Transmission(date_reception=NOVEMBRE, identifiant="080-2020")}
    ).faits
    assert (["reçue le 7 novembre 2011", "identifiant : 080-2020"], []) == row(
        found, "Transmission au contrôle de légalité"
    )
