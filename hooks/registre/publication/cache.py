"""What a build leaves for the next: one hidden folder beside the site, which can be deleted, or kept from one machine to another.

``etat`` is what is known of the site, ``lecture`` what is known of the contents, ``pieces`` holds parts of what is long to make, ``arbre``
a copy of the site (links to the same files where the system can) in which the next one is prepared, ``textes`` the words of given files.
"""

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from registre.publication import etat, programme
from registre.publication.etat import Etat
from registre.reader import Memoire, Textes

TEXTES = "textes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cache:
    """What was left and can be believed; ``rejet`` says why the rest cannot."""

    dossier: Path
    programme: str
    etat: Etat
    memoire: Memoire
    rejet: str

    @property
    def arbre(self) -> Path:
        """The spare tree."""
        return self.dossier / "arbre"

    @property
    def pieces(self) -> Path:
        """The pieces of products that are long to make."""
        return self.dossier / "pieces"

    @property
    def textes(self) -> Textes:
        """What was read in given files."""
        return Textes(self.dossier / TEXTES, self.programme)


def textes(racine: Path) -> Textes:
    """The same for who builds nothing: the cache is that of the project's site."""
    return Textes(folder(racine / "site") / TEXTES, programme.fingerprint(racine))


def folder(site: Path) -> Path:
    """Where the cache of a site is."""
    site = site.resolve()
    return site.with_name(f".{site.name}.cache")


def drop(site: Path) -> None:
    """Forget everything."""
    dossier = folder(site)
    if dossier.is_symlink() or dossier.is_file():
        dossier.unlink()
    shutil.rmtree(dossier, ignore_errors=True)


def load(site: Path, version: str) -> Cache:
    """What this very program left beside the site; anything else is dropped, but for the texts, of which each bears its program's sum."""
    dossier = folder(site)
    parts = (dossier, dossier / "arbre", dossier / TEXTES)
    if any(one.is_symlink() or one.is_file() for one in parts):
        drop(site)
    known, rejet = etat.load(dossier / "etat", version)
    memoire = _memory(dossier / "lecture") if known else Memoire()
    if memoire is None:
        known, rejet = None, "elle est abîmée"
    if known is None:
        _forget(dossier)
    return Cache(
        dossier=dossier,
        programme=version,
        etat=known or Etat(),
        memoire=memoire or Memoire(),
        rejet=rejet,
    )


def _forget(dossier: Path) -> None:
    for path in dossier.iterdir() if dossier.is_dir() else ():
        if path.is_symlink() or path.is_file():
            path.unlink()
        elif path.name != TEXTES:
            shutil.rmtree(path, ignore_errors=True)
    with contextlib.suppress(OSError):  # it is not there, or keeps the texts
        dossier.rmdir()


def save(cache: Cache, apres: Etat) -> None:
    """Leave what the next build can use: the state last, since it vouches for the rest."""
    beside = cache.dossier / "lecture.nouveau"
    beside.write_bytes(cache.memoire.dump())
    beside.replace(cache.dossier / "lecture")
    etat.save(apres, cache.dossier / "etat", cache.programme)


def _memory(path: Path) -> Memoire | None:
    try:
        return Memoire.load(path.read_bytes())
    except Exception:  # whatever a file that was made up does to pickle
        return None
