"""The time of a head, by an authority (RFC 3161): asked over HTTP, believed once openssl has checked it."""

import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from registre.scellement.openssl import SceauError, desk, run

DELAI = 10.0  # seconds: a publication waits no longer
_TETE, _DEMANDE, _REPONSE = "tete.json", "demande.tsq", "tete.json.tsr"
_GENRE = "application/timestamp-query"
_LIMITE = 1 << 20  # bytes: an answer has some thousands


@dataclass(frozen=True, slots=True, kw_only=True)
class Autorite:
    """Who gives the time: its address, the certificate (PEM) by which its answers are checked, how long it is waited for, in seconds."""

    adresse: str
    certificat: Path
    delai: float = DELAI


def stamp(tete: bytes, autorite: Autorite) -> bytes:
    """The authority's answer for a head, checked; raise ``SceauError`` where there is none, or none that is good."""
    if not autorite.adresse.startswith(("http://", "https://")):
        message = f"« {autorite.adresse} » n’est pas l’adresse d’une autorité d’horodatage"
        raise SceauError(message)
    if not autorite.certificat.is_file():
        message = f"le fichier « {autorite.certificat} » n’existe pas"
        raise SceauError(message)
    with desk({_TETE: tete}) as folder:
        run(folder, "ts", "-query", "-data", _TETE, "-sha256", "-cert", "-out", _DEMANDE)
        answer = _ask(autorite, (folder / _DEMANDE).read_bytes())
        (folder / _REPONSE).write_bytes(answer)
        known = ("-in", _REPONSE, "-CAfile", autorite.certificat.absolute())
        run(folder, "ts", "-verify", "-queryfile", _DEMANDE, *known)  # it answers this very request
        run(folder, "ts", "-verify", "-data", _TETE, *known)
    return answer


def _ask(autorite: Autorite, demande: bytes) -> bytes:
    request = urllib.request.Request(  # noqa: S310 - http or https, seen above
        autorite.adresse, data=demande, headers={"Content-Type": _GENRE}, method="POST"
    )
    try:
        with urllib.request.urlopen(request, timeout=autorite.delai) as reply:  # noqa: S310
            octets: bytes = reply.read(_LIMITE + 1)
    except urllib.error.HTTPError as error:
        message = f"l’autorité répond {error.code}"
        raise SceauError(message) from error
    except (OSError, ValueError) as error:
        said = getattr(error, "reason", None) or error
        message = f"l’autorité ne répond pas ({said})"
        raise SceauError(message) from error
    if len(octets) > _LIMITE:
        message = "l’autorité répond plus qu’un horodatage"
        raise SceauError(message)
    return octets
