"""The server of the preview, on a port of this machine: odd questions are answered, and tabs may close."""

import socket
import struct
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from registre.publication.apercu import Apercu
from registre.publication.ecoute import Ecoute
from registre.publication.serve import _Server

RESET = struct.pack("ii", 1, 0)  # closing then tells the other end at once


@pytest.fixture
def server(tmp_path: Path) -> Iterator[_Server]:
    """A preview of which nothing is made yet: its state is the first."""
    running = _Server(Ecoute("127.0.0.1", 0), Apercu(tmp_path, lambda *_: iter(()), lambda _: None))
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield running
    running.shutdown()
    running.server_close()


@pytest.mark.parametrize("asked", ["", "?depuis=", "?depuis=deux", "?depuis=" + "9" * 5_000])
def test_a_page_that_does_not_say_its_state_well_is_told_the_state_at_once(
    server: _Server, asked: str
) -> None:
    url = f"http://127.0.0.1:{server.server_port}/_apercu/attendre{asked}"
    with urllib.request.urlopen(url, timeout=10) as answer:
        assert b"0" == answer.read()


def test_a_tab_that_closes_is_not_spoken_of(
    server: _Server, capsys: pytest.CaptureFixture[str]
) -> None:
    tab = socket.create_connection(("127.0.0.1", server.server_port))
    tab.sendall(b"GET /_apercu/attendre?depuis=0 HTTP/1.1\r\nHost: localhost\r\n\r\n")
    _wait_until(waiting=True)
    tab.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    tab.close()
    server.apercu.refresh()  # says that there is something new
    _wait_until(waiting=False)
    assert "" == capsys.readouterr().err


def test_another_failure_is_told(server: _Server, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        raise OSError(28, "plein")
    except OSError:
        server.handle_error(None, ("127.0.0.1", 1))
    assert "plein" in capsys.readouterr().err


def _wait_until(*, waiting: bool) -> None:
    """Wait until a request is being answered, or none is."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if waiting == any("process_request" in one.name for one in threading.enumerate()):
            return
        time.sleep(0.05)
    raise AssertionError(threading.enumerate())
