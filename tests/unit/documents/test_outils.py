"""What qpdf and poppler, which others wrote, say of documents of every kind; and that they can say otherwise."""

from collections.abc import Callable
from io import BytesIO
from itertools import chain
from pathlib import Path

import pikepdf
import pytest

from registre import indexes, reader
from registre.documents import DOCUMENTS
from registre.indexes.catalogue import Catalogue
from registre.journal.inscriptions import Objet
from tests.support import contenu, documents, outils_pdf, pdf_lu, publies
from tests.support.documents import RICHE, riche_files
from tests.support.outils_pdf import Police
from tests.support.project import ROOT

# poppler stops reading a stretch of words where one of them is said otherwise: a space that does not break, a hyphen.
_LUS = 0.5
_CESURE = '"-"'  # at the end of a line; the file says that it is none of the word's


def seeds() -> Catalogue:
    """The register of the seeds, one act of which was published, hence attested."""
    own = publies.of_bytes(f"deliberations/{publies.RECTIFIE}.md", publies.PREMIER)
    published = [publies.recorded(Objet.ACTE, publies.RECTIFIE, own)]
    content = ROOT / "content"
    held = publies.archived(publies.lots([published]))
    return indexes.build(reader.read(content).registre, content, recueil=held)


@pytest.fixture(scope="module")
def fichiers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every document of the seeds, and that of an act that holds everything."""
    folder = tmp_path_factory.mktemp("documents")
    riche = contenu.catalogue(tmp_path_factory.mktemp("riche"), riche_files())
    found: dict[str, Path] = {}
    for rank, (chemin, octets) in enumerate(
        chain(documents.every(seeds()), [(RICHE, documents.pdf(riche, RICHE))])
    ):
        found[chemin] = folder / f"{rank}.pdf"
        found[chemin].write_bytes(octets)
    return found


def test_there_is_a_document_of_every_kind(fichiers: dict[str, Path]) -> None:
    catalogue = seeds()
    for kind in DOCUMENTS:
        made = {kind.path(adresse) for adresse in kind.adresses(catalogue)}
        assert made
        assert made <= fichiers.keys()


def test_qpdf_finds_nothing_wrong(fichiers: dict[str, Path]) -> None:
    assert [damage for path in fichiers.values() for damage in outils_pdf.damages(path)] == []


def test_fonts_are_embedded_reduced_and_readable(fichiers: dict[str, Path]) -> None:
    for path in fichiers.values():
        fonts = outils_pdf.fonts(path)
        assert len(fonts) >= 2
        assert [font for font in fonts if not _whole(font)] == []


def test_poppler_reads_the_same_parts_in_the_same_order(fichiers: dict[str, Path]) -> None:
    for path in fichiers.values():
        document = pdf_lu.read(path.read_bytes())
        parts = outils_pdf.structure(path)
        for genre in ("H1", "H2", "H3", "Table", "TH", "TD"):
            assert parts.count(genre) == len(list(document.all(genre)))
        said, place, taken = "".join(document.texte.split()), 0, 0
        for words in (part for part in parts if part.startswith('"') and part != _CESURE):
            bare = "".join(words[1:-1].split())
            place = said.index(bare, place) + len(bare)
            taken += len(bare)
        assert taken > _LUS * len(said)


def _whole(font: Police) -> bool:
    return font.embarquee and font.reduite and font.lisible


def _spoiled(chemin: Path, into: Path, spoil: Callable[[pikepdf.Pdf], None]) -> Path:
    out = BytesIO()
    with pikepdf.open(chemin) as pdf:
        spoil(pdf)
        pdf.save(out)
    into.write_bytes(out.getvalue())
    return into


def test_qpdf_sees_a_file_that_is_cut(fichiers: dict[str, Path], tmp_path: Path) -> None:
    octets = fichiers[RICHE].read_bytes()
    (tmp_path / "coupe.pdf").write_bytes(octets[: len(octets) // 2])
    assert outils_pdf.damages(tmp_path / "coupe.pdf") != []


def _not_embedded(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        del font.DescendantFonts[0].FontDescriptor.FontFile3


def _not_reduced(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        font.BaseFont = pikepdf.Name("/" + str(font.BaseFont).partition("+")[2])
        font.DescendantFonts[0].BaseFont = font.BaseFont
        font.DescendantFonts[0].FontDescriptor.FontName = font.BaseFont


def _not_readable(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        del font.ToUnicode


@pytest.mark.parametrize("spoil", [_not_embedded, _not_reduced, _not_readable])
def test_poppler_sees_spoiled_fonts(
    fichiers: dict[str, Path], tmp_path: Path, spoil: Callable[[pikepdf.Pdf], None]
) -> None:
    path = _spoiled(fichiers[RICHE], tmp_path / "polices.pdf", spoil)
    assert not all(_whole(font) for font in outils_pdf.fonts(path))


def test_poppler_sees_that_parts_are_gone(fichiers: dict[str, Path], tmp_path: Path) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot

    assert outils_pdf.structure(_spoiled(fichiers[RICHE], tmp_path / "nu.pdf", spoil)) == []
