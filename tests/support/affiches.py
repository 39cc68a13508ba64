"""What one sees of a poster: its words, its letters, its margins."""

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfTextPage

from tests.support import pdf_lu

MARGE = 12  # mm that no office printer prints on
CORPS = 10.0  # points: the smallest letters


def words(octets: bytes) -> str:
    """All that it says, as who cannot see it reads it."""
    return pdf_lu.read(octets).texte


def _size(text: PdfTextPage, rank: int) -> float:
    """The size of a letter as it is printed; 0 for a space that the reader makes up."""
    matrix = pdfium.FS_MATRIX()
    if pdfium.FPDFText_IsGenerated(text, rank) or not pdfium.FPDFText_GetMatrix(text, rank, matrix):
        return 0
    height: float = pdfium.FPDFText_GetFontSize(text, rank) * matrix.d
    return round(abs(height), 1)


def letters(octets: bytes) -> list[float]:
    """The sizes of the letters of a document, in points."""
    with PdfDocument(octets) as pdf:
        found = set[float]()
        for page in pdf:
            text = page.get_textpage()
            found |= {_size(text, rank) for rank in range(text.count_chars())} - {0}
    return sorted(found)


def white(octets: bytes) -> float:
    """The least that is left white at an edge of a sheet, in mm."""
    found: list[int] = []
    with PdfDocument(octets) as pdf:
        for page in pdf:
            picture = page.render(scale=1).to_pil().convert("L").point(lambda one: 255 - one)
            left, top, right, bottom = picture.getbbox() or (0, 0, 0, 0)
            found += (left, top, picture.width - right, picture.height - bottom)
    return min(found) / 72 * 25.4
