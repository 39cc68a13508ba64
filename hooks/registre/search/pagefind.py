"""The Pagefind program, driven through its service: one folder of index files from one list of entries.

The Python wrapper of Pagefind waits a tenth of a second per call; this client speaks the same protocol (a frame is a JSON message in
base64, ended by a comma) without waiting. Files are asked for and written here: none can be cut short by the end of the service.
"""

import base64
import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import IO, Any, Self

import pagefind_bin

FIN = b","
TRANCHE = 1 << 20


class PagefindError(RuntimeError):
    """The service refused a message or stopped before its end."""


@dataclass(frozen=True, slots=True)
class Entree:
    """What is indexed under an address: its words, and its other fields, searched too."""

    adresse: str
    mots: str
    champs: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fichier:
    """A file of the index: its path in the bundle and its bytes."""

    chemin: str
    contenu: bytes


class Service:
    """A running ``pagefind --service``; leaving the ``with`` block closes its input and waits for its end."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603  # the program of our own dependency, no argument from outside
            [str(pagefind_bin.get_executable()), "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(BrokenPipeError):  # it may have stopped before its input was read
            self._stdin.close()
        code = self._process.wait()
        self._stdout.close()
        if kind is None and code:
            msg = f"pagefind s’est arrêté avec le code {code}"
            raise PagefindError(msg)

    @property
    def _stdin(self) -> IO[bytes]:
        assert self._process.stdin is not None  # noqa: S101  # opened as a pipe above
        return self._process.stdin

    @property
    def _stdout(self) -> IO[bytes]:
        assert self._process.stdout is not None  # noqa: S101  # opened as a pipe above
        return self._process.stdout

    def send(self, **payload: object) -> dict[str, Any]:
        """One message and its answer."""
        frame = json.dumps({"message_id": 1, "payload": payload}).encode()
        self._stdin.write(base64.b64encode(frame) + FIN)
        self._stdin.flush()
        answer: dict[str, Any] = json.loads(base64.b64decode(self._receive()))["payload"]
        if answer["type"] == "Error":
            raise PagefindError(answer["message"])
        return answer

    def _receive(self) -> bytes:
        parts: list[bytes] = []
        while not parts or not parts[-1].endswith(FIN):
            part = self._process.stdout.read1(TRANCHE)  # type: ignore[union-attr]  # a buffered pipe has read1
            if not part:
                msg = "pagefind s’est arrêté avant d’avoir répondu"
                raise PagefindError(msg)
            parts.append(part)
        return b"".join(parts)[: -len(FIN)]


def index(entrees: Iterable[Entree], langue: str) -> Iterator[Fichier]:
    """The files of the index of these entries, in the order of their paths (the service gives them in any order)."""
    with Service() as service:
        numero = service.send(type="NewIndex", config={"force_language": langue})["index_id"]
        for entree in entrees:
            service.send(
                type="AddRecord",
                index_id=numero,
                url=entree.adresse,
                content=entree.mots,
                language=langue,
                meta=dict(entree.champs),
                filters={},
                sort={},
            )
        files = service.send(type="GetFiles", index_id=numero)["files"]
    for file in sorted(files, key=lambda file: str(file["path"])):
        yield Fichier(chemin=file["path"], contenu=base64.b64decode(file["content"]))
