"""What a printed phrase says of a vote, and what it does not."""

import pytest

from registre.model.deliberation import Resultat, Vote
from registre.reader.votes import read_phrase


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Adoptée à l’unanimité", {"resultat": Resultat.ADOPTEE, "unanimite": True}),
        (
            "Adoptée à l'unanimité des membres présents",
            {"resultat": Resultat.ADOPTEE, "unanimite": True},
        ),
        ("ADOPTÉ À L’UNANIMITÉ", {"resultat": Resultat.ADOPTEE, "unanimite": True}),
        ("Rejetée", {"resultat": Resultat.REJETEE}),
        ("Non adoptée", {"resultat": Resultat.REJETEE}),
        ("N’est pas adoptée", {"resultat": Resultat.REJETEE}),
        ("Ajournée", {"resultat": Resultat.AJOURNEE}),
        (
            "Adopté par 12 voix pour, 0 contre et 2 abstentions",
            {"resultat": Resultat.ADOPTEE, "pour": 12, "contre": 0, "abstentions": 2},
        ),
        ("Voix pour : 12 ; voix contre : 3", {"pour": 12, "contre": 3}),
        ("Le Bureau prend acte", {}),
    ],
)
def test_a_phrase_gives_what_it_prints(phrase: str, expected: dict[str, object]) -> None:
    read = read_phrase(phrase)
    assert Vote(phrase=phrase, **expected) == read  # type: ignore[arg-type] # each test names its fields


def test_unanimity_gives_no_figure() -> None:
    read = read_phrase("Adoptée à l’unanimité")
    assert (None, None, None, None) == (read.pour, read.contre, read.abstentions, read.exprimes)
