"""What an act is about: subjects, partners, territories, matter, conventions, pieces."""

from decimal import Decimal
from typing import Any

from registre.model.deliberation import Convention, Partenariat, Piece
from registre.model.valeurs import Cofinancement, DatePartielle, Periode
from tests.support import fabrique
from tests.support.lecture_des_pages import after, box, row

PARTENAIRES: dict[str, Any] = {
    "partenaires": [
        fabrique.partenaire("canope", "Réseau CANOPE"),
        fabrique.partenaire("feder", "FEDER"),
    ]
}


def test_partners_are_linked_with_their_roles() -> None:
    champs = {"partenaires": (Partenariat(cle="canope", role="cocontractant"),)}
    found = box(champs, **PARTENAIRES).classement
    assert (["Réseau CANOPE (cocontractant)"], []) == row(found, "Partenaire")
    value = next(fait for fait in found if fait.libelle == "Partenaire").valeurs[0]
    assert "partenaires/canope/" == value[0].adresse


def test_what_the_editor_classed_is_not_among_the_printed_facts() -> None:
    found = box({"matiere": "8.1"}, matieres=[("8.1", "Enseignement")])
    assert row(found.faits, "Matière") is None


def test_matter_is_followed_by_the_wider_one() -> None:
    matieres = [("8", "Domaines"), ("8.1", "Enseignement")]
    found = box({"matiere": "8.1"}, matieres=matieres).classement
    assert (["8.1 Enseignement", "8 Domaines"], []) == row(found, "Matière")


def test_wide_matter_is_said_once() -> None:
    assert (["8 Domaines"], []) == row(
        box({"matiere": "8"}, matieres=[("8", "Domaines")]).classement, "Matière"
    )


def test_act_without_subject_lacks_nothing() -> None:
    found = box({})
    assert () == found.classement
    assert not [words for words in found.inconnus if "sujet" in words]


def test_convention_says_all_its_terms() -> None:
    """Seed 000."""
    convention = Convention(
        partenaires=("canope",),
        duree="3 ans",
        maximale=True,
        au=DatePartielle(2023, 8, 31),
        actions=Periode(DatePartielle(2020, 9, 1), DatePartielle(2023, 8, 31)),
        montant_annuel=Decimal(20000),
        montant_total=Decimal(60000),
        cofinancements=(
            Cofinancement("feder", taux=Decimal(40), assiette="contribution annuelle"),
        ),
    )
    found = box({"conventions": (convention,)}, **PARTENAIRES)
    expected = [
        "avec Réseau CANOPE",
        "3 ans au plus",
        "jusqu’au 31 août 2023",
        "actions du 1er septembre 2020 au 31 août 2023",
        "20 000 € par an",
        "60 000 € au total",
        "cofinancement : 40 %, FEDER (contribution annuelle)",
    ]
    assert (expected, []) == row(found.faits, "Convention")
    assert not [
        words for words in found.inconnus if "convention" in words and "convocation" not in words
    ]


def test_what_the_act_does_not_say_of_a_convention_is_gathered() -> None:
    """Seed 001: three years, without dates nor amount."""
    found = box({"conventions": (Convention(duree="3 ans"),)})
    assert {"le terme de la convention", "le montant de la convention"} <= set(found.inconnus)
    assert "la durée de la convention" not in found.inconnus


def test_annex_that_is_not_given_says_why() -> None:
    annexe = Piece(
        titre="Projet de cahier", etat="projet", article="1", motif="pièce non communiquée"
    )
    expected = "Projet de cahier (article 1) – non versée au registre : pièce non communiquée"
    assert ([expected], []) == row(after({"annexes": (annexe,)}), "Annexe")


def test_reason_that_says_not_given_is_not_doubled() -> None:
    annexe = Piece(titre="Plan", motif="non versée au registre")
    assert (["Plan – non versée au registre"], []) == row(after({"annexes": (annexe,)}), "Annexe")


def test_annex_without_a_reason_says_that_none_is_known() -> None:
    expected = "Plan – non versée au registre : motif non renseigné"
    assert ([expected], []) == row(after({"annexes": (Piece(titre="Plan"),)}), "Annexe")


def test_annex_that_is_given_is_linked_with_its_format() -> None:
    annexe = Piece(titre="Cahier", etat="projet", fichier="annexes/2020/cahier.pdf")
    found = after({"annexes": (annexe,)})
    assert (["Cahier (PDF) (projet)"], []) == row(found, "Annexe")
    assert "annexes/2020/cahier.pdf" == found[0].valeurs[0][0].adresse


def test_printed_lines_are_verbatim() -> None:
    mentions = ("ABSENTS : cf. PVS", "Séance en présentiel")
    assert (["ABSENTS : cf. PVS", "Séance en présentiel"], []) == row(
        after({"mentions": mentions}), "Mentions imprimées"
    )
