"""Sentences of the plain words of an issuer are counted as a reader counts them."""

import pytest

from registre.reader.suivi import count_sentences


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("", 0),
        ("Le quai est refait", 1),
        ("Le quai est refait.", 1),
        ("Le quai est refait. Il rouvre en mai.", 2),
        ("Le quai est refait ! Quand ? En mai…", 3),
        ("M. le Maire et Mme. la Présidente ouvrent le quai, art. 2 et al. 3.", 1),
        ("Il coûte 20.000 euros, cf. annexe. Voir www.example.org.", 2),
        ("« Le quai est refait. » Il rouvre.", 2),
    ],
)
def test_sentences_are_counted(texte: str, expected: int) -> None:
    assert expected == count_sentences(texte)
