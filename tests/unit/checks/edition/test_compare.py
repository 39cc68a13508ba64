"""A published act held against what its sources say now."""

import pytest

from registre.checks.edition import Publiee, compare
from tests.support.editions import (
    ACTE,
    DECLAREE,
    MATERIELLE,
    PIECES,
    PUBLIE,
    SEANCE,
    SITTING,
    TRANSCRIPTION,
    changed,
    compared,
    places,
)


def test_what_has_not_changed_is_published_again() -> None:
    assert [] == compared(PUBLIE)


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        ("date_affichage: 18 mars 2024", "date_affichage: 19/03/2024\nmatiere: 8.1\nsujets: [eau]"),
        ("date_affichage: 18 mars 2024", "transmission: {reception: 19 mars 2024}"),
        ("  pour: 3", "  pour: '3'"),
        ("montant_total: 450 €", "montant_total: 450,00 €"),
        ("numero: 2024/10\nobjet", "numero: '2024/10'\nobjet"),
    ],
)
def test_follow_up_classification_and_typing_change_freely(avant: str, apres: str) -> None:
    assert [] == compared(changed(avant, apres))


@pytest.mark.parametrize(
    ("avant", "apres", "ligne"),
    [
        ("élementaire", "élémentaire", 17),
        ("450 € lui", "540 € lui", 19),
        ("pour: 3", "pour: 2", 5),
        ("objet: Subvention", "objet: Aide", 4),
        ("450 €\n", "460 €\n", 10),
        ("Vu le code,\n\n", "", 15),
        ("la Maire est", "la  Maire est", 21),
    ],
)
def test_a_silent_change_is_refused_at_its_place(avant: str, apres: str, ligne: int) -> None:
    found = compared(changed(avant, apres))
    assert [("EDI-001", ACTE, ligne)] == places(found)
    assert "nature: erreur matérielle" in found[0].corrige


def test_the_difference_is_in_the_finding() -> None:
    (found,) = compared(changed("élementaire", "élémentaire"))
    assert "école élementaire organise" in found.constat
    assert "école élémentaire organise" in found.constat


@pytest.mark.parametrize(
    ("avant", "apres", "expected"),
    [
        ("8 mars 2024", "9 mars 2024", [("EDI-001", SEANCE, 2)]),
        ("etat: excusé", "etat: absent", [("EDI-001", SEANCE, 4)]),
        ("La Maire: présent", "Mme la Maire: présent", []),
        ("lieu: en mairie", "lieu: salle des fêtes", []),
        ("objet: Subvention", "objet: Subvention à une association", []),
    ],
)
def test_facts_of_the_sitting_count_as_far_as_the_act_prints_them(
    avant: str, apres: str, expected: list[tuple[str, str, int]]
) -> None:
    assert expected == places(compared(PUBLIE, SITTING.replace(avant, apres)))


def test_a_printed_roll_call_counts_whole() -> None:
    called = PUBLIE.replace("Vu le code,", "[appel]\n\nVu le code,")
    seance = SITTING.replace("La Maire: présent", "Mme la Maire: présent")
    assert ["EDI-001"] == [one.code for one in compared(called, seance, called)]


def test_a_rectification_of_nothing_isplaces() -> None:
    found = compared(
        PUBLIE.replace("date_affichage", f"{DECLAREE.format(MATERIELLE)}date_affichage")
    )
    assert [("EDI-003", ACTE, 12)] == places(found)


def test_a_rectification_that_was_published_stays() -> None:
    before = PUBLIE.replace("date_affichage", f"{DECLAREE.format(MATERIELLE)}date_affichage")
    assert ["EDI-004"] == [one.code for one in compared(PUBLIE, avant=before)]
    retyped = before.replace("4 avril 2024", "04/04/2024")
    assert [] == compared(retyped, avant=before)


@pytest.mark.parametrize(("nature", "expected"), [("", 1), (MATERIELLE, 1), (TRANSCRIPTION, 0)])
def test_a_given_file_does_not_change_either(nature: str, expected: int) -> None:
    found = compared(changed("", "", nature), fichiers={"annexes/devis.pdf": "2" * 64})
    assert expected == len(found)
    assert {"annexes/devis.pdf"} >= {one.fichier for one in found}


def test_the_files_of_a_withdrawn_act_are_gone() -> None:
    gone = "---\nseance: 2024-03-14-conseil\ndepublication:\n  date: 4 avril 2024\n---\n"
    before = Publiee(acte=PUBLIE.encode(), seance=SITTING.encode(), fichiers=PIECES)
    after = Publiee(acte=gone.encode(), seance=SITTING.encode())
    place = {"acte": ACTE, "seance": SEANCE}
    assert () == compare(before, after, **place)
    (left,) = compare(before, after, **place, presents=["annexes/devis.pdf", "annexes/autre.pdf"])
    assert ("EDI-005", "annexes/devis.pdf") == (left.code, left.fichier)
