"""PDF files written by hand, so that a test says exactly what stands where on their pages."""

from collections.abc import Iterable, Sequence
from pathlib import Path

LARGEUR, HAUTEUR, CORPS, INTERLIGNE = 595, 842, 11, 15
_POLICE = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
# A picture of one grey dot, spread over the page: what a scanner gives.
_IMAGE = b"q 400 0 0 600 90 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
# A line and its place in points, from the left and from the top.
Ligne = tuple[int, int, str]


def lines(*textes: str, x: int = 70, y: int = 80) -> list[Ligne]:
    """Lines one below the other."""
    return [(x, y + rang * INTERLIGNE, texte) for rang, texte in enumerate(textes)]


def wrap(texte: str, largeur: int = 80, x: int = 70, y: int = 80) -> list[Ligne]:
    """A text cut into lines of that many characters at most, its paragraphs one below the other."""
    cut: list[str] = []
    for paragraph in texte.split("\n"):
        line = ""
        for word in paragraph.split():
            if line and len(line) + 1 + len(word) > largeur:
                cut.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        cut.append(line)
    return lines(*cut, x=x, y=y)


def write(path: Path, *pages: Sequence[Ligne] | None) -> Path:
    """A file with these pages; a page that is None is a picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(document(pages))
    return path


def attach(acte: Path, texte: str) -> None:
    """Give an act an original: the file, and the line that names it."""
    original = f"originaux/{acte.parent.name}/{acte.stem}.pdf"
    write(acte.parents[3] / original, lines(texte))
    known = acte.read_text(encoding="utf-8")
    if "\noriginal: " not in known:
        named = known.replace("---\n", f"---\noriginal: {original}\n", 1)
        acte.write_text(named, encoding="utf-8")


def document(pages: Iterable[Sequence[Ligne] | None]) -> bytes:
    """The bytes of a file."""
    contents = [_IMAGE if page is None else _stream(page) for page in pages]
    kids = b" ".join(b"%d 0 R" % (4 + 2 * rang) for rang in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, len(contents)),
        _POLICE,
    ]
    for rang, stream in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (LARGEUR, HAUTEUR, 5 + 2 * rang)
        )
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream))
    return _assemble(objects)


def _stream(page: Sequence[Ligne]) -> bytes:
    return b"\n".join(
        b"BT /F1 %d Tf %d %d Td (%b) Tj ET" % (CORPS, x, HAUTEUR - y, _escape(texte))
        for x, y, texte in page
    )


def _escape(texte: str) -> bytes:
    plain = texte.encode("cp1252")
    return plain.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def _assemble(objects: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return out + head + table + tail % (len(objects) + 1, len(out))
