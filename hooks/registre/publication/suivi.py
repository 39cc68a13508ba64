"""Things whose reads are noted, so that one knows what a page was made from: maps, lists, files."""

from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar, overload

from registre.model.autorites import Nomenclature

V = TypeVar("V")

# What was read: the name of a map, and a key of it, or None for the whole.
Cle = tuple[str, str | None]
FICHIERS = "fichiers"
EDITORIAL = "pages de l’éditeur"
SORTIES = "sorties"

NOMENCLATURE, VERSION = "nomenclature", "version"


class Journal:
    """What is being read; nothing is noted outside ``noting``."""

    __slots__ = ("lus",)

    def __init__(self) -> None:
        self.lus: set[Cle] | None = None

    @contextmanager
    def noting(self) -> Iterator[set[Cle]]:
        """Note the reads of a block, and with them those of the blocks inside it."""
        found: set[Cle] = set()
        around, self.lus = self.lus, found
        try:
            yield found
        finally:
            self.lus = around
            if around is not None:
                around |= found


class Suivi:
    """Something whose reads are noted, under a name."""

    def __init__(self, nom: str, journal: Journal) -> None:
        self.nom = nom
        self.journal = journal

    def note(self, cle: str | None) -> None:
        """Note that a key, or the whole, was read."""
        if self.journal.lus is not None:
            self.journal.lus.add((self.nom, cle))


class Carte(Suivi, Mapping[str, V]):
    """A map; a key that it lacks is read as much as one that it has."""

    def __init__(self, nom: str, journal: Journal, source: Mapping[str, V]) -> None:
        super().__init__(nom, journal)
        self.source = source

    def __getitem__(self, cle: str) -> V:
        lus = self.journal.lus
        if lus is not None:
            lus.add((self.nom, cle))
        return self.source[cle]

    def __contains__(self, cle: object) -> bool:
        self.note(str(cle))
        return cle in self.source

    def __iter__(self) -> Iterator[str]:
        self.note(None)
        return iter(self.source)

    def __len__(self) -> int:
        self.note(None)
        return len(self.source)


class Suite(Suivi, Sequence[str]):
    """A list; whoever reads a part of it reads the whole."""

    def __init__(self, nom: str, journal: Journal, source: Sequence[str]) -> None:
        super().__init__(nom, journal)
        self.source = source

    @overload
    def __getitem__(self, rang: int) -> str: ...
    @overload
    def __getitem__(self, rang: slice) -> Sequence[str]: ...
    def __getitem__(self, rang: int | slice) -> str | Sequence[str]:
        self.note(None)
        return self.source[rang]

    def __len__(self) -> int:
        self.note(None)
        return len(self.source)

    def __iter__(self) -> Iterator[str]:
        self.note(None)
        return iter(self.source)

    def __reversed__(self) -> Iterator[str]:
        self.note(None)
        return reversed(self.source)


class Classement(Suivi):
    """The nomenclature: its matters, and the date of its file."""

    def __init__(self, journal: Journal, source: Nomenclature) -> None:
        super().__init__(NOMENCLATURE, journal)
        self.matieres = Carte(f"{NOMENCLATURE} matieres", journal, source.matieres)
        self._version = source.version

    @property
    def version(self) -> str | None:
        """The date of the file of the nomenclature."""
        self.note(VERSION)
        return self._version


class Sorties(Suivi):
    """The files of the site that are made already."""

    def __init__(self, racine: Path, journal: Journal) -> None:
        super().__init__(SORTIES, journal)
        self.racine = racine

    def read(self, chemin: str) -> bytes:
        """The bytes of a file, by its path from the root of the site."""
        self.note(chemin)
        return (self.racine / chemin).read_bytes()


class Dossier(type(Path())):  # type: ignore[misc]  # the class of paths is the system's
    """The content folder: the path of a file in it is only made to read that file."""

    journal: Journal
    registered: Container[str]

    def __truediv__(self, fichier: str) -> Path:
        if self.journal.lus is not None:
            known = fichier in self.registered
            self.journal.lus.add((FICHIERS, fichier) if known else (EDITORIAL, None))
        return Path(str(self)) / fichier
