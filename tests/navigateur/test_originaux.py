"""Pages that a real program prints: the words that are read there are those of the act, however they are laid out."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from registre import reader
from registre.checks.comparaison import compare
from registre.checks.cotes import of_blocs, of_pages
from registre.model.blocs import Genre
from registre.pages import html
from registre.reader import pdf
from tests.support.project import ROOT

CONTENU = ROOT / "content"
ACTES = (
    "somme-numerique/2020/20201130_DL_03",
    "nord-pas-de-calais-numerique/2019/2019-12",
)
FEUILLE = """<!doctype html><html lang="fr"><meta charset="utf-8"><style>
@page {{ size: A4; margin: 2.5cm }}
body {{ font-family: serif; text-align: justify; {style} }}
aside {{ float: left; width: 30%; margin-right: 1em }}
</style><body><header>RÉPUBLIQUE FRANÇAISE</header>
<aside><p>Nombre de membres</p><p>en exercice : 9</p><p>Présents : 6</p></aside>{texte}</body></html>"""
STYLES = ("", "columns: 2; font-size: 9pt", "font-size: 16pt; hyphens: auto", "width: 9cm")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("acte", ACTES)
def test_a_printed_act_is_the_act(acte: str, style: str, chromium: Browser, tmp_path: Path) -> None:
    source = reader.read(CONTENU).registre.deliberations[acte].source
    blocs = reader.read_blocs(CONTENU, source)
    page = chromium.new_page()
    page.set_content(FEUILLE.format(style=style, texte=html.render(blocs, "")))
    page.pdf(
        path=tmp_path / "acte.pdf",
        display_header_footer=True,
        header_template="<p style='font-size: 8px'>Syndicat de la Vallée Haute</p>",
        footer_template="<p style='font-size: 8px'>Page <span class=pageNumber></span></p>",
    )
    page.close()
    printed = list(of_pages(pdf.pages(tmp_path / "acte.pdf")))
    assert any(bloc.genre is Genre.ARTICLE for bloc in blocs)
    assert len(printed) > 200
    assert [] == compare(list(of_blocs(blocs)), printed, ())
