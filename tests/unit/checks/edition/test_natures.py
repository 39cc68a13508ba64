"""What a rectification of each nature allows."""

import pytest

from tests.support.editions import (
    MATERIELLE,
    OCCULTATION,
    TRANSCRIPTION,
    changed,
    compared,
)


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        ("élementaire", "élémentaire"),
        ("en 2023", "en 2024"),
        ("Séance publique", "Séances publiques"),
        ("la Maire est", "la  Maire est"),
    ],
)
def test_an_error_of_a_few_letters_is_rectified(avant: str, apres: str) -> None:
    assert [] == compared(changed(avant, apres, MATERIELLE))


@pytest.mark.parametrize(
    ("avant", "apres", "why"),
    [
        ("450 € lui", "540 € lui", "un montant change (450 € → 540 €)"),
        ("pour: 3", "pour: 2", "le vote change"),
        ("montant_total: 450 €", "montant_total: 540 €", "les conventions change"),
        ("numero: 2024/10", "numero: 2024/11", "le numéro"),
        ("seance: 2024-03-14-conseil", "seance: 2024-03-15-conseil", "la séance"),
        ("\nArticle 2 : la Maire est chargée de l’exécution.\n", "", "2 articles, il en a 1"),
        ("lui est versée", "ne lui est pas versée", "négation"),
        (
            "Subvention à l’association des parents",
            "Achat d’un terrain communal à bâtir",
            "« objet »",
        ),
        (
            "organise en 2023 la fête de fin d’année",
            "tient " + "chaque mois une réunion " * 4,
            "mots changent",
        ),
    ],
)
def test_a_change_of_substance_is_no_error_of_that_kind(avant: str, apres: str, why: str) -> None:
    found = compared(changed(avant, apres, MATERIELLE))
    assert {"EDI-002"} == {one.code for one in found}
    assert any(why in one.constat.replace("\u00a0", " ") for one in found)
    assert "nouvel acte" in found[0].faire


@pytest.mark.parametrize(
    ("avant", "apres", "expected"),
    [
        ("450 € lui", "540 € lui", []),
        ("pour: 3", "pour: 2", []),
        ("\nArticle 2 : la Maire est chargée de l’exécution.\n", "", []),
        ("numero: 2024/10", "numero: 2024/11", ["EDI-002"]),
    ],
)
def test_what_was_misread_is_corrected_but_for_what_makes_the_act(
    avant: str, apres: str, expected: list[str]
) -> None:
    assert expected == [one.code for one in compared(changed(avant, apres, TRANSCRIPTION))]


@pytest.mark.parametrize(
    ("avant", "apres", "expected"),
    [
        ("la Maire est chargée", "[occulté] est chargée", []),
        ("la Maire est chargée", "XXX est chargée", []),
        ("la Maire est chargée", "est chargée", []),
        ("la Maire est chargée", "le Préfet est chargé", ["EDI-002"]),
        ("pour: 3", "pour: 2", ["EDI-002"]),
    ],
)
def test_an_occultation_only_hides(avant: str, apres: str, expected: list[str]) -> None:
    assert expected == [one.code for one in compared(changed(avant, apres, OCCULTATION))]


def test_two_corrections_at_once_allow_what_either_allows() -> None:
    acte = changed("450 € lui", "540 € lui", MATERIELLE).replace("élementaire", "élémentaire")
    other = "  - date: 5 avril 2024\n    nature: erreur de transcription\n    motif: faute\n"
    assert ["EDI-002"] == [one.code for one in compared(acte)]
    assert [] == compared(acte.replace("date_affichage", f"{other}date_affichage"))
