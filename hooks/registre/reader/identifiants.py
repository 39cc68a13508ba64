"""Numbers of the national directory of businesses: SIREN and SIRET."""

import re

from registre.reader.codes import Code
from registre.reader.valeur import Refus, Valeur

_ESPACES = re.compile(r"[\s\u00a0\u202f]+")


def siren(valeur: Valeur) -> str:
    """A SIREN: nine digits."""
    return _digits(valeur, 9, "123 456 789")


def siret(valeur: Valeur) -> str:
    """A SIRET: fourteen digits, those of the SIREN first."""
    return _digits(valeur, 14, "123 456 789 00012")


def _digits(valeur: Valeur, expected: int, exemple: str) -> str:
    written = _ESPACES.sub("", valeur.texte())
    if not (written.isascii() and written.isdigit() and len(written) == expected):
        raise Refus(
            Code.FORME,
            f"« {valeur.texte()} » n’est pas un {valeur.cle.upper()} : il a {len(written)} signes.",
            "Recopier le numéro du document, ou retirer la clé.",
            attendu=f"{expected} chiffres, comme {exemple}",
        )
    return written
