"""The ``openssl`` of the machine, on files of a folder that lasts as long as it runs."""

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

OPENSSL = "openssl"
_ATTENTE = 60  # seconds: a key may be in a device


class SceauError(Exception):
    """A seal cannot be made, or is not good; the text says why, in French."""


@contextmanager
def desk(fichiers: Mapping[str, bytes]) -> Iterator[Path]:
    """A folder with these files."""
    with TemporaryDirectory(prefix="registre-sceau-") as nom:
        folder = Path(nom)
        for name, octets in fichiers.items():
            (folder / name).write_bytes(octets)
        yield folder


def run(folder: Path, *commande: str | Path) -> bytes:
    """What a command of openssl writes; raise ``SceauError`` with what it says where it fails."""
    try:
        done = subprocess.run(  # noqa: S603 - openssl, from fixed lists
            [OPENSSL, *map(str, commande)],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_ATTENTE,
            check=False,
        )
    except FileNotFoundError as error:
        message = "le programme « openssl » n’est pas installé sur cette machine"
        raise SceauError(message) from error
    except subprocess.TimeoutExpired as error:
        message = f"openssl {commande[0]} n’a pas répondu en {_ATTENTE} secondes"
        raise SceauError(message) from error
    if done.returncode:
        said = " ".join(done.stderr.decode(errors="replace").split()) or "rien"
        message = f"openssl {commande[0]} dit : {said[:400]}"
        raise SceauError(message)
    return done.stdout
