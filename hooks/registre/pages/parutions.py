"""What pages say of the journal of publications: its instants, what it counts for, where former editions are."""

from datetime import date, datetime

from registre.model.deliberation import Deliberation
from registre.model.seance import Seance
from registre.pages.phrases import Mot, jour
from registre.texte import heures

# From that day acts are made public on the web site (R. 2131-1 and R. 3131-2 CGCT).
PUBLICATION_ELECTRONIQUE = date(2022, 7, 1)
JOURNAL = "d’après le journal"
NON_PUBLIE = "non publié"
MISE_EN_LIGNE, VERSEMENT = "Mise en ligne", "Versement au registre"


def moment(valeur: datetime, avant: str = "") -> Mot:
    """An instant, after some words: «le 12 mars 2024 à 8 h 30»."""
    said = f"{jour(valeur.date()).date} à\u00a0{heures.heure(valeur.time())}"
    return Mot(texte=avant, date=said, iso=valeur.isoformat(timespec="seconds"))


def is_first_publicity(acte: Deliberation) -> bool:
    """Whether this register is where the act was first made public: not one that was before, here or on paper."""
    return acte.publicite_anterieure is None and acte.date >= PUBLICATION_ELECTRONIQUE


def online_words(acte: Deliberation) -> str:
    """How the first day in this register is called."""
    return MISE_EN_LIGNE if is_first_publicity(acte) else VERSEMENT


def minutes_words(seance: Seance) -> str:
    """How that of a sitting's minutes is called."""
    return MISE_EN_LIGNE if seance.date >= PUBLICATION_ELECTRONIQUE else VERSEMENT


def edition_address(acte: Deliberation, rang: int) -> str:
    """The address of a former edition."""
    return f"{acte.adresse}editions/{rang}/"


def changes_address(acte: Deliberation, rang: int) -> str:
    """The address of what the next edition changed in this one."""
    return f"{edition_address(acte, rang)}differences/"
