"""Sentences of a page before any template: words, some of which are links, dates, or marked as the document prints them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from registre.model.valeurs import DatePartielle
from registre.texte import dates
from registre.texte.typographie import insecables


@dataclass(frozen=True, slots=True, kw_only=True)
class Mot:
    """Some words of a sentence.

    ``adresse`` links them, from the root of the site; ``iso`` is the date or hour that they say; ``classe`` is their state in the style
    sheet; ``sic`` adds the mark of what is strange and yet printed so.
    """

    texte: str
    adresse: str | None = None
    iso: str | None = None
    classe: str | None = None
    sic: bool = False


Phrase = tuple[Mot, ...]
SIC = Mot(texte="", sic=True)


def phrase(*parts: str | Mot) -> Phrase:
    """A sentence from plain words and marked ones."""
    return tuple(dit(part) if isinstance(part, str) else part for part in parts)


def dit(texte: str) -> Mot:
    """Plain words, with the no-break spaces that French wants."""
    return Mot(texte=insecables(texte))


def lien(texte: str, adresse: str) -> Mot:
    """Words that lead to a page of the site."""
    return Mot(texte=insecables(texte), adresse=adresse)


def jour(valeur: DatePartielle | date, adresse: str | None = None) -> Mot:
    """A date in French, and for machines."""
    return Mot(texte=dates.jour(valeur), iso=dates.iso(valeur), adresse=adresse)


def le(valeur: DatePartielle | date) -> Phrase:
    """A date as a complement: «le 30 novembre 2020», «en novembre 2020»."""
    exacte = valeur if isinstance(valeur, date) else valeur.exacte
    return phrase("le " if exacte else "en ", jour(valeur))


def enumerate_(phrases: Iterable[Phrase], liaison: str = ", ") -> Phrase:
    """Several sentences in one, tied by ``liaison``."""
    tied: list[Mot] = []
    for part in phrases:
        if tied:
            tied.append(dit(liaison))
        tied.extend(part)
    return tuple(tied)


def plain(mots: Phrase) -> str:
    """The sentence as text."""
    return "".join(mot.texte for mot in mots)
