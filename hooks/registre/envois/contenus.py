"""The contents of a commit as files in a folder: the bytes that git has, whatever attributes the pushed files ask for."""

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from registre.checks import rapport
from registre.envois import arborescence
from registre.envois.arborescence import Entree
from registre.envois.git import Depot
from registre.publication.pannes import BuildError
from registre.texte.typographie import insecables

# Findings that are shown; of a tree that is wrong throughout, the others say nothing more.
_MONTRES = 20
_SANS = f"Le dossier « {arborescence.CONTENU}/ » manque : c’est là que le registre est lu."


class SansContenuError(BuildError):
    """A commit has no contents at all."""


def check(depot: Depot, commit: str, most: int) -> list[Entree]:
    """What the contents of a commit hold; raise, with every reason, where they cannot be written as files."""
    arbre = arborescence.tree_of(depot, commit)
    if arbre is None:
        raise SansContenuError(insecables(_SANS))
    found = arborescence.entries(depot, arbre)
    wrong = tuple(arborescence.faults(found, most))
    if wrong:
        said = [str(one) for one in wrong[:_MONTRES]]
        if len(wrong) > _MONTRES:
            said.append("…")
        raise BuildError("\n".join([*said, rapport.compte(wrong)]))
    return found


def extract(
    depot: Depot,
    commit: str,
    dossier: Path,
    found: Iterable[Entree],
    each: Callable[[Iterable[Path]], Iterable[Path]] = iter,
) -> None:
    """Make a folder hold exactly these files of a commit, touching none that are the same as last time.

    What the folder holds is known by a note beside it, which is taken away first and put back last: a folder without note is made anew.
    ``each`` sees the files as they are written.
    """
    note = dossier.with_name(f"{dossier.name}.fichiers")
    known = _read(note) if dossier.is_dir() else {}
    note.unlink(missing_ok=True)
    if not known:
        shutil.rmtree(dossier, ignore_errors=True)
    dossier.mkdir(parents=True, exist_ok=True)
    wanted = {one.chemin: one.oid for one in found}
    _remove(dossier, [chemin for chemin, oid in known.items() if wanted.get(chemin) != oid])
    fresh = {chemin: oid for chemin, oid in wanted.items() if known.get(chemin) != oid}
    for folder in {(dossier / chemin).parent for chemin in fresh}:
        folder.mkdir(parents=True, exist_ok=True)
    for _ in each(depot.files(fresh.values(), [dossier / chemin for chemin in fresh])):
        pass
    beside = note.with_name(f"{note.name}.nouveau")
    lines = (f"{oid} {chemin}\n" for chemin, oid in wanted.items())
    beside.write_text("".join(lines), encoding="utf-8", newline="\n")
    beside.replace(note)


def _read(note: Path) -> dict[str, str]:
    try:
        lines = note.read_text(encoding="utf-8").split("\n")
    except OSError:
        return {}
    return {chemin: oid for oid, _, chemin in (line.partition(" ") for line in lines if line)}


def _remove(dossier: Path, chemins: Iterable[str]) -> None:
    """Remove files, and the folders that they leave empty."""
    for chemin in chemins:
        path = dossier / chemin
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == dossier or any(folder.iterdir()):
                break
            folder.rmdir()
