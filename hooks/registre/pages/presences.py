"""The roll-call of a sitting as a table of words; each line says everything, for it is read as a list on a phone."""

from collections.abc import Iterator
from dataclasses import dataclass

from registre.model.registre import Registre
from registre.model.seance import ModePresence, Presence, Seance, Totaux
from registre.pages.decompte import Decompte, count
from registre.pages.faits.base import Fait
from registre.pages.noms import of_organ
from registre.pages.phrases import Phrase, jour, phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A cell of the table, with the name of its column."""

    libelle: str
    texte: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ligne:
    """A member and what the roll-call says of it."""

    membre: str
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appel:
    """The roll-call: caption, columns that hold something, lines, printed totals with counted ones beside, what is not said."""

    legende: Phrase
    colonnes: tuple[str, ...]
    lignes: tuple[Ligne, ...]
    totaux: tuple[Fait, ...]
    reserve: Phrase


def roll_call(registre: Registre, seance: Seance) -> Appel | None:
    """The roll-call of a sitting; None where no document gives one."""
    if not seance.presences:
        return None
    organe = registre.organe(seance.organisme, seance.organe)
    rows = [(presence, tuple(_cells(registre, seance, presence))) for presence in seance.presences]
    columns = dict.fromkeys(cell.libelle for _, cells in rows for cell in cells if cell.texte)
    return Appel(
        legende=(jour(seance.date, f"Présences à la séance {of_organ(organe)} du "),),
        colonnes=tuple(columns),
        lignes=tuple(
            Ligne(
                membre=presence.personne.nom,
                cases=tuple(cell for cell in cells if cell.libelle in columns),
            )
            for presence, cells in rows
        ),
        totaux=tuple(_totals(seance.totaux_imprimes or Totaux(), count(seance))),
        reserve=_reserve(seance),
    )


def _cells(registre: Registre, seance: Seance, presence: Presence) -> Iterator[Case]:
    """Every cell of a line; columns that stay empty on all lines are dropped after."""
    organe = registre.organe(seance.organisme, seance.organe)
    member = organe.membres.get(presence.personne.membre or "")
    college = presence.college or (member.college if member else None)
    mode = "" if presence.mode is ModePresence.NON_PRECISE else _MODES[presence.mode]
    yield Case(libelle="Collectivité", texte=college or "")
    yield Case(libelle="Présence", texte=str(presence.etat))
    yield Case(libelle="Participation", texte=mode)
    yield Case(
        libelle="Pouvoir donné à", texte=presence.pouvoir_a.nom if presence.pouvoir_a else ""
    )
    yield Case(libelle="Arrivée", texte=presence.arrivee or "")
    yield Case(libelle="Départ", texte=presence.depart or "")


_MODES = {ModePresence.SALLE: "en salle", ModePresence.DISTANCE: "à distance"}


def _totals(printed: Totaux, counted: Decompte) -> Iterator[Fait]:
    """Printed totals with the count beside; without them, the count alone, said to be one."""
    for libelle, total, number, ancre in (
        ("Présents", printed.presents, counted.presents, "presents"),
        ("Absents", printed.absents, counted.absents, None),
        ("Excusés", printed.excuses, counted.excuses, None),
        ("Présence non précisée", None, counted.non_precises, None),
        ("Pouvoirs", printed.pouvoirs, counted.pouvoirs, "pouvoir"),
    ):
        if total is None and not number:
            continue
        yield Fait(
            libelle=libelle,
            valeurs=() if total is None else (phrase(str(total)),),
            notes=(phrase(f"calculé : {number}"),),
            ancre=ancre,
            absence="total non imprimé",
        )


def _reserve(seance: Seance) -> Phrase:
    """Whether everybody is named, when that is in doubt."""
    if seance.liste_complete:
        return ()
    if seance.liste_complete is None:
        return phrase(
            "La liste n’est pas dite complète : le document ne dit pas si tous les membres y sont."
        )
    return phrase("La liste est incomplète : tous les membres n’y sont pas nommés.")
