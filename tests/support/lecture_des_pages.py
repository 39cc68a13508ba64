"""Pages read as text, so that a test says what a reader sees."""

from collections.abc import Iterable
from typing import Any

from registre.model.registre import Registre
from registre.pages.faits.acte import around, essential
from registre.pages.faits.base import Boite, Dossier, Fait
from registre.pages.phrases import Phrase
from tests.support import fabrique


def said(phrase: Phrase) -> str:
    """A sentence with its marks, no-break spaces made plain."""
    words = "".join(mot.texte + mot.date + ("[sic]" if mot.sic else "") for mot in phrase)
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def row(faits: Iterable[Fait], libelle: str) -> tuple[list[str], list[str]] | None:
    """The values and the notes of the first fact of that label."""
    found = next((fait for fait in faits if fait.libelle == libelle), None)
    if found is None:
        return None
    return [said(value) for value in found.valeurs], [said(note) for note in found.notes]


def dossier(
    champs: dict[str, Any], seance: dict[str, Any] | None = None, **registre: Any
) -> Dossier:
    """An act of the «Conseil» with its sitting, in a register of its own."""
    acte = fabrique.acte("7", **champs)
    sitting = fabrique.seance(**(seance or {}))
    found: Registre = fabrique.registre([acte], [sitting], **registre)
    return Dossier(acte=acte, seance=sitting, registre=found)


def box(champs: dict[str, Any], seance: dict[str, Any] | None = None, **registre: Any) -> Boite:
    """The box of facts of an act."""
    return essential(dossier(champs, seance, **registre))


def after(champs: dict[str, Any]) -> tuple[Fait, ...]:
    """The facts shown after the text of an act."""
    return around(dossier(champs))
