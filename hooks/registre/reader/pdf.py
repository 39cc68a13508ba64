"""The pages of a PDF file, each as its words, by PDFium: what a browser shows is what is read."""

import re
from enum import StrEnum
from pathlib import Path

MARQUE = b"%PDF-"
# Readers accept what stands before the mark, as far as this.
_TETE = 1024
_MOT_DE_PASSE = 4  # FPDF_ERR_PASSWORD
# PDFium writes a line that ends in the middle of a word with this sign, and no end of line; some hyphens it does not know.
_COUPE = re.compile(
    r"(?:[\ufffe\x02](?:\r?\n)?|(?<=[^\W\d_])[-\u2010]\r?\n|(?<=\d)[-\u2010]\r?\n(?=\d))(.?)"
)
_SIGNES = {
    **dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, 65535)),
    **dict(zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)),
    0x0D: None,
}
_PRIVES = re.compile("[\ue000-\uf8ff]")  # bullets and drawings of symbol fonts


class Refus(StrEnum):
    """Why a file is not read."""

    AUTRE_CHOSE = "n’est pas un PDF"
    PROTEGE = "ne s’ouvre qu’avec un mot de passe"
    ABIME = "est abîmé : il ne peut pas être ouvert"
    DEMESURE = "est démesuré : il contient plus de 100 Mo de texte"


class RefusError(Exception):
    """The file is not one whose pages can be read."""

    def __init__(self, refus: Refus) -> None:
        super().__init__(refus)
        self.refus = refus


def pages(path: Path) -> tuple[str, ...]:
    """The text of each page, empty where a page is a picture; ``RefusError`` says why there is none."""
    with path.open("rb") as file:
        if MARQUE not in file.read(_TETE):
            raise RefusError(Refus.AUTRE_CHOSE)
    import pypdfium2  # its library is loaded where there is a PDF, and nowhere else

    try:
        with pypdfium2.PdfDocument(path) as document:
            return tuple(clean(page.get_textpage().get_text_range()) for page in document)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == _MOT_DE_PASSE
        raise RefusError(Refus.PROTEGE if locked else Refus.ABIME) from error


def clean(texte: str) -> str:
    """The text of a page as it is read: words that the end of a line cut are whole, ligatures are letters."""
    whole = _COUPE.sub(_join, texte)
    lines = _PRIVES.sub(" ", whole.translate(_SIGNES)).split("\n")
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def _join(coupe: re.Match[str]) -> str:
    """«fonction-naire» is one word; «Jean-Claude» and «2019-2020» keep their hyphen."""
    after = coupe[1]
    return after if after.islower() else f"-{after}"
