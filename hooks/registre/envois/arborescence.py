"""The folder ``content/`` of a commit, as git has it: what it holds, and what in it could lead elsewhere or be lost on the way."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from registre.envois.git import Depot
from registre.findings import Finding
from registre.texte.montants import nombre
from registre.texte.typographie import insecables

CONTENU = "content"
_FICHIERS = frozenset({"100644", "100755"})
_LIEN, _MODULE = "120000", "160000"
_LONGUEUR = 255  # bytes, what a file system takes for a name
_MILLION = 1_000_000


class Entree(NamedTuple):
    """A file as git has it: its path from ``content/``, its bytes when they are a file's."""

    mode: str
    oid: str
    taille: int
    chemin: str


def tree_of(depot: Depot, commit: str) -> str | None:
    """The tree of the contents in a commit; None where there is none."""
    name = f"{commit}:{CONTENU}"
    if not depot.succeeds("cat-file", "-e", name) or depot.text("cat-file", "-t", name) != "tree":
        return None
    return depot.text("rev-parse", name)


def entries(depot: Depot, arbre: str) -> list[Entree]:
    """Everything that a tree holds, below it too."""
    listed = depot.run("ls-tree", "-r", "-l", "-z", arbre)
    return [_entry(line) for line in listed.split(b"\0") if line]


def _entry(line: bytes) -> Entree:
    head, _, path = line.partition(b"\t")
    mode, _, oid, size = head.decode("ascii").split()
    # what is no UTF-8 keeps a sign that no path may have
    return Entree(mode, oid, int(size) if size != "-" else 0, path.decode("utf-8", "replace"))


def faults(found: Sequence[Entree], most: int) -> Iterator[Finding]:
    """What keeps these files from being written in a folder as they are; ``most`` is the size that a file may have, in bytes."""
    for one in found:
        if one.mode == _LIEN:
            yield _say(
                "DEP-001",
                one.chemin,
                "C’est un lien symbolique, qui peut mener hors du registre.",
                "Mettre le fichier lui-même.",
            )
        elif one.mode == _MODULE:
            yield _say(
                "DEP-002",
                one.chemin,
                "C’est un sous-module de git, dont le contenu n’est pas dans ce dépôt.",
                "Le remplacer par ses fichiers.",
            )
        elif one.mode not in _FICHIERS or not _is_plain(one.chemin):
            yield _say(
                "DEP-003",
                ascii(one.chemin)[1:-1],
                "Ce nom ne peut pas être celui d’un fichier du registre.",
                "Le renommer.",
            )
        elif one.taille > most:
            size, limit = nombre(-(-one.taille // _MILLION)), nombre(most // _MILLION)
            yield _say(
                "DEP-004",
                one.chemin,
                f"Ce fichier fait {size} Mo ; la limite de ce dépôt est de {limit} Mo.",
                "L’alléger, ou demander à qui tient le dépôt de relever « registre.tailleMaximale ».",
            )
    yield from _twins(found)


def _twins(found: Iterable[Entree]) -> Iterator[Finding]:
    """Paths that one folder cannot hold together on Windows or macOS: on a clerk's machine, one file would take the place of the other."""
    seen: dict[str, str] = {}
    for one in found:
        parts = one.chemin.split("/")
        for depth in range(1, len(parts) + 1):
            path = "/".join(parts[:depth])
            same = unicodedata.normalize("NFC", path).casefold()
            other = seen.setdefault(same, path)
            if other != path:
                yield _say(
                    "DEP-005",
                    path,
                    f"Ce nom ne diffère de « {other} » que par la casse ou la forme des accents : Windows et macOS les confondent.",
                    "Renommer l’un des deux.",
                )
                break


def _is_plain(chemin: str) -> bool:
    return all(
        part not in ("", ".", "..")
        and part.lower() != ".git"
        and "\\" not in part
        and "\N{REPLACEMENT CHARACTER}" not in part
        and len(part.encode()) <= _LONGUEUR
        and not any(unicodedata.category(sign) == "Cc" for sign in part)
        for part in chemin.split("/")
    )


def _say(code: str, chemin: str, constat: str, faire: str) -> Finding:
    return Finding(code=code, fichier=chemin, constat=insecables(constat), faire=insecables(faire))
