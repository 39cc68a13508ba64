"""Sentences of a page before any template: words, some of which are links, dates, or marked as the document prints them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from registre.model.valeurs import DatePartielle
from registre.texte import dates
from registre.texte.typographie import insecables


@dataclass(frozen=True, slots=True, kw_only=True)
class Mot:
    """Some words of a sentence.

    ``date`` is a date or an hour said after ``texte``, and ``iso`` the same for machines; ``adresse`` makes all of it a link, from the
    root of the site; ``classe`` is a state in the style sheet; ``sic`` is the mark of what is strange and yet printed so.
    """

    texte: str = ""
    date: str = ""
    iso: str = ""
    adresse: str | None = None
    classe: str | None = None
    sic: bool = False


Phrase = tuple[Mot, ...]
# The same labels, names and dates come back from page to page: as many are kept as a few hundred pages say.
_GARDES = 4096
SIC = Mot(texte=" ", sic=True)


def phrase(*parts: str | Mot) -> Phrase:
    """A sentence from plain words and marked ones."""
    return tuple([dit(part) if isinstance(part, str) else part for part in parts])


@lru_cache(maxsize=_GARDES)
def dit(texte: str) -> Mot:
    """Plain words, with the no-break spaces that French wants."""
    return Mot(texte=insecables(texte))


@lru_cache(maxsize=_GARDES)
def lien(texte: str, adresse: str) -> Mot:
    """Words that lead to a page of the site."""
    return Mot(texte=insecables(texte), adresse=adresse)


@lru_cache(maxsize=_GARDES)
def jour(valeur: DatePartielle | date, avant: str = "") -> Mot:
    """A date in French and for machines, after some words."""
    return Mot(texte=insecables(avant), date=dates.jour(valeur), iso=dates.iso(valeur))


def le(valeur: DatePartielle | date) -> Mot:
    """A date as a complement: «le 30 novembre 2020», «en novembre 2020»."""
    return jour(valeur, "le " if isinstance(valeur, date) or valeur.exacte else "en ")


def linked(mot: Mot, adresse: str) -> Mot:
    """The same words as a link."""
    return replace(mot, adresse=adresse)


def capital(mot: Mot) -> Mot:
    """The same words at the start of a sentence."""
    return replace(mot, texte=f"{mot.texte[:1].upper()}{mot.texte[1:]}")


def tie(phrases: Iterable[Phrase], liaison: str = ", ") -> Phrase:
    """Several sentences in one, tied by ``liaison``."""
    tied: list[Mot] = []
    for part in phrases:
        if tied:
            tied.append(dit(liaison))
        tied.extend(part)
    return tuple(tied)


def plain(mots: Phrase) -> str:
    """The sentence as text."""
    return "".join(mot.texte + mot.date for mot in mots)
