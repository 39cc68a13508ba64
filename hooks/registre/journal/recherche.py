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
        firsts = dict[tuple[str, str], tuple[Inscription, Fichier]]()
        for one in self._lues:
            for fichier in one.annonce.fichiers:
                if fichier.sha256 == self._somme:
                    firsts.setdefault((one.annonce.objet, one.annonce.cle), (one, fichier))
        return [self._follow(*first) for first in firsts.values()]

    def _keep(self, ligne: bytes) -> None:
        try:
            read = parse(ligne)
        except IllisibleError:
            return  # the verification says it
        self._lues.append(read)
        if any(fichier.sha256 == self._somme for fichier in read.annonce.fichiers):
            self._marques.add(encode({"cle": read.annonce.cle})[1:-1])

    def _follow(self, first: Inscription, fichier: Fichier) -> Connu:
        own = (first.annonce.objet, first.annonce.cle)
        after = [
            one
            for one in self._lues
            if one.rang > first.rang and (one.annonce.objet, one.annonce.cle) == own
        ]
        gone = (one for one in after if one.annonce.evenement is Evenement.DEPUBLICATION)
        other = (one for one in after if _replaces(one, first, fichier))
        return Connu(
            inscription=first,
            fichier=fichier,
            remplace=next((one.instant for one in other), None),
            retire=next((one.instant for one in gone), None),
        )


def _replaces(later: Inscription, first: Inscription, fichier: Fichier) -> bool:
    """Whether a record puts another file in the place of this one: a new edition, or other bytes at its address."""
    if later.annonce.edition > first.annonce.edition:
        return True
    return any(
        one.adresse == fichier.adresse and one.sha256 != fichier.sha256
        for one in later.annonce.fichiers
    )
