"""The stretches that are drawn are the dark squares of the code."""

import segno

from registre.documents import qr

ADRESSE = "https://registre.example/deliberations/sivom/2021/2021-3/"


def test_the_stretches_make_the_code_again() -> None:
    lines = qr.lines(ADRESSE)
    drawn = [[0] * len(lines) for _ in lines]
    for row, stretches in enumerate(lines):
        for start, width in stretches:
            drawn[row][start : start + width] = [1] * width
    expected = [
        [int(bool(one)) for one in row] for row in segno.make_qr(ADRESSE, error="m", mask=3).matrix
    ]
    assert drawn == expected


def test_stretches_do_not_touch() -> None:
    for stretches in qr.lines(ADRESSE):
        ends = [start + width for start, width in stretches]
        starts = [start for start, _ in stretches[1:]]
        assert all(end < start for end, start in zip(ends, starts, strict=False))
