"""Serving the preview on an address of this machine, until interrupted."""

import mimetypes
import sys
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import AF_INET, AF_INET6
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from registre.model.parution import Annales
from registre.publication.apercu import ATTENTE, Apercu
from registre.publication.ecoute import Ecoute
from registre.publication.produit import Editorial
from registre.publication.veille import Veille

_PATIENCE = 25.0  # seconds that a page waits before it asks again
_AUCUN = -1  # the number of no state
_TYPES = {".atom": "application/atom+xml", ".md": "text/markdown", ".js": "text/javascript"}
# What makes the pages beside the contents; the program itself is only read when the command starts.
_SUIVIS = ("content", "theme_overrides", "mkdocs.yml")


class _Server(ThreadingHTTPServer):
    """Answers from a preview; pages that wait for a change do not keep the command from ending."""

    daemon_threads = True

    def __init__(self, place: Ecoute, apercu: Apercu) -> None:
        self.address_family = AF_INET6 if ":" in place.hote else AF_INET
        self.apercu = apercu
        super().__init__((place.hote, place.port), _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a tab that closes before it has its answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file, or with the page that says that there is none."""
        asked = urlsplit(self.path)
        adresse = unquote(asked.path).lstrip("/")
        if adresse == ATTENTE:
            tour = self.server.apercu.wait(_depuis(asked.query), _PATIENCE)
            self._send(HTTPStatus.OK, ".txt", str(tour).encode())
            return
        data = self.server.apercu.get(adresse)
        if data is not None:
            self._send(HTTPStatus.OK, Path(adresse).suffix or ".html", data)
        elif not adresse.endswith("/") and self.server.apercu.get(f"{adresse}/") is not None:
            self._redirect(f"{asked.path}/")
        else:
            absent = self.server.apercu.get("404.html") or b""
            self._send(HTTPStatus.NOT_FOUND, ".html", absent)

    do_HEAD = do_GET  # noqa: N815  # the name that http.server looks for

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for the clerk."""

    def _send(self, status: HTTPStatus, suffix: str, data: bytes) -> None:
        kind = _TYPES.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")
        if kind.startswith("text/"):
            kind += "; charset=utf-8"
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()


def _depuis(query: str) -> int:
    """The state that a page is of; one that no state is, hence an answer at once, where it does not say it well."""
    try:
        return int(parse_qs(query).get("depuis", [""])[0])
    except ValueError:
        return _AUCUN


def serve(
    racine: Path,
    place: Ecoute,
    editorial: Editorial,
    dire: Callable[[str], None],
    annales: Annales,
) -> None:
    """Serve what the contents give, at each change anew; acts whose time has not come at the instant are marked."""
    apercu = Apercu(racine, editorial, dire, annales)
    veille = Veille(*(racine / one for one in _SUIVIS))
    veille.start()
    apercu.refresh()
    threading.Thread(target=_Server(place, apercu).serve_forever, daemon=True).start()
    for changed in veille.changes():
        apercu.refresh(changed)
