"""Keys and folded words."""

import pytest

from registre.texte.slugs import fold, slug, unaccent


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("Réseau CANOPE de l’Académie d’Amiens", "reseau-canope-de-l-academie-d-amiens"),
        ("Œuvres & nœuds", "oeuvres-noeuds"),
        ("ARTICLE 1er", "article-1er"),
        ("  8.1 / n°4 — ", "8-1-n-4"),
        ("«»", ""),
        ("reseau-canope", "reseau-canope"),
    ],
)
def test_slug(texte: str, expected: str) -> None:
    assert expected == slug(texte)


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("DÉLIBÉRATION", "deliberation"),
        ("L’Œuvre", "l'oeuvre"),
        ("n°\u00a04\u202f000", "n° 4 000"),
        ("e\u0301cole", "ecole"),
        ("ASCII", "ascii"),
    ],
)
def test_fold(texte: str, expected: str) -> None:
    assert expected == fold(texte)


def test_slug_of_a_slug_is_itself() -> None:
    assert slug("Comité d’Éthique (2016)") == slug(slug("Comité d’Éthique (2016)"))


def test_unaccent_keeps_capitals() -> None:
    assert "OEuvre DEJA lue l'ete" == unaccent("Œuvre DÉJÀ lue l’été")
