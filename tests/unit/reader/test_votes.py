"""What a printed phrase says of a vote, and what it does not."""

import pytest

from registre.model.deliberation import Membres, Resultat, Vote
from registre.reader.citation import quote
from registre.reader.document import Document
from registre.reader.noeuds import scalar
from registre.reader.rapport import Rapport
from registre.reader.valeur import Refus, Valeur
from registre.reader.votes import membres, read_phrase


def written(texte: str) -> Valeur:
    node = scalar(quote(texte))
    assert node is not None
    return Valeur(Document("a.md", Rapport()), node, "membres")


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
        (
            "Pour : 12 Contre : 0 Abstentions : 2 Suffrages exprimés : 14",
            {"pour": 12, "contre": 0, "abstentions": 2, "exprimes": 14},
        ),
        ("Le Bureau prend acte", {}),
    ],
)
def test_a_phrase_gives_what_it_prints(phrase: str, expected: dict[str, object]) -> None:
    read = read_phrase(phrase)
    assert Vote(phrase=phrase, **expected) == read  # type: ignore[arg-type] # each test names its fields


def test_unanimity_gives_no_figure() -> None:
    read = read_phrase("Adoptée à l’unanimité")
    assert (None, None, None, None) == (read.pour, read.contre, read.abstentions, read.exprimes)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("9 en exercice, 6 présents, 5 votants", Membres(en_exercice=9, presents=6, votants=5)),
        ("9 membres en exercice dont 6 présents", Membres(en_exercice=9, presents=6)),
        (
            "Membres en exercice : 9, présents : 6 votants : 5",
            Membres(en_exercice=9, presents=6, votants=5),
        ),
        ("6\u00a0présents", Membres(presents=6)),
    ],
)
def test_members_are_counted_as_printed(phrase: str, expected: Membres) -> None:
    assert expected == membres(written(phrase))


@pytest.mark.parametrize("phrase", ["neuf en exercice", "9 en exercice, 6 absents", "9"])
def test_a_count_that_is_not_understood_is_refused(phrase: str) -> None:
    with pytest.raises(Refus):
        membres(written(phrase))
