"""The register under watch: each read is noted, so that one knows what a page was made from.

Everything refers to everything else by key, hence every read of something else goes through one of the maps below.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar, overload

from registre.indexes.catalogue import Catalogue
from registre.model.autorites import Nomenclature

V = TypeVar("V")

# What was read: the name of a map, and a key of it, or None for the whole.
Cle = tuple[str, str | None]
FICHIERS = "fichiers"
EDITORIAL = "pages de l’éditeur"
SORTIES = "sorties"

# What is watched of the register and of the catalogue: every field of them that is looked up (a test holds the list).
_FICHES = ("organismes", "partenaires", "sujets", "territoires")
_REGISTRE = ("seances", "deliberations", "fichiers", *_FICHES)
# fmt: off
_CARTES = (
    "mois", "etendues", "voisins", "actes_par_seance", "cites_par", "defaits_par", "programmes", "tus", "parutions", "publications",
    "sources",
)
# fmt: on
_SUITES = ("actes", "seances", "annonces")
_CARTES_DE_CARTES = ("index", "intitules")
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


def maps(catalogue: Catalogue) -> dict[str, Mapping[str, object] | Sequence[str]]:
    """Everything in a register that is looked up, by the name under which its reads are noted."""
    registre = catalogue.registre
    found: dict[str, Mapping[str, object] | Sequence[str]] = {
        f"registre {nom}": getattr(registre, nom) for nom in _REGISTRE
    }
    found[NOMENCLATURE] = {VERSION: registre.nomenclature.version}
    found[f"{NOMENCLATURE} matieres"] = registre.nomenclature.matieres
    found |= {nom: getattr(catalogue, nom) for nom in (*_CARTES, *_SUITES)}
    for nom in _CARTES_DE_CARTES:
        found |= {f"{nom} {slug}": held for slug, held in getattr(catalogue, nom).items()}
    return found


def watch(catalogue: Catalogue, journal: Journal, fichiers: Container[str]) -> Catalogue:
    """The same register, noting what is read of it; ``fichiers`` are the register's files in the content folder."""
    contenu = Dossier(catalogue.contenu)
    contenu.journal, contenu.registered = journal, fichiers
    watched = {
        nom: Carte(nom, journal, source)
        if isinstance(source, Mapping)
        else Suite(nom, journal, source)
        for nom, source in maps(catalogue).items()
    }
    nested: dict[str, Any] = {
        nom: {slug: watched[f"{nom} {slug}"] for slug in getattr(catalogue, nom)}
        for nom in _CARTES_DE_CARTES
    }
    inner: dict[str, Any] = {nom: watched[f"registre {nom}"] for nom in _REGISTRE}
    inner[NOMENCLATURE] = Classement(journal, catalogue.registre.nomenclature)
    registre = replace(catalogue.registre, **inner)
    own: dict[str, Any] = {nom: watched[nom] for nom in (*_CARTES, *_SUITES)}
    return replace(catalogue, registre=registre, contenu=contenu, **own, **nested)
