"""Amounts in euros and rates: read as French staff write them, written back in one form."""

import re
from decimal import Decimal

from registre.texte.slugs import fold

ESPACES = " \u00a0\u202f"
# Digits, in groups of three or not, then decimals: the group «dec» keeps its sign for the ambiguous «20.000».
NOMBRE = rf"(?P<ent>\d{{1,3}}(?:[{ESPACES}]\d{{3}})+(?!\d)|\d+)(?P<dec>[.,]\d+)?"
MULTIPLES = {
    "k": 1_000,
    "mille": 1_000,
    "m": 1_000_000,
    "million": 1_000_000,
    "md": 1_000_000_000,
    "milliard": 1_000_000_000,
}
EUROS = r"(?:€|euros?|eur)"
MONTANT = re.compile(
    rf"{NOMBRE}\s?(?:(?P<mult>k|md|m|mille|millions?|milliards?)\s?(?:d'\s?)?{EUROS}|{EUROS})?"
)
TAUX = re.compile(rf"{NOMBRE}\s?(?:%|pour ?cent)?")


def parse(texte: str) -> Decimal | None:
    """The amount in euros that ``texte`` is; None when it is not one."""
    lu = _read(texte, MONTANT, "un montant")
    return lu if isinstance(lu, Decimal) else None


def refus(texte: str) -> str:
    """Why ``texte`` is no amount, as a clause for a finding; empty when it is one."""
    lu = _read(texte, MONTANT, "un montant")
    return "" if isinstance(lu, Decimal) else lu


def parse_taux(texte: str) -> Decimal | None:
    """The rate in per cent that ``texte`` is; None when it is not one between 0 and 100."""
    lu = _read_taux(texte)
    return lu if isinstance(lu, Decimal) else None


def refus_taux(texte: str) -> str:
    """Why ``texte`` is no rate, as a clause for a finding; empty when it is one."""
    lu = _read_taux(texte)
    return "" if isinstance(lu, Decimal) else lu


def euros(valeur: Decimal) -> str:
    """The amount in French, with no-break spaces: «20 000 €», «20 000,50 €»."""
    return f"{nombre(valeur, centimes=True)}\u00a0€"


def pourcent(valeur: Decimal) -> str:
    """The rate in French, with a no-break space: «40 %», «5,5 %»."""
    return f"{nombre(valeur)}\u00a0%"


def nombre(valeur: Decimal | int, *, centimes: bool = False) -> str:
    """The number in French: groups of three with U+202F, decimal comma, two decimals at least for cents."""
    entier, _, decimales = f"{Decimal(valeur):f}".partition(".")
    decimales = decimales.rstrip("0")
    if centimes and decimales:
        decimales = decimales.ljust(2, "0")
    groupes = f"{int(entier):,}".replace(",", "\u202f")
    return f"{groupes},{decimales}" if decimales else groupes


def from_match(found: re.Match[str]) -> Decimal | str:
    """The number from its digits and decimals, or why it cannot be read with certainty."""
    entier = re.sub(r"\D", "", found["ent"])
    decimales = found["dec"] or ""
    if len(decimales) == 4:
        milliers = nombre(int(entier + decimales[1:]))
        return (
            f"« {found['ent']}{decimales} » peut se lire de deux façons : "
            f"écrire « {milliers} », ou deux décimales au plus"
        )
    return Decimal(entier + decimales.replace(",", "."))


def multiply(valeur: Decimal, multiple: str) -> Decimal:
    """The whole number that «2 millions» or «20 k» stand for."""
    nom = multiple.lower()
    produit = valeur * MULTIPLES[nom if len(nom) <= 2 else nom.rstrip("s")]
    entier = produit.to_integral_value()
    return entier if entier == produit else produit


def _read(texte: str, forme: re.Pattern[str], quoi: str) -> Decimal | str:
    """The number in euros or per cent, or the French clause that says why there is none."""
    folded = " ".join(fold(texte).split())
    found = forme.fullmatch(folded)
    if found is None:
        signe = " : le signe est de trop" if folded[:1] in "+-−" and folded else ""
        return f"ce n’est pas {quoi}{signe}"
    valeur = from_match(found)
    multiple = found.groupdict().get("mult")
    return multiply(valeur, multiple) if isinstance(valeur, Decimal) and multiple else valeur


def _read_taux(texte: str) -> Decimal | str:
    """The rate, once it is known to lie between 0 and 100."""
    lu = _read(texte, TAUX, "un taux")
    if isinstance(lu, Decimal) and lu > 100:
        return f"un taux va de 0 à 100 %, non {pourcent(lu)}"
    return lu
