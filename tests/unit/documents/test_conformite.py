"""Documents hold what they promise: PDF/A-3a, PDF/UA-1, fonts, source, plan; and the check itself can fail."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name

from registre.indexes.catalogue import Catalogue
from tests.support import contenu, documents
from tests.support.documents import GRAINES, RICHE, riche_files
from tests.support.project import ROOT


@pytest.fixture(scope="module")
def graines() -> Catalogue:
    return contenu.read(ROOT / "content")


@pytest.fixture(scope="module")
def riche(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("riche")
    return documents.pdf(contenu.catalogue(folder, riche_files()), RICHE)


def test_every_act_of_the_register_is_a_seed(graines: Catalogue) -> None:
    assert tuple(graines.registre.deliberations) == GRAINES


@pytest.mark.parametrize("cle", GRAINES)
def test_the_document_of_each_act_conforms(graines: Catalogue, cle: str) -> None:
    assert documents.faults(documents.pdf(graines, cle)) == []


def test_a_text_that_holds_everything_conforms(riche: bytes) -> None:
    assert documents.faults(riche) == []


def test_a_very_long_act_conforms_and_its_tables_break_over_pages(tmp_path: Path) -> None:
    rows = "".join(f"| ligne {rank} | {rank},00 € |\n" for rank in range(400))
    parts = "".join(f"\n## Partie {rank}\n\n{'Des mots communs. ' * 120}\n" for rank in range(40))
    table = f"| Quoi | Combien |\n| --- | --- |\n{rows}"
    act = f"---\nseance: 2021-02-01-conseil\nobjet: Long\n---\n\n{parts}\n{table}"
    catalogue = contenu.catalogue(tmp_path, {f"deliberations/{RICHE}.md": act})
    octets = documents.pdf(catalogue, RICHE)
    assert documents.faults(octets) == []
    with pikepdf.open(BytesIO(octets)) as pdf:
        assert len(pdf.pages) >= 30


def test_the_file_is_sound_and_ends_with_a_line_break(riche: bytes) -> None:
    assert riche.endswith(b"%%EOF\n")
    with pikepdf.open(BytesIO(riche)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_fonts_are_ours_and_embedded(riche: bytes) -> None:
    with pikepdf.open(BytesIO(riche)) as pdf:
        fonts = [
            descendant
            for page in pdf.pages
            for font in page.Resources.get("/Font", {}).values()
            for descendant in font.DescendantFonts
        ]
        names = {str(font.BaseFont).partition("+")[2].partition("-")[0] for font in fonts}
        assert names <= {"SourceSerif4", "SourceSans3"}
        assert all("/FontFile3" in font.FontDescriptor for font in fonts)


def test_the_source_is_attached(graines: Catalogue) -> None:
    cle = GRAINES[0]
    with pikepdf.open(BytesIO(documents.pdf(graines, cle))) as pdf:
        attached = pdf.attachments["2019-12.md"]
        assert attached.get_file().read_bytes() == documents.source(graines, cle)
        assert attached.relationship == Name("/Source")


def test_the_plan_names_the_object_the_titles_and_the_articles(riche: bytes) -> None:
    with pikepdf.open(BytesIO(riche)) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        extract = top.children[0]
        assert extract.title == "EXTRAIT DU REGISTRE"
        assert [item.title for item in extract.children] == ["Une partie"]
        inside = [item.title for item in extract.children[0].children]
        assert inside == ["ARTICLE 1", "ARTICLE 2"]


def test_language_title_and_author_are_told(graines: Catalogue) -> None:
    with pikepdf.open(BytesIO(documents.pdf(graines, GRAINES[3]))) as pdf:
        assert str(pdf.Root.Lang) == "fr-FR"
        assert str(pdf.docinfo.Title) == (
            "Délibération n°\u00a003 du 30 novembre 2020"
            " – Renouvellement de la convention de partenariat avec CANOPE"
        )
        assert str(pdf.docinfo.Author) == "Somme Numérique"


def _without_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def _without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def _without_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def _without_unicode(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        del font.ToUnicode


def _without_font(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for font in page.Resources.Font.values():
            del font.DescendantFonts[0].FontDescriptor.FontFile3


def _with_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def _without_alternative(pdf: pikepdf.Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == Name.Figure:
            del one.Alt


@pytest.mark.parametrize(
    "spoil",
    [
        _without_tags,
        _without_language,
        _without_metadata,
        _without_unicode,
        _without_font,
        _with_script,
        _without_alternative,
    ],
)
def test_a_spoiled_document_is_seen(riche: bytes, spoil: Callable[[pikepdf.Pdf], None]) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(riche)) as pdf:
        spoil(pdf)
        pdf.save(out)
    assert documents.faults(out.getvalue()) != []
