"""All that is published of a journal, as a build receives it: heads, lines of records, seals; the proofs are made from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from registre.journal import merkle, tetes
from registre.journal.lecture import Lecture, list_files
from registre.journal.merkle import Arbre
from registre.journal.publications import Lot
from registre.journal.tetes import SCEAU, Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class Recueil:
    """A journal up to a publication: its heads from the first on, the line of each record by its rank.

    ``sceaux`` has the seals of heads, as they were received, by the path of their file in the journal.
    """

    tetes: Sequence[Publication] = ()
    lignes: Sequence[bytes] = ()
    sceaux: Mapping[str, bytes] = field(default_factory=dict)
    # the last tree that was asked for: proofs of one publication are made one after the other
    _arbres: dict[int, Arbre] = field(default_factory=dict, compare=False, repr=False)

    def of(self, publication: Publication) -> Sequence[bytes]:
        """The lines of the records of one publication."""
        return self.lignes[publication.premier : publication.taille]

    def before(self, publication: Publication) -> Publication | None:
        """The publication from which one goes on; None for the first."""
        return self.tetes[publication.numero - 2] if publication.numero > 1 else None

    def followed_by(self, lot: Lot) -> "Recueil":
        """The same, with the publication that goes online now."""
        seals = {nom: octets for nom, octets in lot.fichiers.items() if SCEAU.fullmatch(nom)}
        return Recueil(
            tetes=(*self.tetes, lot.publication),
            lignes=(*self.lignes, *(one.ligne for one in lot.inscriptions)),
            sceaux={**self.sceaux, **seals},
        )

    def tree(self, publication: Publication) -> Arbre:
        """What the proofs in the root of a publication are made from: the frontier before it, and its own records."""
        found = self._arbres.get(publication.numero)
        if found is None:
            before = self.before(publication)
            leaves = map(merkle.leaf, self.of(publication))
            found = Arbre(leaves, before.tree if before else None)
            self._arbres.clear()
            self._arbres[publication.numero] = found
        return found


VIDE = Recueil()


def read(lecture: Lecture) -> Recueil:
    """What is published of a journal that was verified."""
    files = list_files(lecture.names())
    heads = list(map(tetes.parse, lecture.read(files.tetes.values())))
    lines: list[bytes] = []
    for octets in lecture.read([part for head in heads for part in head.parts]):
        lines += octets.splitlines()
    seals = dict(zip(files.sceaux, lecture.read(files.sceaux), strict=True))
    return Recueil(tetes=tuple(heads), lignes=tuple(lines), sceaux=seals)
