"""The repository over the network: git's own http-backend behind a small server on this machine."""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.support.envois import git

_BLOC = 1 << 16


class _Handler(BaseHTTPRequestHandler):
    """Hands each request to ``git http-backend``, as a web server does (CGI), for somebody who is known."""

    server: "_Server"
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        """Answer with what the program says, as it says it."""
        path, _, query = self.path.partition("?")
        asked = {
            "GIT_PROJECT_ROOT": str(self.server.racine),
            "GIT_HTTP_EXPORT_ALL": "1",
            "PATH": os.environ["PATH"],
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "REQUEST_METHOD": self.command,
            "REMOTE_USER": "greffe",
            "REMOTE_ADDR": self.client_address[0],
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": self.headers.get("Content-Length", ""),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
        }
        process = subprocess.Popen(
            [self.server.backend], env=asked, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert process.stdin is not None
        assert process.stdout is not None
        self._receive(process.stdin.write)
        process.stdin.close()
        heads = {}
        while line := process.stdout.readline().strip():
            name, _, value = line.decode().partition(": ")
            heads[name] = value
        self.send_response(int(heads.pop("Status", "200").split()[0]))
        for name, value in heads.items():
            self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        while block := process.stdout.read1(_BLOC):  # type: ignore[attr-defined]  # a buffered pipe has it
            self.wfile.write(block)
        process.stdout.close()
        process.wait()

    do_GET = do_POST  # noqa: N815  # the name that http.server looks for

    def _receive(self, write: Callable[[bytes], object]) -> None:
        if self.headers.get("Transfer-Encoding") == "chunked":
            while size := int(self.rfile.readline(), 16):
                write(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return
        left = int(self.headers.get("Content-Length") or 0)
        while left:
            block = self.rfile.read(min(left, _BLOC))
            write(block)
            left -= len(block)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, racine: Path) -> None:
        self.racine = racine
        self.backend = str(Path(git(racine, "--exec-path")) / "git-http-backend")
        super().__init__(("127.0.0.1", 0), _Handler)


@contextmanager
def served(racine: Path) -> Iterator[str]:
    """Serve the repositories of a folder; yields the address of the folder."""
    with _Server(racine) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
