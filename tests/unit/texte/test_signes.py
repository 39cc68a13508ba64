"""The table of signs is that of the fonts, and typst prints all of them and no other."""

import unicodedata

import pytest
from fontTools.ttLib import TTFont

from registre.documents.composition import CompositionError
from registre.texte import signes
from tests.support import contenu, documents
from tests.support.documents import RICHE

# Signs that say where a line may break, or which other programs need: the reader refuses them by another code.
_SANS_FORME = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")


def _fonts() -> set[str]:
    found: set[int] = set()
    for path in (documents.GABARITS / "polices").glob("*.otf"):
        found |= TTFont(path).getBestCmap().keys()
    return {chr(code) for code in found if unicodedata.category(chr(code)) not in _SANS_FORME}


def _plages() -> set[str]:
    bounds = (plage.partition("-") for plage in signes.PLAGES.split())
    return {chr(c) for a, _, b in bounds for c in range(int(a, 16), int(b or a, 16) + 1)}


def test_the_table_is_that_of_the_fonts() -> None:
    assert _plages() == _fonts()


def test_a_sign_of_the_table_is_not_missing_and_another_is() -> None:
    assert signes.missing("".join(_plages()) + "\t\n") is None
    found = signes.missing("a\U0001f3a3")
    assert found is not None
    assert found.start() == 1


def _act(texte: str) -> dict[str, str]:
    return {
        f"deliberations/{RICHE}.md": f"---\nseance: 2021-02-01-conseil\nobjet: O\n---\n\n{texte}\n"
    }


def test_every_sign_of_the_table_is_printed(tmp_path_factory: pytest.TempPathFactory) -> None:
    signs = "".join(
        sorted(sign for sign in _plages() if not sign.isspace() and sign not in "*_|\\")
    )
    text = f"x{signs}\n\n**x{signs}x**\n\n*x{signs}x*\n\n| x |\n| --- |\n| {signs} |"
    catalogue = contenu.catalogue(tmp_path_factory.mktemp("signes"), _act(text))
    assert documents.faults(documents.pdf(catalogue, RICHE)) == []


def test_typst_refuses_a_sign_that_no_font_has(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    # written by its name, which only the text's own reading turns into the sign
    catalogue = contenu.catalogue(tmp_path_factory.mktemp("absent"), _act("Un poisson &#x1F3A3;."))
    with pytest.raises(CompositionError, match="could not be displayed"):
        documents.pdf(catalogue, RICHE)


@pytest.mark.parametrize(
    ("ecrit", "voulu"), [("➔ a", "→ a"), ("① Ａ", "1 A"), ("日", ""), ("é ✓", "é ✓")]
)
def test_the_nearest_that_can_be_printed(ecrit: str, voulu: str) -> None:
    assert signes.nearest(ecrit) == voulu
