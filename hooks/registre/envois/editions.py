"""The editions that were online before: of each, only the files that the next one changed, beside the site, at no cost but theirs."""

import errno
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from registre.publication import empreintes, swap
from registre.publication.pannes import BuildError
from registre.publication.temoin import Bascule
from registre.texte.typographie import insecables

_FICHE, _ARBRE = "fiche.json", "arbre"
_MEMOIRE = ("etat", "lecture")
_AUTRE = (
    "L’édition précédente ne peut pas être refaite exactement : le site ou ce qui en était gardé a"
    " été touché. Rétablir les contenus (git revert), puis pousser."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A former edition: its number, its commit and instant, the files that came after it, the digest of all that it held."""

    dossier: Path
    numero: int
    commit: str
    instant: str
    ajoutes: tuple[str, ...]
    empreinte: str


def kept(site: Path) -> list[Edition]:
    """The editions that are kept, the oldest first; one that was begun and not ended counts for nothing."""
    folder = _folder(site)
    numbers = (one for one in folder.iterdir() if one.name.isdecimal()) if folder.is_dir() else ()
    return [_read(one) for one in sorted(numbers, key=_number) if (one / _FICHE).is_file()]


def keep(bascule: Bascule, commit: str, instant: str, most: int) -> int:
    """Keep what is online, which is about to be replaced; return its number, 0 where nothing would be lost or none is wanted."""
    site = bascule.site.resolve()
    if not most or not site.is_dir():
        return 0
    there = _there(bascule, site)
    after = {chemin: one.empreinte for chemin, one in bascule.apres.sorties.items()}
    changed = [chemin for chemin, digest in there.items() if after.get(chemin) != digest]
    added = sorted(after.keys() - there.keys())
    if not changed and not added:
        return 0
    before = _last(site)
    for one in before[: max(0, len(before) - most + 1)]:
        shutil.rmtree(one)
    dossier = _folder(site) / str(_number(before[-1]) + 1 if before else 1)
    (dossier / _ARBRE).mkdir(parents=True)
    _link(site, dossier / _ARBRE, changed)
    for nom in _MEMOIRE:
        if (bascule.dossier / nom).is_file():
            os.link(bascule.dossier / nom, dossier / nom)
    fiche = {
        "commit": commit,
        "instant": instant,
        "ajoutes": added,
        "empreinte": _digest(there),
    }
    (dossier / _FICHE).write_text(json.dumps(fiche), encoding="utf-8")
    return _number(dossier)


def drop(site: Path, numero: int) -> None:
    """Forget an edition."""
    if numero:
        shutil.rmtree(_folder(site) / str(numero), ignore_errors=True)


def forget(site: Path) -> None:
    """Forget all of them: what was withdrawn from the site must not come back with a former one."""
    shutil.rmtree(_folder(site), ignore_errors=True)


def rebuild(edition: Edition, site: Path, dossier: Path) -> None:
    """Make an edition again in a folder that is not there, out of the one that followed it, and make sure that it is the same."""
    shutil.copytree(site.resolve(), dossier, copy_function=os.link)
    for chemin in edition.ajoutes:
        (dossier / chemin).unlink(missing_ok=True)
    arbre = edition.dossier / _ARBRE
    for chemin in _files(arbre):
        (dossier / chemin).unlink(missing_ok=True)
    _link(arbre, dossier, _files(arbre))
    made = {
        chemin: empreintes.of_bytes((dossier / chemin).read_bytes()) for chemin in _files(dossier)
    }
    if _digest(made) != edition.empreinte:
        raise BuildError(insecables(_AUTRE))
    _remove_empty(dossier)


def recall(edition: Edition, dossier: Path) -> None:
    """Put back what was remembered of an edition for the next build."""
    for nom in _MEMOIRE:
        if (edition.dossier / nom).is_file():
            shutil.copyfile(edition.dossier / nom, dossier / nom)
        else:
            (dossier / nom).unlink(missing_ok=True)


def _folder(site: Path) -> Path:
    site = site.resolve()
    return site.with_name(f".{site.name}.editions")


def _last(site: Path) -> list[Path]:
    """The folders of editions, the oldest first; those that were not ended go."""
    folder = _folder(site)
    there = [one for one in folder.iterdir() if one.name.isdecimal()] if folder.is_dir() else []
    for one in there:
        if not (one / _FICHE).is_file():
            shutil.rmtree(one)
    return sorted((one for one in there if one.is_dir()), key=_number)


def _number(dossier: Path) -> int:
    return int(dossier.name)


def _there(bascule: Bascule, site: Path) -> dict[str, bytes]:
    """What is online: as known, and as found where it is not what is known."""
    known = {
        chemin: one.empreinte
        for chemin, one in bascule.avant.sorties.items()
        if chemin not in bascule.vu.perdus
    }
    found = (one for one in bascule.vu.autres if not one.endswith("/"))
    plain = [one for one in found if (site / one).is_file() and not (site / one).is_symlink()]
    return known | {chemin: empreintes.of_bytes((site / chemin).read_bytes()) for chemin in plain}


def _digest(files: Mapping[str, bytes]) -> str:
    return empreintes.of_value(tuple(sorted(files.items()))).hex()


def _link(source: Path, target: Path, chemins: Iterable[str]) -> None:
    for chemin in chemins:
        place = target / chemin
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(source / chemin, place)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise
            shutil.copyfile(source / chemin, place)  # where the system has no links, or too many


def _files(dossier: Path) -> Iterator[str]:
    for folder, _, names in os.walk(dossier):
        inner = Path(folder).relative_to(dossier)
        yield from ((inner / name).as_posix() for name in names)


def _remove_empty(dossier: Path) -> None:
    for folder, _, _ in os.walk(dossier, topdown=False):
        if not any(Path(folder).iterdir()):
            Path(folder).rmdir()


def _read(dossier: Path) -> Edition:
    known = json.loads((dossier / _FICHE).read_text(encoding="utf-8"))
    return Edition(
        dossier=dossier,
        numero=_number(dossier),
        commit=known["commit"],
        instant=known["instant"],
        ajoutes=tuple(known["ajoutes"]),
        empreinte=known["empreinte"],
    )


def room(site: Path) -> Path:
    """Where an edition is made again, in the workshop of the site."""
    return swap.workshop(site) / "retour"
