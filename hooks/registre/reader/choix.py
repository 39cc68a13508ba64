"""Readers of a word that must be one of a few."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from registre.reader.codes import Code
from registre.reader.valeur import Lire, Refus, Valeur
from registre.texte.proches import nearest
from registre.texte.slugs import fold

E = TypeVar("E", bound=StrEnum)


def choix(kind: type[E], autres: Mapping[str, E] | None = None) -> Lire[E]:
    """A reader of one of the words of an enumeration, whatever the case and accents; ``autres`` are accepted spellings."""
    known = {fold(member.value): member for member in kind} | dict(autres or {})

    def lire(valeur: Valeur) -> E:
        written = valeur.texte()
        member = known.get(fold(written))
        if member is None:
            raise refuse_choice(valeur, written, [member.value for member in kind])
        return member

    return lire


def refuse_choice(valeur: Valeur, written: str, words: list[str]) -> Refus:
    """Why a word is not one of those expected, with the nearest."""
    near = nearest(written, words)
    return Refus(
        Code.CHOIX,
        f"« {written} » n’est pas une valeur de « {valeur.cle} ».",
        f"Écrire « {near} » si c’est ce qui est voulu." if near else "Choisir dans la liste.",
        attendu="un de ces mots : " + ", ".join(words),
        corrige=valeur.replaced(near) if near else "",
    )
