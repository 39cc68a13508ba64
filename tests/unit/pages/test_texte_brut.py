"""The text of a document as plain words."""

import pytest

from registre.pages.texte_brut import plain_text
from registre.reader.markdown import parse

ACTE = """L'an deux mille seize, le bureau s'est réuni sous la présidence de M. X

Etaient présents : M. Y

[appel]

Un exposé.

LE BUREAU

- Vu le **code**,
- Vu la [loi](https://a.fr),

DELIBERE

Article 1 : oui

1. un
2. deux

Adopté par :

- Voix pour : 12

Annexes :

- Plan

Transmis le [blanc]
"""


def test_everything_in_order() -> None:
    assert (
        "L'an deux mille seize, le bureau s'est réuni sous la présidence de M. X\n\n"
        "Etaient présents : M. Y\n\nUn exposé.\n\nLE BUREAU\n\nVu le code,\n\nVu la loi,\n\n"
        "DELIBERE\n\nArticle 1 : oui\n1. un\n2. deux\n\nAdopté par :\n- Voix pour : 12\n\n"
        "Annexes :\n- Plan\n\nTransmis le [laissé en blanc]"
    ) == plain_text(parse(ACTE, 1))


def test_without_what_every_act_says() -> None:
    assert (
        "Un exposé.\n\nVu le code,\n\nVu la loi,\n\nArticle 1 : oui\n1. un\n2. deux\n\nAnnexes :\n- Plan"
    ) == plain_text(parse(ACTE, 1), formules=False)


@pytest.mark.parametrize(
    ("corps", "expected"),
    [
        ("| a | b |\n|---|---|\n| c | d |", "a | b\nc | d"),
        ("- un\n  - deux\n- trois", "- un\n  - deux\n- trois"),
        ("9. neuf\n\n   suite\n10. dix", "9. neuf\n   suite\n10. dix"),
        ("1) un", "1) un"),
        ("un  \ndeux", "un\ndeux"),
        ("[blanc]", "[laissé en blanc]"),
        ("[lacune : un tableau]", "[lacune : un tableau]"),
        ("[lacune]", "[lacune]"),
        ("", ""),
    ],
)
def test_shapes(corps: str, expected: str) -> None:
    assert expected == plain_text(parse(corps, 1))
