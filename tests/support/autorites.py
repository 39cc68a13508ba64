"""A certification authority and a timestamp authority made by a test, with stock openssl, the latter answering on 127.0.0.1."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

CONF = """\
[tsa]
default_tsa = ici
[ici]
serial = serie
crypto_device = builtin
signer_cert = heure.pem
certs = racine.pem
signer_key = heure.cle
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
"""
_FINS = {"emetteur": "emailProtection", "heure": "critical,timeStamping"}


@dataclass(frozen=True, slots=True)
class Autorites:
    """A folder with the root certificate and the keys of an issuer (``emetteur``) and of a timestamp authority (``heure``)."""

    dossier: Path

    @property
    def racine(self) -> Path:
        """The certificate of the authority of both."""
        return self.dossier / "racine.pem"


def openssl(folder: Path, *commande: str | Path) -> subprocess.CompletedProcess[str]:
    """A command of openssl that succeeds."""
    return subprocess.run(
        ["openssl", *map(str, commande)],  # noqa: S607 - the machine's own
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )


def make(folder: Path) -> Autorites:
    """New keys and certificates."""
    folder.mkdir()
    new = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc")
    root = ("-x509", "-days", "30", "-subj", "/CN=Racine", "-keyout", "racine.cle")
    openssl(folder, "req", *new, *root, "-out", "racine.pem")
    for nom, usage in _FINS.items():
        asked = ("-subj", f"/CN={nom}", "-keyout", f"{nom}.cle", "-out", f"{nom}.csr")
        openssl(folder, "req", *new, *asked)
        (folder / "usage").write_text(
            f"keyUsage=critical,digitalSignature\nextendedKeyUsage={usage}\n", encoding="utf-8"
        )
        by = ("-CA", "racine.pem", "-CAkey", "racine.cle", "-CAcreateserial", "-extfile", "usage")
        openssl(
            folder, "x509", "-req", "-in", f"{nom}.csr", "-days", "30", *by, "-out", f"{nom}.pem"
        )
    (folder / "tsa.cnf").write_text(CONF, encoding="utf-8")
    (folder / "serie").write_text("01\n", encoding="utf-8")
    return Autorites(folder)


@contextmanager
def served(autorites: Autorites, code: int = 200, spoil: bytes = b"") -> Iterator[str]:
    """The address at which the timestamp authority answers, with that code, and those bytes after its own."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            assert self.headers["Content-Type"] == "application/timestamp-query"
            folder = autorites.dossier
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            (folder / "demande").write_bytes(asked)
            reply = ("-queryfile", "demande", "-config", "tsa.cnf", "-out", "reponse")
            openssl(folder, "ts", "-reply", *reply)
            self.send_response(code)
            self.end_headers()
            self.wfile.write((folder / "reponse").read_bytes() + spoil)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
