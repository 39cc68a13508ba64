"""A process of its own for typst, started by ``composition.py``: requests on its input, PDF on its output.

The compiler's threads do not survive a fork: a process that has composed a document and is then forked, as builds are, would have
children that wait for ever. Here nothing is ever forked. It imports nothing
but the standard library and typst.
"""

import json
import struct
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    import typst

FAIT, REFUS = 0, 1
_TETE = struct.Struct(">BQ")
_NORMES: list[Any] = ["a-3a", "ua-1"]


def main(entree: BinaryIO, sortie: BinaryIO) -> None:
    """Compose until the input ends, which it does when the process that asks is gone."""
    while head := entree.read(_TETE.size):
        _, size = _TETE.unpack(head)
        demande = json.loads(entree.read(size))
        try:
            state, answer = FAIT, compose(demande)
        except RuntimeError as error:  # what typst says of a document that it refuses
            state, answer = REFUS, str(error).encode()
        sortie.write(_TETE.pack(state, len(answer)))
        sortie.write(answer)
        sortie.flush()


def compose(demande: dict[str, str]) -> bytes:
    """One document, at the instant that the request tells: the clock is never read."""
    pdf = _compiler(demande["gabarit"]).compile(
        format="pdf",
        sys_inputs={"donnees": demande["donnees"]},
        pdf_standards=_NORMES,
        timestamp=datetime.fromisoformat(demande["instant"]).astimezone(UTC),
    )
    # typst ends without a line break, and what a later tool adds would stick to the last word
    return bytes(pdf) + b"\n"  # type: ignore[arg-type]  # one file, for the format is not an image


@cache
def _compiler(gabarit: str) -> "typst.Compiler":
    import typst  # here only: whoever reads the names above has no use for eighty megabytes

    path = Path(gabarit)
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[path.parent / "polices"],
    )
    return typst.Compiler(path, root=path.parent, font_paths=fonts)


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
