"""The issuer's signature of a head: detached, in CMS, as ``openssl cms -verify`` reads it."""

from dataclasses import dataclass
from pathlib import Path

from registre.scellement.openssl import SceauError, desk, run

_TETE, _SIGNATURE = "tete.json", "tete.json.p7s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cle:
    """Whose signature: files in PEM. ``chaine`` has the certificates between this one and its authority's, ``secret`` the key's password
    on its first line.
    """

    cle: Path
    certificat: Path
    chaine: Path | None = None
    secret: Path | None = None


def sign(tete: bytes, cle: Cle) -> bytes:
    """The signature (DER) of a head, which the certificate was seen to check; raise ``SceauError`` otherwise."""
    for path in filter(None, (cle.cle, cle.certificat, cle.chaine, cle.secret)):
        if not path.is_file():
            message = f"le fichier « {path} » n’existe pas"
            raise SceauError(message)
    chain = ("-certfile", cle.chaine.absolute()) if cle.chaine else ()
    secret = ("-passin", f"file:{cle.secret.absolute()}") if cle.secret else ("-passin", "pass:")
    with desk({_TETE: tete}) as folder:
        key = ("-signer", cle.certificat.absolute(), "-inkey", cle.cle.absolute(), *secret)
        form = ("-binary", "-md", "sha256", "-outform", "DER")
        run(folder, "cms", "-sign", *form, *key, *chain, "-in", _TETE, "-out", _SIGNATURE)
        told = ("-binary", "-inform", "DER", "-in", _SIGNATURE, "-content", _TETE, "-noverify")
        run(folder, "cms", "-verify", *told, "-out", "relu")
        return (folder / _SIGNATURE).read_bytes()
