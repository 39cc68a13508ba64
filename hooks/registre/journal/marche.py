"""Going through the records of a journal, one publication after the other: chain, ranks, instants, sizes and roots."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from registre.findings import Finding
from registre.journal.codes import Code
from registre.journal.constats import broken, unreadable
from registre.journal.inscriptions import stamp, tail
from registre.journal.merkle import Frontiere
from registre.journal.tetes import Publication, path_of
from registre.texte.montants import nombre

# Who also wants the lines of a file of records.
Voir = Callable[[str, Sequence[bytes]], None]


@dataclass(slots=True)
class Marche:
    """Where a reading is: the tree so far (None after a hole), the hash of the last record, the last instant."""

    frontiere: Frontiere | None = field(default_factory=Frontiere)
    dernier: bytes | None = None
    instant: datetime | None = None
    constats: list[Finding] = field(default_factory=list)

    @classmethod
    def after(cls, publication: Publication | None) -> "Marche":
        """Go on from a publication that is trusted; None is the start."""
        if publication is None:
            return cls()
        return cls(publication.tree, bytes.fromhex(publication.dernier), publication.instant)

    def cross(
        self,
        publication: Publication,
        fichier: str,
        parties: Iterator[tuple[str, bytes]],
        voir: Voir,
    ) -> None:
        """Read the records of a publication, then go on from what its head says, so that one fault is said once."""
        self._check_head(publication, fichier)
        feuilles: list[bytes] = []
        for nom, octets in parties:
            lignes = octets.split(b"\n")
            if lignes.pop():
                self.constats.append(unreadable(nom, len(lignes) + 1))
            feuilles += self._lines(publication, publication.premier + len(feuilles), nom, lignes)
            voir(nom, lignes)
        self._check_tree(publication, fichier, feuilles)
        self.resume(publication)

    def resume(self, publication: Publication) -> None:
        """Go on from what a head says."""
        self.frontiere = publication.tree
        self.dernier = bytes.fromhex(publication.dernier)
        self.instant = max(publication.instant, self.instant or publication.instant)

    def lose(self) -> None:
        """What comes before is not there: the next publication cannot be tied to it."""
        self.frontiere = self.dernier = None

    def _check_head(self, publication: Publication, fichier: str) -> None:
        if self.instant and publication.instant < self.instant:
            said = f"Cette publication est du {stamp(publication.instant)}, la précédente du {stamp(self.instant)} : le temps y recule."
            self.constats.append(broken(Code.INSTANT, fichier, said))
        if fichier != f"{path_of(publication.numero, publication.instant)}.json":
            said = "Ce fichier n’est pas à la place que disent son numéro et son instant."
            self.constats.append(broken(Code.TETE, fichier, said))

    def _lines(
        self, publication: Publication, rang: int, nom: str, lignes: Sequence[bytes]
    ) -> list[bytes]:
        """The hashes of the records of a file; its first fault is said."""
        marque = b'"instant":"%b"' % stamp(publication.instant).encode()
        precedent, whole, feuilles = self.dernier, True, list[bytes]()
        known = precedent is not None or rang == 0
        for rank, ligne in enumerate(lignes):
            end = tail(precedent, rang + rank) if known else b'"rang":%d}' % (rang + rank)
            if whole and not (ligne.endswith(end) and marque in ligne):
                whole = False
                self.constats.append(_fault(nom, rank + 1, ligne, rang + rank, marque))
            precedent, known = sha256(b"\x00" + ligne).digest(), True
            feuilles.append(precedent)
        self.dernier = precedent
        if whole and not _are_objects(lignes):
            self.constats += [
                unreadable(nom, rank)
                for rank, ligne in enumerate(lignes, 1)
                if not _are_objects([ligne])
            ]
        return feuilles

    def _check_tree(self, publication: Publication, fichier: str, feuilles: list[bytes]) -> None:
        """What the head says of the tree is what its records make."""
        count = publication.taille - publication.premier
        before = self.frontiere.taille if self.frontiere else publication.premier
        if publication.premier != before or len(feuilles) != count or not feuilles:
            said = (
                f"Cette publication annonce {nombre(count)} inscriptions après {nombre(publication.premier)} ; "
                f"on en lit {nombre(len(feuilles))} après {nombre(before)}."
            )
            self.constats.append(broken(Code.TAILLE, fichier, said))
        elif self.frontiere is not None:
            tree = self.frontiere.extend(feuilles)
            if tree != publication.tree or feuilles[-1].hex() != publication.dernier:
                said = "La racine de cette publication n’est pas celle de ses inscriptions."
                self.constats.append(broken(Code.RACINE, fichier, said))


def _are_objects(lignes: Sequence[bytes]) -> bool:
    """Whether each line is a JSON object: all at once, which takes half the time."""
    try:
        found = json.loads(b"[%b]" % b",".join(lignes))
    except ValueError:
        return False
    return len(found) == len(lignes) and all(isinstance(one, dict) for one in found)


def _fault(nom: str, ligne: int, octets: bytes, rang: int, marque: bytes) -> Finding:
    """Why a line is not the record that should be there."""
    try:
        found = json.loads(octets)["rang"]
    except (ValueError, TypeError, KeyError):
        return unreadable(nom, ligne)
    if found != rang:
        said = f"L’inscription n° {found} est à la place de la n° {rang} : l’ordre a changé, ou des inscriptions manquent."
        return broken(Code.CHAINE, nom, said, ligne)
    if marque not in octets:
        said = "L’instant de cette inscription n’est pas celui de sa publication."
        return broken(Code.INSTANT, nom, said, ligne)
    said = "Cette inscription ne suit pas celle d’avant : l’une des deux a été changée."
    return broken(Code.CHAINE, nom, said, ligne)
