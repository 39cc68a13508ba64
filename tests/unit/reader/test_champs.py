"""A slip of one stroke is mended only where one key alone can be meant."""

import pytest

from registre.reader.champs import Fiche, one_stroke
from registre.reader.document import Document
from registre.reader.noeuds import compose
from registre.reader.rapport import Rapport
from registre.reader.scalaires import texte


@pytest.mark.parametrize(
    ("ecrit", "voulu", "expected"),
    [
        ("objt", "objet", True),
        ("objeet", "objet", True),
        ("obhet", "objet", True),
        ("ojbet", "objet", True),
        ("présidence", "presidence", True),
        ("objet", "objet", False),
        ("obt", "objet", False),
        ("ojbte", "objet", False),
        ("du", "au", False),
    ],
)
def test_one_stroke_is_one_letter_or_two_swapped(*, ecrit: str, voulu: str, expected: bool) -> None:
    assert expected is one_stroke(ecrit, voulu)


@pytest.mark.parametrize(
    ("entete", "expected"),
    [("dour: 1", []), ("poour: 1", ["pour"]), ("poour: 1\npour: 2", [])],
)
def test_a_slip_that_could_be_two_keys_is_left_to_the_clerk(
    entete: str, expected: list[str]
) -> None:
    rapport = Rapport()
    fiche = Fiche(Document("a.md", rapport, lignes=entete.split("\n")), compose(entete))  # type: ignore[arg-type] # a mapping
    for cle in ("pour", "jour"):
        fiche.one(cle, texte)
    fiche.close()
    assert expected == [slip.voulu for slip in rapport.frappes]
    assert 1 == len(rapport.findings())
