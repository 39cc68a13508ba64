"""Colours are readable on our paper, whatever the clerk writes."""

import re
from pathlib import Path

import pytest

from registre.texte.couleurs import (
    CONTRASTE,
    PAPIER,
    PAPIER_NUIT,
    contrast,
    readable,
)

FEUILLE = Path(__file__).parents[3] / "theme_overrides" / "styles" / "couleurs.css"


def jetons() -> tuple[dict[str, str], dict[str, str]]:
    """The colours of the style sheet, by day and by night."""
    jour, nuit = FEUILLE.read_text(encoding="utf-8").split("@media", 1)
    lus = [dict(re.findall(r"--([\w-]+): (#\w{6});", part)) for part in (jour, nuit)]
    return lus[0], lus[1]


def test_black_on_white_has_the_highest_contrast() -> None:
    assert round(contrast("#000000", "#ffffff")) == 21


def test_a_readable_colour_is_left_as_it_is() -> None:
    assert readable("#1f4e79", PAPIER) == "#1f4e79"


@pytest.mark.parametrize(
    "couleur", ["#ffff00", "#000000", "#ffffff", "#777777", "#c00000", "#1f4e79"]
)
@pytest.mark.parametrize("papier", [PAPIER, PAPIER_NUIT])
def test_any_colour_becomes_readable(couleur: str, papier: str) -> None:
    assert contrast(readable(couleur, papier), papier) >= CONTRASTE


@pytest.mark.parametrize(("papier", "theme"), [(PAPIER, jetons()[0]), (PAPIER_NUIT, jetons()[1])])
def test_the_style_sheet_has_our_papers(papier: str, theme: dict[str, str]) -> None:
    assert papier == theme["papier-creux"]


@pytest.mark.parametrize("theme", jetons(), ids=["jour", "nuit"])
@pytest.mark.parametrize("fond", ["papier", "papier-creux", "surligne"])
def test_the_text_of_acts_has_a_contrast_of_seven(theme: dict[str, str], fond: str) -> None:
    assert contrast(theme["encre"], theme[fond]) >= 7


@pytest.mark.parametrize("theme", jetons(), ids=["jour", "nuit"])
@pytest.mark.parametrize("fond", ["papier", "papier-creux"])
@pytest.mark.parametrize("encre", ["encre-douce", "accent", "attention"])
def test_every_ink_is_readable(theme: dict[str, str], fond: str, encre: str) -> None:
    assert contrast(theme[encre], theme[fond]) >= CONTRASTE


@pytest.mark.parametrize("theme", jetons(), ids=["jour", "nuit"])
def test_fields_have_a_visible_edge(theme: dict[str, str]) -> None:
    assert contrast(theme["filet-champ"], theme["papier"]) >= 3
