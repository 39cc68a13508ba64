"""What a journal knows of a file: of what it is, since when it was online, what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from registre.journal.canonique import encode
from registre.journal.inscriptions import (
    Evenement,
    Fichier,
    IllisibleError,
    Inscription,
    parse,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Connu:
    """A file in the journal: the record that first has it; when another took its place, when its object was taken off the site."""

    inscription: Inscription
    fichier: Fichier
    remplace: datetime | None = None
    retire: datetime | None = None


class Recherche:
    """Looks for a file by its SHA-256 while a journal is read, then follows the objects that have it."""

    def __init__(self, somme: str) -> None:
        self._somme = somme
        self._marques = {somme.encode()}
        self._lues: list[Inscription] = []

    def see(self, _nom: str, lignes: Sequence[bytes]) -> None:
        """Look through the lines of a file of records, files in their order."""
        for ligne in lignes:
            if any(marque in ligne for marque in self._marques):
                self._keep(ligne)

    def found(self) -> list[Connu]:
        """What was found, object by object in the order of the journal."""
        objects = dict[tuple[str, str], list[Inscription]]()
        for one in self._lues:
            objects.setdefault((one.annonce.objet, one.annonce.cle), []).append(one)
        known = (of_object(records, self._somme) for records in objects.values())
        return sorted(filter(None, known), key=lambda one: one.inscription.rang)

    def _keep(self, ligne: bytes) -> None:
        try:
            read = parse(ligne)
        except IllisibleError:
            return  # the verification says it
        self._lues.append(read)
        if any(fichier.sha256 == self._somme for fichier in read.annonce.fichiers):
            self._marques.add(encode({"cle": read.annonce.cle})[1:-1])


def of_object(inscriptions: Sequence[Inscription], somme: str) -> Connu | None:
    """What is known of a file from all the records of one object, in their order; None where it never was a file of it."""
    own = (
        (rank, fichier)
        for rank, one in enumerate(inscriptions)
        for fichier in one.annonce.fichiers
        if fichier.sha256 == somme
    )
    found = next(own, None)
    if found is None:
        return None
    rank, fichier = found
    first, after = inscriptions[rank], inscriptions[rank + 1 :]
    gone = (one for one in after if one.annonce.evenement is Evenement.DEPUBLICATION)
    other = (one for one in after if _replaces(one, first, fichier))
    return Connu(
        inscription=first,
        fichier=fichier,
        remplace=next((one.instant for one in other), None),
        retire=next((one.instant for one in gone), None),
    )


def _replaces(later: Inscription, first: Inscription, fichier: Fichier) -> bool:
    """Whether a record puts another file in the place of this one: in a new edition without it, or at its address."""
    files = later.annonce.fichiers
    if not files or any(one.sha256 == fichier.sha256 for one in files):
        return False
    newer = later.annonce.edition > first.annonce.edition
    return newer or any(one.adresse == fichier.adresse for one in files)
