"""An address as a QR code: lines of squares, which the templates draw."""

import segno


def lines(adresse: str) -> list[list[list[int]]]:
    """For each line of the code, its dark stretches: first column and width."""
    code = segno.make_qr(adresse, error="m")
    return [_stretches(bytes(row)) for row in code.matrix]


def _stretches(row: bytes) -> list[list[int]]:
    found: list[list[int]] = []
    for column, dark in enumerate(row):
        if not dark:
            continue
        if found and sum(found[-1]) == column:
            found[-1][1] += 1
        else:
            found.append([column, 1])
    return found
