"""A stream whose last byte is CR ends as the others do for whoever counts its bytes."""

from io import BytesIO
from pathlib import Path

import pikepdf

from registre.documents import flux
from tests.support import contenu, documents
from tests.support.documents import RICHE, riche_files

AMBIGU = b"1 0 obj\n<<\n  /Length %d\n>>\nstream\n%b\nendstream\nendobj\n"


def stream(data: bytes) -> bytes:
    return AMBIGU % (len(data), data)


def test_only_the_end_of_line_changes() -> None:
    assert flux.distinct(stream(b"abc\r")) == stream(b"abc\r").replace(b"\r\nends", b"\r\rends")
    for data in (b"abc", b"abc\n", b"a\r\nb"):
        assert flux.distinct(stream(data)) == stream(data)


def test_what_is_inside_a_stream_is_left() -> None:
    inside = b"\r\nendstream et /Length 3\n>>\nstream\nabc\r\nendstream"
    spoiled = stream(inside) + stream(b"abc\r")
    assert flux.distinct(spoiled) == stream(inside) + flux.distinct(stream(b"abc\r"))


def test_the_validator_counts_as_we_do(tmp_path: Path) -> None:
    made = documents.pdf(contenu.catalogue(tmp_path, riche_files()), RICHE)
    out = BytesIO()
    with pikepdf.open(BytesIO(made)) as pdf:
        pdf.Root.Essai = pdf.make_stream(b"abc\r")
        pdf.save(out, compress_streams=False)
    assert documents.faults(out.getvalue()) == ["PDFA3A-STREAM-LENGTH-001"]
    assert documents.faults(flux.distinct(out.getvalue())) == []
