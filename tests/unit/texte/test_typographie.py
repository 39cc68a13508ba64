"""No-break spaces where French wants them, and nowhere else."""

import pytest

from registre.texte.typographie import guillemets, insecables

NB = "\u00a0"


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("Objet : suite ; fin ! vrai ?", f"Objet{NB}: suite{NB}; fin{NB}! vrai{NB}?"),
        ("« usages numériques »", f"«{NB}usages numériques{NB}»"),
        ("20 000 € et 40 %", f"20{NB}000{NB}€ et 40{NB}%"),
        ("la loi n° 2013-595", f"la loi n°{NB}2013-595"),
        ("un budget de 60 000€", f"un budget de 60{NB}000€"),
        ("art. L. 2121-17 et R. 2131-1", f"art.{NB}L.{NB}2121-17 et R.{NB}2131-1"),
        ("M. L. BERTIN, part. L", "M. L. BERTIN, part. L"),
        ("80000 AMIENS, 12 2020", "80000 AMIENS, 12 2020"),
        ("17:30, http://a.fr et n°4", "17:30, http://a.fr et n°4"),
        ("rien à changer.", "rien à changer."),
    ],
)
def test_insecables(texte: str, expected: str) -> None:
    assert expected == insecables(texte)


def test_quotation_marks_inside_others_are_inner_ones() -> None:
    said = guillemets("la compétence « usages numériques »")
    assert f"«{NB}la compétence “usages numériques”{NB}»" == said


def test_offsets_hold_and_twice_is_once() -> None:
    texte = "« Vu : n° 4 » ; 20 % ? oui !"
    assert len(texte) == len(insecables(texte))
    assert insecables(texte) == insecables(insecables(texte))
