"""The roll-call of a sitting as a table of words; each line says everything, for it is read as a list on a phone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registre.model.registre import Registre
from registre.model.seance import ModePresence, Presence, Seance, Totaux
from registre.pages.decompte import Decompte, count
from registre.pages.noms import of_organ
from registre.pages.phrases import Phrase, jour, lien, phrase, tie


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
    totaux: Phrase
    reserve: Phrase


def roll_call(registre: Registre, seance: Seance) -> Appel | None:
    """The roll-call of a sitting; None where no document gives one."""
    if not seance.presences:
        return None
    organe = registre.organe(seance.organisme, seance.organe)
    rows = [(presence, tuple(_cells(registre, seance, presence))) for presence in seance.presences]
    filled = {cell.libelle for _, cells in rows for cell in cells if cell.texte}
    columns = tuple(cell.libelle for cell in rows[0][1] if cell.libelle in filled)
    return Appel(
        legende=(jour(seance.date, f"Présences à la séance {of_organ(organe)} du "),),
        colonnes=columns,
        lignes=tuple(
            Ligne(
                membre=presence.personne.nom,
                cases=tuple(cell for cell in cells if cell.libelle in columns),
            )
            for presence, cells in rows
        ),
        totaux=tie(_totals(seance.totaux_imprimes, count(seance)), " "),
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


def _totals(printed: Totaux | None, counted: Decompte) -> Iterator[Phrase]:
    """The printed totals, then what can be counted in the list: one never fills the other."""
    if printed is None:
        yield phrase("Le document n’imprime pas de totaux.")
    else:
        found = (printed.presents, printed.absents, printed.excuses, None, printed.pouvoirs)
        yield phrase("Totaux imprimés : ", *_numbers(found), ".")
    made = (
        counted.presents,
        counted.absents,
        counted.excuses,
        counted.non_precises,
        counted.pouvoirs,
    )
    yield phrase("Calculé d’après la liste : ", *_numbers(number or None for number in made), ".")


def _numbers(numbers: Iterable[int | None]) -> Phrase:
    """«10 présents, 10 excusés, 4 pouvoirs», without what is not known."""
    said = zip(numbers, _NOMS, strict=True)
    return tie(_number(number, *nom) for number, nom in said if number is not None)


def _number(number: int, singulier: str, pluriel: str, ancre: str | None) -> Phrase:
    words = pluriel if number > 1 else singulier
    linked = lien(words, f"glossaire/#{ancre}") if ancre else words
    return phrase(f"{number}\u00a0", linked)


_NOMS = (
    ("présent", "présents", "presents"),
    ("absent", "absents", None),
    ("excusé", "excusés", None),
    ("présence non précisée", "présences non précisées", None),
    ("pouvoir", "pouvoirs", "pouvoir"),
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
