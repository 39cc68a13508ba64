"""Where the files of a journal are read, whatever holds them, and how they are named."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from registre.journal import inscriptions, tetes
from registre.journal.inscriptions import Inscription
from registre.journal.tetes import NOM, SCEAU, TETE


class Lecture(Protocol):
    """Files by path."""

    def names(self) -> Iterable[str]:
        """The paths of all files."""

    def read(self, noms: Iterable[str]) -> Iterator[bytes]:
        """The bytes of these files, in that order; one after the other, as they may be many."""


@dataclass(frozen=True, slots=True)
class EnMemoire:
    """Files that are held already."""

    fichiers: Mapping[str, bytes]

    def names(self) -> Iterable[str]:
        """The paths of all files."""
        return self.fichiers

    def read(self, noms: Iterable[str]) -> Iterator[bytes]:
        """The bytes of these files."""
        return (self.fichiers[nom] for nom in noms)


@dataclass(frozen=True, slots=True)
class Inventaire:
    """The files of a journal by their names: heads by number of publication, ranks of files of records by path, seals, what is foreign."""

    tetes: dict[int, str] = field(default_factory=dict)
    parties: dict[str, list[int]] = field(default_factory=dict)
    sceaux: list[str] = field(default_factory=list)
    etrangers: list[str] = field(default_factory=list)
    tete: bool = False


def list_files(noms: Iterable[str]) -> Inventaire:
    """Sort out the files of a journal, publications in the order of their numbers."""
    known = set(noms)
    sceaux = sorted(filter(SCEAU.fullmatch, known))
    tetes, parties, etrangers = dict[int, str](), dict[str, list[int]](), list[str]()
    for nom in sorted(known - {TETE, *sceaux}):
        found = NOM.fullmatch(nom)
        if found is None or (found[3] is None and int(found[2]) in tetes):
            etrangers.append(nom)
        elif found[3] is None:
            tetes[int(found[2])] = nom
        else:
            parties.setdefault(found[1], []).append(int(found[3]))
    heads = {nom.removesuffix(".json") for nom in tetes.values()}
    etrangers += [nom for nom in sceaux if nom[:-4] not in heads]  # .p7s, .tsr
    kept = [nom for nom in sceaux if nom[:-4] in heads]
    return Inventaire(dict(sorted(tetes.items())), parties, kept, etrangers, TETE in known)


def records(lecture: Lecture, depuis: tetes.Publication | None = None) -> Iterator[Inscription]:
    """Every record in the order of its rank, or those that came after a publication; raise ``IllisibleError`` at one that is not."""
    first = depuis.numero + 1 if depuis else 1
    files = list_files(lecture.names())
    names = [nom for numero, nom in files.tetes.items() if numero >= first]
    heads = map(tetes.parse, lecture.read(names))
    for octets in lecture.read([part for head in heads for part in head.parts]):
        yield from map(inscriptions.parse, octets.splitlines())
