"""What changed between two texts, as people read it."""

import time

import pytest

from registre.texte.differences import Passage, Sens, passages, words

SIGNES = {Sens.EGAL: "", Sens.AJOUTE: "+", Sens.SUPPRIME: "-"}


def _said(passage: Passage) -> str:
    return "".join(f"{SIGNES[m.sens]}[{m.texte}]" for m in passage.morceaux)


def test_words_that_change_stand_out_with_their_neighbours_whole() -> None:
    found = words("Le prix est de 12 euros par an.", "Le prix est de 15 euros par an.")
    assert [
        (Sens.EGAL, "Le prix est de "),
        (Sens.SUPPRIME, "12"),
        (Sens.EGAL, " "),
        (Sens.AJOUTE, "15"),
        (Sens.EGAL, " "),
        (Sens.EGAL, "euros par an."),
    ] == [(one.sens, one.texte) for one in found]


@pytest.mark.parametrize(
    ("avant", "apres", "expected"),
    [
        (["a b"], ["a b"], ["[a b]"]),
        ([], ["a b"], ["+[a b]"]),
        (["a b"], [], ["-[a b]"]),
        (["un", "deux trois"], ["un", "deux quatre"], ["[un]", "[deux ]-[trois]+[quatre]"]),
        (["a b c", "x y z"], ["a b d"], ["[a b ]-[c]+[d]", "-[x y z]"]),
        (["x y z"], ["n n n", "x y w"], ["+[n n n]", "[x y ]-[z]+[w]"]),
    ],
)
def test_paragraphs_are_paired(avant: list[str], apres: list[str], expected: list[str]) -> None:
    assert expected == [_said(one) for one in passages(avant, apres)]


def test_both_texts_can_be_read_back() -> None:
    avant = [
        "Vu le code,",
        "Considérant que le quai est vieux,",
        "Article 1 : il est refait.",
        "Fin.",
    ]
    apres = ["Vu le code,", "Article 1 : il est entièrement refait.", "Article 2 : en mai.", "Fin."]
    found = [*passages(avant, apres)]
    for texte, absent in ((avant, Sens.AJOUTE), (apres, Sens.SUPPRIME)):
        kept = ["".join(m.texte for m in one.morceaux if m.sens is not absent) for one in found]
        assert [one.split() for one in texte] == [one.split() for one in kept if one]


def test_a_long_act_takes_no_time() -> None:
    """200 articles of 60 words, each with another figure."""
    avant = [f"Article {rang} : " + "le syndicat verse à la commune " * 10 for rang in range(200)]
    apres = [texte.replace("verse", "paie") for texte in avant]
    start = time.perf_counter()
    assert 200 == sum(one.change for one in passages(avant, apres))
    assert time.perf_counter() - start < 2
