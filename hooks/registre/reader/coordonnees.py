"""Addresses of mail and of the web: pages make links of them, so nothing else may be written there."""

import re

from registre.reader.codes import Code
from registre.reader.valeur import Refus, Valeur

_COURRIEL = re.compile(r"[\w.+'-]+@(?:[\w-]+\.)+[^\W\d_]{2,}")
_HOTE = r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#][^\s<>\"'\\]*)?"
_SITE = re.compile(rf"(?:https?://)?{_HOTE}")
_ADRESSE = re.compile(rf"https?://{_HOTE}")


def courriel(valeur: Valeur) -> str:
    """An address of mail."""
    return _held(valeur, _COURRIEL, "un courriel", "accueil@exemple.fr")


def site(valeur: Valeur) -> str:
    """A site as documents print it, with or without «https://»."""
    return _held(valeur, _SITE, "une adresse de site", "www.exemple.fr")


def adresse_web(valeur: Valeur) -> str:
    """A whole address, that leads somewhere by itself."""
    return _held(valeur, _ADRESSE, "une adresse entière", "https://www.exemple.fr/actes/12")


def _held(valeur: Valeur, form: re.Pattern[str], quoi: str, exemple: str) -> str:
    written = valeur.texte()
    if form.fullmatch(written):
        return written
    whole = f"https://{written}"
    raise Refus(
        Code.FORME,
        f"« {written} » n’est pas {quoi}.",
        "Recopier l’adresse du document, ou retirer la clé.",
        attendu=f"{quoi} comme {exemple}",
        corrige=valeur.replaced(whole) if form.fullmatch(whole) else "",
    )
