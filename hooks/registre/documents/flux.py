"""The ends of the streams of a PDF file, which must not be taken for their own last byte.

PDF/A (ISO 19005-3, 6.1.7.1) counts the bytes of a stream as far as the end of line that stands before ``endstream``, and an end of line may
be CR, LF or both. typst writes LF: after data that end with CR, whoever reads both counts one byte less than the file says.
"""

import re

_LONGUEUR = re.compile(rb"/Length (\d+)")
_DEBUT, _AMBIGU, _FIN = b">>\nstream\n", b"\r\nendstream", b"\r\rendstream"


def distinct(pdf: bytes) -> bytes:
    """The same file with a CR of its own after the data that end with CR; no byte is moved, nor any of the data changed."""
    if _AMBIGU not in pdf:
        return pdf
    octets, place = bytearray(pdf), 0
    while (start := pdf.find(_DEBUT, place)) >= 0:
        size = int(_LONGUEUR.findall(pdf, place, start)[-1])
        place = start + len(_DEBUT) + size
        if pdf.startswith(_AMBIGU, place - 1):
            octets[place - 1 : place - 1 + len(_FIN)] = _FIN
    return bytes(octets)
