"""Numbers as acts write them in words: «deux mille seize», «vingt-huit», «premier»."""

import re
from collections.abc import Iterable

from registre.texte.slugs import fold

UNITES = [
    "zero",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
DIZAINES = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}
ECRITS_EN_MOTS = 2200

MOT = (
    r"(?:premier|mil(?:le)?|cents?|quatorze|quatre|quinze|quarante|cinquante|cinq|seize|sept|soixante"
    r"|six|trois|treize|trente|vingts?|douze|deux|dix|onze|huit|neuf|une?)"
)
# A run of number words, as it stands in a text: the value is looked up afterwards.
MOTS = rf"{MOT}(?:(?:\s+et\s+|-et-|\s+|-){MOT})*"


def en_lettres(nombre: int) -> str:
    """The number in words, with hyphens everywhere («vingt-et-un»), below 10,000."""
    if nombre >= 1000:
        return _compose(nombre, 1000, "mille")
    if nombre >= 100:
        return _compose(nombre, 100, "cent")
    if nombre >= 80:
        return _join("quatre-vingt", en_lettres(nombre - 80) if nombre > 80 else "")
    if nombre >= 70:
        return _join("soixante-et" if nombre == 71 else "soixante", en_lettres(nombre - 60))
    if nombre >= 20:
        dizaine, unite = divmod(nombre, 10)
        liaison = "-et" if unite == 1 else ""
        return _join(DIZAINES[dizaine] + liaison, UNITES[unite] if unite else "")
    return UNITES[nombre]


def lire(mots: str) -> int | None:
    """The value of a number in words up to 2199, in old or new spelling; None when it is not one."""
    return VALEURS.get(_normalise(mots))


def _compose(nombre: int, base: int, nom: str) -> str:
    """«deux mille seize» from its thousands, or «trois cent deux» from its hundreds."""
    combien, reste = divmod(nombre, base)
    tete = f"{en_lettres(combien)}-{nom}" if combien > 1 else nom
    return _join(tete, en_lettres(reste) if reste else "")


def _join(*mots: str) -> str:
    """Words tied by hyphens, without the empty ones."""
    return "-".join(mot for mot in mots if mot)


def _normalise(mots: str) -> str:
    """One spelling for all: hyphens, «mille» for «mil», no plural."""
    tied = re.sub(r"[\s-]+", "-", fold(mots).strip())
    tied = re.sub(r"\bmil\b", "mille", tied)
    return re.sub(r"\b(vingt|cent)s\b", r"\1", tied).replace("une", "un")


def _table(nombres: Iterable[int]) -> dict[str, int]:
    """From words to value."""
    return {en_lettres(nombre): nombre for nombre in nombres} | {"premier": 1}


VALEURS = _table(range(ECRITS_EN_MOTS))
