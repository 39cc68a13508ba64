"""Debian's web servers on a built site, with the configuration that the register writes for them."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from registre.publication import serveurs
from tests import prerequisites

_PATIENCE = 20  # seconds
_NGINX = """daemon off;
pid {work}/nginx.pid;
error_log stderr;
{user}
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {work}/corps; proxy_temp_path {work}/proxy; fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
  server {{ listen 127.0.0.1:{port}; root {site}; include {work}/registre.conf; }}
}}
"""
_CADDY = """{{
  admin off
  auto_https off
}}
http://127.0.0.1:{port} {{
  root * {site}
  import {work}/registre.conf
}}
"""


@dataclass(frozen=True, slots=True)
class Reponse:
    """What a server answered: its status, its headers by name in small letters, its bytes."""

    etat: int
    entetes: dict[str, str]
    octets: bytes


@contextmanager
def served(forme: str, site: Path, work: Path) -> Iterator[int]:
    """Serve a site by ``nginx`` or ``caddy``; yields the port on this machine."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    said = serveurs.configuration(forme, site)
    (work / "registre.conf").write_text(said, encoding="utf-8")
    user = "user root;" if os.geteuid() == 0 else ""  # who may read the folders of a test
    model = _NGINX if forme == "nginx" else _CADDY
    (work / "serveur").write_text(model.format(work=work, site=site, port=port, user=user), "utf-8")
    process = subprocess.Popen(_command(forme, work), env={**os.environ, "HOME": str(work)})
    try:
        _wait(process, port)
        yield port
    finally:
        process.terminate()
        process.wait()


def _command(forme: str, work: Path) -> list[str]:
    if forme == "nginx":
        program = prerequisites.program("nginx-light")
        assert program is not None
        return [program, "-p", str(work), "-c", str(work / "serveur")]
    program = prerequisites.program("caddy")
    assert program is not None
    return [program, "run", "--adapter", "caddyfile", "--config", str(work / "serveur")]


def _wait(process: "subprocess.Popen[bytes]", port: int) -> None:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            assert process.poll() is None, "le serveur s’est arrêté"
            assert time.monotonic() < end
            time.sleep(0.05)
        else:
            return


def ask(port: int, chemin: str, methode: str = "GET", **entetes: str) -> Reponse:
    """One request, whose path is sent as it is."""
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        named = {nom.replace("_", "-"): value for nom, value in entetes.items()}
        connection.request(methode, chemin, headers=named)
        answer = connection.getresponse()
        found = {nom.lower(): value for nom, value in answer.getheaders()}
        return Reponse(answer.status, found, answer.read())
    finally:
        connection.close()
