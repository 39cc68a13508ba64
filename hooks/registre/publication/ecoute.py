"""The address on which the preview is served: read, and tried before anything is built for it."""

import errno
import ipaddress
import re
import socket
from dataclasses import dataclass

from registre.publication.pannes import BuildError

_FORME = re.compile(r"(?:\[(?P<six>[0-9a-fA-F:]+)\]|(?P<hote>[^:\s\[\]]+)):(?P<port>[0-9]{1,5})")
_PORT_MAX = 65_535
_EXEMPLE = "127.0.0.1:8001"
_RAISONS = {
    errno.EADDRINUSE: "le port {port} est déjà pris, sans doute par un autre aperçu. L’arrêter, ou en choisir "
    f"un autre : « --adresse {_EXEMPLE} »",
    errno.EADDRNOTAVAIL: "« {hote} » n’est pas une adresse de cette machine. Écrire « 127.0.0.1 »",
    errno.EACCES: "le port {port} est réservé au système. Choisir un port d’au moins 1024",
}


@dataclass(frozen=True, slots=True)
class Ecoute:
    """A host and a port of this machine."""

    hote: str
    port: int

    def __str__(self) -> str:
        """As an address of the web holds it."""
        hote = f"[{self.hote}]" if ":" in self.hote else self.hote
        return f"{hote}:{self.port}"


def read(adresse: str) -> Ecoute:
    """Read «host:port», or a port alone; refuse in French what no server could take."""
    written = f"127.0.0.1:{adresse}" if adresse.isdecimal() else adresse
    found = _FORME.fullmatch(written)
    hote = (found["six"] or found["hote"]) if found else ""
    if found is None or int(found["port"]) > _PORT_MAX or not _is_host(hote):
        message = (
            f"« {adresse} » n’est pas une adresse où servir le site. Attendu : « {_EXEMPLE} »."
        )
        raise BuildError(message)
    return Ecoute("127.0.0.1" if hote == "localhost" else hote, int(found["port"]))


def check_free(ecoute: Ecoute) -> None:
    """Take the port for an instant; refuse in French where it cannot be had."""
    family = socket.AF_INET6 if ":" in ecoute.hote else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ecoute.hote, ecoute.port))
        except OSError as error:
            words = _RAISONS.get(error.errno or 0, "cette adresse ne peut pas être prise")
            said = words.format(hote=ecoute.hote, port=ecoute.port)
            message = f"Le site ne peut pas être servi : {said}."
            raise BuildError(message) from error


def _is_host(hote: str) -> bool:
    try:
        ipaddress.ip_address("127.0.0.1" if hote == "localhost" else hote)
    except ValueError:
        return False
    return True
