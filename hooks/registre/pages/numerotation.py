"""Numbers of acts as a person says them, and the numbers that a series has passed over."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from registre.model.deliberation import Deliberation
from registre.model.organisme import Organe, Portee
from registre.model.registre import Registre
from registre.reader.numeros import numbering, pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacune:
    """Numbers of a series that are not in the register, from the first to the last, as the series writes them.

    ``avant`` identifies the act that comes next in the series.
    """

    du: str
    au: str
    combien: int
    avant: str

    @property
    def texte(self) -> str:
        """«n° 01», «n° 01 et 02», «n° 01 à 03»."""
        if self.combien == 1:
            return f"n°\u00a0{self.du}"
        return f"n°\u00a0{self.du} {'et' if self.combien == 2 else 'à'} {self.au}"


def lire(registre: Registre, acte: Deliberation) -> str:
    """The number of an act as its organ says it («n° 03»); the whole number where the organ's pattern does not tell."""
    numbers = numbering(registre.organe(acte.organisme, acte.organe), acte.date)
    if numbers is None:
        return f"n°\u00a0{acte.numero}"
    return _read(numbers.motif, numbers.lecture, acte.numero)


@lru_cache(maxsize=4096)
def _read(motif: str, lecture: str, numero: str) -> str:
    """A number as a pattern says it; each is said by its own page and by those around it."""
    found = pattern(motif).fullmatch(numero)
    if found is None:
        return f"n°\u00a0{numero}"
    said = lecture.replace("{numero}", numero)
    for place, digits in found.groupdict().items():
        said = said.replace(f"{{{place}}}", digits)
    return said.replace("n° ", "n°\u00a0")


def lacunes(organe: Organe, actes: Iterable[Deliberation], portee: Portee) -> tuple[Lacune, ...]:
    """The gaps of one series: ``actes`` are those of one sitting, one year or the whole register, as ``portee`` says.

    A series that restarts begins at 1; where numbers never restart, nothing is known before the first act that the register has.
    """
    written = {int(rang.chiffres): rang for rang in _ranks(organe, actes, portee)}
    if not written:
        return ()
    padded = (rang.chiffres for rang in written.values() if rang.chiffres.startswith("0"))
    width = max(map(len, padded), default=0)
    expected = min(written) if portee is Portee.REGISTRE else 1
    found = []
    for rang in sorted(written):
        if rang > expected:
            bounds = (f"{bound:0{width}d}" for bound in (expected, rang - 1))
            found.append(
                Lacune(
                    du=next(bounds),
                    au=next(bounds),
                    combien=rang - expected,
                    avant=written[rang].acte,
                )
            )
        expected = rang + 1
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Rang:
    """The rank of an act in its series, with its digits as printed."""

    chiffres: str
    acte: str


def _ranks(organe: Organe, actes: Iterable[Deliberation], portee: Portee) -> Iterator[_Rang]:
    """The ranks of the acts that the organ numbers within that scope."""
    for acte in actes:
        numbers = numbering(organe, acte.date)
        if numbers is None or numbers.portee is not portee:
            continue
        found = pattern(numbers.motif).fullmatch(acte.numero)
        chiffres = found.groupdict().get("rang") if found else None
        if chiffres is not None:
            yield _Rang(chiffres, acte.id)
