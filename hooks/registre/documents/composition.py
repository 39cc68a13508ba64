"""From data and a template to the bytes of a PDF: what every kind of document shares.

The data reach typst as JSON, never as code: a text full of its commands prints them.
"""

import contextlib
import json
import os
import struct
import subprocess
import sys
import threading
import weakref
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, cast

from registre.documents import flux, typographe

_TETE = struct.Struct(">BQ")


class CompositionError(Exception):
    """typst refused a document, or could not be run; the text says what it says of it."""


class Compositeur:
    """Makes documents with the templates and fonts of one folder, with one compiler for all that this process makes."""

    def __init__(self, gabarits: Path) -> None:
        self._gabarits = gabarits.resolve()
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._pid = 0
        self._inherited: list[object] = []

    def apart(self) -> "Compositeur":
        """Another one, for a long document: typst keeps what it has composed, and gives it back when its process ends with this object."""
        return Compositeur(self._gabarits)

    def compose(self, gabarit: str, donnees: Mapping[str, object], instant: datetime) -> bytes:
        """The PDF, conforming to PDF/A-3a and to PDF/UA-1; the same bytes for the same data and the same instant."""
        texte = json.dumps(donnees, ensure_ascii=False, separators=(",", ":"))
        demande = {
            "gabarit": str(self._gabarits / gabarit),
            "donnees": texte,
            "instant": instant.astimezone(UTC).isoformat(),
        }
        if self._pid != os.getpid():  # what was here before a fork is the parent's
            self._inherited.append(self._process)
            self._process, self._pid, self._lock = None, os.getpid(), threading.Lock()
        with self._lock:
            state, answer = self._ask(json.dumps(demande).encode())
        if state != typographe.FAIT:
            raise CompositionError(answer.decode(errors="replace"))
        return flux.distinct(answer)

    def _ask(self, demande: bytes) -> tuple[int, bytes]:
        process = self._process or self._start()
        entree, sortie = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
        try:
            entree.write(_TETE.pack(0, len(demande)) + demande)
            entree.flush()
            state, size = _TETE.unpack(sortie.read(_TETE.size))
            return state, sortie.read(size)
        except (BrokenPipeError, struct.error):  # it ended, before or while it composed
            self._process = None
            message = f"typst s’est arrêté (code {process.wait()})"
            raise CompositionError(message) from None

    def _start(self) -> subprocess.Popen[bytes]:
        """Start typst's process; -I: nothing of the environment's Python gets in."""
        command = [sys.executable, "-I", typographe.__file__]
        self._process = subprocess.Popen(  # noqa: S603  # our own file
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        weakref.finalize(self, _stop, self._process)
        return self._process


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Let typst's process end: its input has ended."""
    with contextlib.suppress(BrokenPipeError), process:  # it may have ended before
        pass
