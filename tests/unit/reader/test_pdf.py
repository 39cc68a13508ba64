"""The words of PDF files, and why some have none to give."""

from pathlib import Path

import pytest

from registre.reader.pdf import Refus, RefusError, clean, pages
from tests.support import pdf

PROTEGE = Path(__file__).with_name("protege.pdf")
RESTREINT = Path(__file__).with_name("restreint.pdf")


def test_each_page_gives_its_lines(tmp_path: Path) -> None:
    path = pdf.write(tmp_path / "a.pdf", pdf.lines("Le prix de l’eau", "est fixé."), [], None)
    assert ("Le prix de l’eau\nest fixé.", "", "") == pages(path)


def test_a_word_that_the_end_of_a_line_cuts_is_whole(tmp_path: Path) -> None:
    path = pdf.write(tmp_path / "a.pdf", pdf.lines("un fonction-", "naire et Jean-", "Claude"))
    assert ("un fonctionnaire et Jean-Claude",) == pages(path)


@pytest.mark.parametrize(
    ("ecrit", "lu"),
    [
        ("e\ufb03cace, \ufb01n", "efficace, fin"),
        ("2019\ufffe2020", "2019-2020"),
        ("n° 2019-\r\n12", "n° 2019-12"),
        ("\uf0b7 Vu le code\r\n\r\n  suite ", "Vu le code\nsuite"),
        ("a\x00b", "ab"),
    ],
)
def test_signs_of_the_page_become_letters(ecrit: str, lu: str) -> None:
    assert lu == clean(ecrit)


def test_a_file_that_may_be_read_and_not_changed_is_read() -> None:
    assert ("Texte à lire.",) == pages(RESTREINT)


def refused(path: Path) -> Refus:
    with pytest.raises(RefusError) as caught:
        pages(path)
    return caught.value.refus


def test_a_file_under_a_password_is_refused() -> None:
    assert Refus.PROTEGE is refused(PROTEGE)


@pytest.mark.parametrize(
    ("octets", "refus"),
    [
        (b"", Refus.AUTRE_CHOSE),
        (b"<html>%PD</html>", Refus.AUTRE_CHOSE),
        (b"PK\x03\x04" + bytes(2000) + b"%PDF-1.4", Refus.AUTRE_CHOSE),
        (b"%PDF-1.4\n", Refus.ABIME),
        (pdf.document([pdf.lines("Coupé")])[:300], Refus.ABIME),
        (pdf.document([]), Refus.ABIME),
    ],
)
def test_what_is_not_a_whole_pdf_is_refused(octets: bytes, refus: Refus, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(octets)
    assert refus is refused(tmp_path / "a.pdf")


def test_bytes_before_the_mark_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"\n" * 40 + pdf.document([pdf.lines("Eau")]))
    assert ("Eau",) == pages(tmp_path / "a.pdf")
