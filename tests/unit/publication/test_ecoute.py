"""Where the preview is served: what is understood, what is refused and why."""

import socket

import pytest

from registre.publication import ecoute
from registre.publication.pannes import BuildError


@pytest.mark.parametrize(
    ("adresse", "lue"),
    [
        ("127.0.0.1:8001", "127.0.0.1:8001"),
        ("8001", "127.0.0.1:8001"),
        ("localhost:8001", "127.0.0.1:8001"),
        ("[::1]:8001", "[::1]:8001"),
    ],
)
def test_an_address_is_understood(adresse: str, lue: str) -> None:
    assert lue == str(ecoute.read(adresse))


@pytest.mark.parametrize(
    "adresse", ["", "127.0.0.1", "127.0.0.1:", "127.0.0.1:99999", "mairie:80", "a b:80", "::1:80"]
)
def test_anything_else_is_refused(adresse: str) -> None:
    with pytest.raises(BuildError, match="n’est pas une adresse"):
        ecoute.read(adresse)


def test_a_port_that_is_taken_is_said() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(BuildError, match="déjà pris"):
            ecoute.check_free(ecoute.Ecoute("127.0.0.1", other.getsockname()[1]))


def test_an_address_of_another_machine_is_said() -> None:
    with pytest.raises(BuildError, match="pas une adresse de cette machine"):
        ecoute.check_free(ecoute.Ecoute("192.0.2.1", 8001))


def test_a_free_port_is_left_free() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    ecoute.check_free(ecoute.Ecoute("127.0.0.1", port))
    ecoute.check_free(ecoute.Ecoute("127.0.0.1", port))
