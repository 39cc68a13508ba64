"""The outcome and the votes as printed, the arithmetic beside."""

import pytest

from registre.model.deliberation import Resultat, Vote
from tests.support.lecture_des_pages import box, row


def test_printed_phrase_holds_the_word_of_the_outcome() -> None:
    vote = Vote(phrase="Adoptée à l'unanimité", resultat=Resultat.ADOPTEE, unanimite=True)
    assert (["Adoptée à l'unanimité"], []) == row(box({"vote": vote}).faits, "Résultat")


def test_outcome_is_a_word_and_a_class() -> None:
    found = box({"vote": Vote(resultat=Resultat.REJETEE)}).faits
    result = next(fait for fait in found if fait.libelle == "Résultat")
    assert ("Rejetée", "resultat rejetee") == (
        result.valeurs[0][0].texte,
        result.valeurs[0][0].classe,
    )


def test_phrase_that_does_not_say_the_word_stands_beside() -> None:
    vote = Vote(phrase="Unanimité", resultat=Resultat.ADOPTEE)
    assert (["Adoptée"], ["« Unanimité »"]) == row(box({"vote": vote}).faits, "Résultat")


def test_unanimity_gives_no_figures() -> None:
    found = box({"vote": Vote(resultat=Resultat.ADOPTEE, unanimite=True)})
    assert "le décompte des voix" in found.inconnus
    assert row(found.faits, "Voix") is None


SEED = Vote(resultat=Resultat.ADOPTEE, pour=12, contre=0, abstentions=2, exprimes=14)


def test_votes_are_printed_one_by_one_with_their_sum_beside() -> None:
    found = row(box({"vote": SEED}).faits, "Voix")
    assert (["12 pour", "0 contre", "2 abstentions"], ["calculé : 14 voix en tout"]) == found


def test_wrong_votes_cast_keep_their_figure_their_mark_and_the_count() -> None:
    """Seed 004: «Suffrages exprimés : 14», for 12 in favour and 2 abstaining."""
    found = row(box({"vote": SEED, "sic": ("vote.exprimes",)}).faits, "Suffrages exprimés")
    assert (["14 [sic]"], ["calculé : 12 (12 pour + 0 contre)"]) == found


def test_votes_cast_that_are_not_printed_are_not_filled() -> None:
    found = box({"vote": Vote(pour=12, contre=0, abstentions=2)})
    assert row(found.faits, "Suffrages exprimés") is None
    assert "les suffrages exprimés" in found.inconnus


@pytest.mark.parametrize(
    ("vote", "inconnu"),
    [
        (Vote(contre=0, abstentions=2), "les voix pour"),
        (Vote(pour=1, abstentions=2), "les voix contre"),
        (Vote(pour=1, contre=0), "les abstentions"),
        (None, "le résultat du vote"),
    ],
)
def test_each_unknown_of_the_vote_is_gathered(vote: Vote | None, inconnu: str) -> None:
    assert inconnu in box({"vote": vote}).inconnus
