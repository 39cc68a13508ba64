"""The members of an organ, under the body or college that sends them."""

from collections.abc import Iterable
from dataclasses import dataclass

from registre.model.organisme import Membre
from registre.model.valeurs import Periode
from registre.texte import dates


@dataclass(frozen=True, slots=True, kw_only=True)
class LigneMembre:
    """A member, and since when until when, where that is known."""

    nom: str
    periode: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class College:
    """The members that one college sends; without a name where no document says it."""

    nom: str | None
    membres: tuple[LigneMembre, ...]


def colleges(membres: Iterable[Membre]) -> tuple[College, ...]:
    """Colleges in the order in which the issuer's file first names them, those without one last."""
    found: dict[str | None, list[LigneMembre]] = {}
    for membre in membres:
        nom = f"{membre.civilite}\u00a0{membre.nom}" if membre.civilite else membre.nom
        ligne = LigneMembre(nom=nom, periode=period(membre.periode))
        found.setdefault(membre.college, []).append(ligne)
    order = sorted(found, key=lambda college: college is None)
    return tuple(College(nom=nom, membres=tuple(found[nom])) for nom in order)


def period(periode: Periode) -> str | None:
    """A period in words: «du 1er mars 2014 au 2 avril 2020», «depuis 2016», «jusqu’en 2020»."""
    du, au = periode.du, periode.au
    if du and au:
        link = ("du", "au") if du.exacte and au.exacte else ("de", "à")
        return f"{link[0]} {dates.jour(du)} {link[1]} {dates.jour(au)}"
    if du:
        return f"depuis {'le ' if du.exacte else ''}{dates.jour(du)}"
    if au:
        return f"jusqu’{'au' if au.exacte else 'en'} {dates.jour(au)}"
    return None
