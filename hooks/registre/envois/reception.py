"""How git asks us to move the published branch ourselves (``proc-receive``), and what it is answered, line by line (pkt-line)."""

from collections.abc import Callable, Iterator
from typing import IO

from registre.envois.garde import Mouvement
from registre.findings import DiteError

_FIN = b"0000"
# What a line may hold, its length included.
_LONGUEUR = 1000


def serve(asked: IO[bytes], reply: IO[bytes], publish: Callable[[Mouvement], None]) -> None:
    """Read the movements, carry each out by ``publish``, which raises why it is refused, and answer."""
    list(_lines(asked))  # the version that git speaks, and what it can do
    reply.write(_line("version=1") + _FIN)
    reply.flush()
    mouvements = [Mouvement(*line.split(" ", 2)) for line in _lines(asked)]
    for one in mouvements:
        reply.write(_line(_carry_out(one, publish)))
        reply.flush()
    reply.write(_FIN)
    reply.flush()


def _carry_out(one: Mouvement, publish: Callable[[Mouvement], None]) -> str:
    try:
        publish(one)
    except DiteError as error:
        return f"ng {one.reference} {_reason(str(error))}"
    return f"ok {one.reference}"


def _reason(said: str) -> str:
    """The first line, which git puts between brackets."""
    return said.split("\n", 1)[0].strip().rstrip(".")


def _lines(asked: IO[bytes]) -> Iterator[str]:
    """The lines until the flush."""
    while (head := asked.read(4)) not in (b"", _FIN):
        yield asked.read(int(head, 16) - 4).decode("utf-8", "replace").rstrip("\n")


def _line(text: str) -> bytes:
    data = text.encode()[: _LONGUEUR - 4]
    data = data.decode("utf-8", "ignore").encode()  # no sign is cut in two
    return f"{len(data) + 4:04x}".encode() + data
