"""Members in office, present and voting: three printed numbers, with what the roll-call counts beside."""

from collections.abc import Iterator

from registre.model.deliberation import Membres
from registre.pages.decompte import Decompte, count
from registre.pages.faits.base import D_APRES_LA_SEANCE, Dossier, Fait, sic
from registre.pages.phrases import Phrase, phrase


def rows(dossier: Dossier) -> Iterator[Fait]:
    """One row for each number."""
    membres, counted = dossier.acte.membres or Membres(), count(dossier.seance)
    yield _row(dossier, "Membres en exercice", membres.en_exercice, _in_office(dossier, counted))
    yield _present(dossier, membres.presents, counted)
    yield _row(dossier, "Membres votants", membres.votants, _voting(membres, counted))


def _row(dossier: Dossier, libelle: str, printed: int | None, notes: tuple[Phrase, ...]) -> Fait:
    champ, ancre, inconnu = _NOMS[libelle]
    mark = sic(dossier.acte.sic, "membres", f"membres.{champ}")
    valeurs = () if printed is None else (phrase(str(printed), *mark),)
    return Fait(libelle=libelle, valeurs=valeurs, notes=notes, ancre=ancre, inconnu=inconnu)


_NOMS = {
    "Membres en exercice": (
        "en_exercice",
        "membres-en-exercice",
        "le nombre des membres en exercice",
    ),
    "Membres présents": ("presents", "presents", "le nombre des membres présents"),
    "Membres votants": ("votants", "votants", "le nombre des votants"),
}


def _in_office(dossier: Dossier, counted: Decompte) -> tuple[Phrase, ...]:
    """How many names the roll-call has, where it is said to be complete."""
    if not dossier.seance.liste_complete or not counted.noms:
        return ()
    return (phrase(f"calculé : {counted.noms} (liste de la séance)"),)


def _present(dossier: Dossier, printed: int | None, counted: Decompte) -> Fait:
    """The act's number; without one, the total that the sitting's roll-call prints; the count beside."""
    totaux = dossier.seance.totaux_imprimes
    total = totaux.presents if totaux else None
    notes: list[Phrase] = []
    if printed is None and total is not None:
        notes.append(D_APRES_LA_SEANCE)
    elif total is not None and total != printed:
        notes.append(phrase(f"total imprimé à la séance : {total}"))
    if counted.presents:
        notes.append(phrase(f"calculé : {counted.presents} (liste de la séance)"))
    return _row(dossier, "Membres présents", total if printed is None else printed, tuple(notes))


def _voting(membres: Membres, counted: Decompte) -> tuple[Phrase, ...]:
    """Members present and those who gave a proxy, beside a printed number and never in its place."""
    if membres.votants is None or not counted.presents:
        return ()
    total, pouvoirs = counted.presents + counted.pouvoirs, counted.pouvoirs
    plus = f" + {pouvoirs} pouvoir{'s' if pouvoirs > 1 else ''}" if pouvoirs else ", aucun pouvoir"
    presents = f"{counted.presents} présent{'s' if counted.presents > 1 else ''}"
    return (phrase(f"calculé : {total} ({presents}{plus} dans la liste)"),)
