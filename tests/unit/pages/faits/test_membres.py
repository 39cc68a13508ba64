"""Members in office, present and voting: printed, counted, or not known."""

from registre.model.deliberation import Membres
from registre.model.seance import EtatPresence, Presence, Totaux
from registre.model.valeurs import Personne
from tests.support.lecture_des_pages import box, row

PRINTED = {"membres": Membres(en_exercice=9, presents=4, votants=5)}


def _roll_call() -> tuple[Presence, ...]:
    """Seed 001: four present, one who gave a proxy, four of whom nothing is said."""
    names = (
        "COCQ",
        "HECQUET",
        "LECLABART",
        "VARLET",
        "DECAYEUX",
        "JARDE",
        "LORIC",
        "CANDELA",
        "RODINGER",
    )
    presences = []
    for place, nom in enumerate(names):
        presences.append(
            Presence(
                personne=Personne(nom),
                etat=EtatPresence.PRESENT if place < 4 else EtatPresence.NON_PRECISE,
                pouvoir_a=Personne("VARLET") if place == 4 else None,
            )
        )
    return tuple(presences)


def test_printed_numbers_stand_alone_without_a_roll_call() -> None:
    found = box(PRINTED).faits
    assert (["9"], []) == row(found, "Membres en exercice")
    assert (["4"], []) == row(found, "Membres présents")
    assert (["5"], []) == row(found, "Membres votants")


def test_counts_of_the_roll_call_stand_beside() -> None:
    found = box(PRINTED, {"presences": _roll_call()}).faits
    assert (["4"], ["calculé : 4 (liste de la séance)"]) == row(found, "Membres présents")
    assert (["5"], ["calculé : 5 (4 présents + 1 pouvoir dans la liste)"]) == row(
        found, "Membres votants"
    )


def test_count_of_voters_says_that_no_proxy_was_found() -> None:
    """Seed 000."""
    presents = _roll_call()[:4]
    found = box({"membres": Membres(votants=4)}, {"presences": presents}).faits
    assert (["4"], ["calculé : 4 (4 présents, aucun pouvoir dans la liste)"]) == row(
        found, "Membres votants"
    )


def test_members_in_office_are_counted_only_in_a_complete_list() -> None:
    partial = box(PRINTED, {"presences": _roll_call()}).faits
    whole = box(PRINTED, {"presences": _roll_call(), "liste_complete": True}).faits
    assert (["9"], []) == row(partial, "Membres en exercice")
    assert (["9"], ["calculé : 9 (liste de la séance)"]) == row(whole, "Membres en exercice")


def test_a_count_never_fills_a_number_that_is_not_printed() -> None:
    found = box({}, {"presences": _roll_call()})
    assert ([], ["calculé : 4 (liste de la séance)"]) == row(found.faits, "Membres présents")
    assert "le nombre des votants" in found.inconnus


def test_total_printed_at_the_sitting_is_said_to_be_its_own() -> None:
    found = box({}, {"totaux_imprimes": Totaux(presents=10)}).faits
    assert (["10"], ["d’après la séance"]) == row(found, "Membres présents")


def test_different_total_of_the_sitting_is_shown() -> None:
    found = box(PRINTED, {"totaux_imprimes": Totaux(presents=6)}).faits
    assert (["4"], ["total imprimé à la séance : 6"]) == row(found, "Membres présents")


def test_unknown_numbers_are_gathered() -> None:
    assert {
        "le nombre des membres en exercice",
        "le nombre des membres présents",
        "le nombre des votants",
    } <= set(box({}).inconnus)
