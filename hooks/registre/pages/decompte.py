"""What can be counted in a roll-call: never put in the place of a printed number."""

from dataclasses import dataclass

from registre.model.seance import EtatPresence, Seance


@dataclass(frozen=True, slots=True, kw_only=True)
class Decompte:
    """How many names a roll-call has, and how many of each kind."""

    noms: int
    presents: int
    absents: int
    excuses: int
    non_precises: int
    pouvoirs: int


def count(seance: Seance) -> Decompte:
    """Count the roll-call of a sitting."""
    etats = [presence.etat for presence in seance.presences]
    return Decompte(
        noms=len(etats),
        presents=etats.count(EtatPresence.PRESENT),
        absents=etats.count(EtatPresence.ABSENT),
        excuses=etats.count(EtatPresence.EXCUSE),
        non_precises=etats.count(EtatPresence.NON_PRECISE),
        pouvoirs=sum(presence.pouvoir_a is not None for presence in seance.presences),
    )
