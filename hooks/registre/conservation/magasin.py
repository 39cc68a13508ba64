"""The published files beside the journal: named by their SHA-256, one reference for each issuer and year.

An occultation takes every edition of a file away: the reference is written anew without history, and ``purge`` throws away what no
reference holds any more. The journal keeps the fingerprint.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import chain
from pathlib import Path

from registre.conservation import ecriture
from registre.conservation.ecriture import Connu
from registre.conservation.git import Depot, DepotError

FICHIERS = "refs/registre/fichiers"


@dataclass(frozen=True, slots=True, order=True)
class Rayon:
    """Where the files of an issuer and a year are kept, by the issuer's key."""

    organisme: str
    annee: int

    @property
    def ref(self) -> str:
        """The reference."""
        return f"{FICHIERS}/{self.organisme}/{self.annee}"


class Magasin:
    """The store of a repository."""

    def __init__(self, depot: Depot) -> None:
        self._depot = depot

    def shelves(self) -> list[Rayon]:
        """All that there are."""
        parts = (ref.rsplit("/", 2) for ref in self._depot.refs(FICHIERS))
        return sorted(Rayon(organisme, int(annee)) for _, organisme, annee in parts)

    def names(self, rayon: Rayon) -> dict[str, str]:
        """The files that are kept, by their SHA-256: git's name for each."""
        commit = self._depot.resolve(rayon.ref)
        tree = self._depot.tree(commit) if commit else {}
        return {chemin.replace("/", "", 1): oid for chemin, oid in tree.items()}

    def add(self, rayon: Rayon, fichiers: Iterable[Path | bytes], instant: datetime) -> list[str]:
        """Keep files; return the SHA-256 of each, in their order. What is kept already is not written again."""
        known, parent = set(self.names(rayon)), self._depot.resolve(rayon.ref)
        sommes: list[str] = []

        def new() -> Iterator[tuple[str, bytes]]:
            for fichier in fichiers:
                octets = fichier if isinstance(fichier, bytes) else fichier.read_bytes()
                sommes.append(somme := sha256(octets).hexdigest())
                if somme not in known:
                    known.add(somme)
                    yield path_of(somme), octets

        contenus = new()
        first = next(contenus, None)
        if first is None:
            return sommes
        commit = ecriture.write(
            self._depot,
            chain([first], contenus),
            parent=parent,
            instant=instant,
            message="Fichiers publiés\n",
        )
        self._move(rayon, commit, parent)
        return sommes

    def read(self, rayon: Rayon, somme: str) -> bytes:
        """The bytes of a file, which are those of its SHA-256; raise ``DepotError`` where they are not there."""
        try:
            octets = self._depot.run("cat-file", "blob", f"{rayon.ref}:{path_of(somme)}")
        except DepotError as error:
            message = f"Le fichier {somme} n’est plus gardé pour {rayon.organisme}, {rayon.annee}."
            raise DepotError(message) from error
        if sha256(octets).hexdigest() != somme:
            message = f"Le fichier gardé sous le nom {somme} n’est plus le même : le remettre d’une sauvegarde."
            raise DepotError(message)
        return octets

    def remove(self, rayon: Rayon, sommes: Collection[str], instant: datetime) -> list[str]:
        """Take files away, and all history with them; return the SHA-256 of those that were there."""
        kept, parent = self.names(rayon), self._depot.resolve(rayon.ref)
        gone = [somme for somme in sommes if somme in kept]
        if not gone or parent is None:
            return []
        left = ((path_of(somme), Connu(oid)) for somme, oid in kept.items() if somme not in gone)
        commit = ecriture.write(
            self._depot,
            left,
            parent=None,
            instant=instant,
            message="Fichiers publiés, après occultation\n",
        )
        self._move(rayon, commit, parent)
        return gone

    def purge(self) -> None:
        """Throw away what no reference holds any more, so that nothing finds it again; it takes long in a large repository."""
        for rayon in self.shelves():
            if self._depot.succeeds("reflog", "exists", rayon.ref):
                self._depot.run("reflog", "expire", "--expire=now", rayon.ref)
        self._depot.run("repack", "-a", "-d", "-q")
        self._depot.run("prune", "--expire=now")

    def verify(self, rayon: Rayon) -> Iterator[tuple[str, bool]]:
        """Each file by its SHA-256, and whether its bytes are still those."""
        kept = self.names(rayon)
        read = self._depot.blobs(kept.values())
        for somme, octets in zip(kept, read, strict=True):
            yield somme, sha256(octets).hexdigest() == somme

    def _move(self, rayon: Rayon, commit: str, parent: str | None) -> None:
        self._depot.update(
            f"update {rayon.ref} {commit} {parent}" if parent else f"create {rayon.ref} {commit}"
        )


def path_of(somme: str) -> str:
    """Where a file is in its tree: ``ab/cdef…``."""
    return f"{somme[:2]}/{somme[2:]}"
