"""An address as a QR code: lines of squares, which the templates draw."""

import segno

# Any of the eight can be read; to look for the one with the fewest alike neighbours would take most of the time of the data.
_MASQUE = 3


def lines(adresse: str) -> list[list[list[int]]]:
    """For each line of the code, its dark stretches: first column and width."""
    code = segno.make_qr(adresse, error="m", mask=_MASQUE)
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
