"""Who chaired, who was secretary, who signed."""

from registre.model.valeurs import Personne, Signataire
from tests.support.lecture_des_pages import box, row

VARLET = Personne("M. Philippe VARLET")


def test_printed_chair_is_shown_as_printed() -> None:
    found = box({"presidence": VARLET}, {"presidence": Personne("Philippe Varlet")}).faits
    assert (["M. Philippe VARLET"], []) == row(found, "Présidence de la séance")


def test_chair_of_the_sitting_is_labelled() -> None:
    found = box({}, {"presidence": VARLET}).faits
    assert (["M. Philippe VARLET"], ["d’après la séance"]) == row(found, "Présidence de la séance")


def test_another_name_at_the_sitting_is_shown() -> None:
    found = box({"secretaire": VARLET}, {"secretaire": Personne("Philippe COCQ")}).faits
    assert (["M. Philippe VARLET"], ["d’après la séance : Philippe COCQ"]) == row(
        found, "Secrétaire de séance"
    )


def test_one_member_under_two_names_is_one() -> None:
    one, other = Personne("Mme MESSEANNE", "m"), Personne("Mme MESSEANNE-GROBELNY", "m")
    found = box({"secretaire": one}, {"secretaire": other}).faits
    assert (["Mme MESSEANNE"], []) == row(found, "Secrétaire de séance")


def test_chair_does_not_sign() -> None:
    assert ([], []) == row(box({"presidence": VARLET}).faits, "Signataire")


def test_signatory_has_a_capacity() -> None:
    signed = Signataire("Christophe COULON", "Président")
    found = box({"signataire": signed}).faits
    assert (["Christophe COULON", "Président"], []) == row(found, "Signataire")


def test_signatory_without_capacity_says_so() -> None:
    found = box({"signataire": Signataire("Christophe COULON")}).faits
    assert (["Christophe COULON"], ["qualité non renseignée"]) == row(found, "Signataire")


def test_unknown_chair_and_secretary_are_gathered() -> None:
    assert {"qui présidait la séance", "qui était secrétaire de séance"} <= set(box({}).inconnus)
