"""The dossier of a sitting in one archive: its acts, their originals, annexes and documents, its minutes, its list, the sums of all.

It is made of files of the site, under the names that they have there; what is official is read once it is made.
"""

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from registre.exports import lisezmoi
from registre.exports.base import Fichier
from registre.exports.lisezmoi import LISEZMOI, MANIFESTE, Officiel
from registre.exports.sources import beside, source
from registre.indexes.catalogue import Catalogue
from registre.model.seance import Seance
from registre.pages.dossiers import acts, members

TITRE = "Dossier de la séance, avec toutes les pièces versées"
# The first day that an archive can tell: what is inside says its own dates.
_JOUR = (1980, 1, 1, 0, 0, 0)
_DROITS, _UNIX = 0o100644 << 16, 3
_SEANCES, _SUFFIXE = "seances/", ".zip"

# The official documents that a page announces, each as what it is called and its file.
Announced = Callable[[str], Iterable[tuple[str, str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """The dossier of a sitting before it is made: the sitting, the page that announces it, its file, the official documents in it."""

    seance: str
    page: str
    chemin: str
    officiels: tuple[Officiel, ...]


def archives(catalogue: Catalogue, announced: Announced) -> Iterator[Archive]:
    """One for each sitting that has acts."""
    for cle in catalogue.seances:
        found = _archive(catalogue, catalogue.registre.seances[cle], announced)
        if found is not None:
            yield found


def of_page(catalogue: Catalogue, adresse: str, announced: Announced) -> Archive | None:
    """The one that the page at the address announces."""
    seance = catalogue.registre.seances.get(adresse.removeprefix(_SEANCES).removesuffix("/"))
    known = seance is not None and seance.adresse == adresse
    return _archive(catalogue, seance, announced) if seance and known else None


def of_path(catalogue: Catalogue, chemin: str, announced: Announced) -> Archive | None:
    """The one that a file of the site is."""
    stem = chemin.removesuffix(_SUFFIXE)
    return None if stem == chemin else of_page(catalogue, f"{stem}/", announced)


def _archive(catalogue: Catalogue, seance: Seance, announced: Announced) -> Archive | None:
    actes = acts(catalogue, seance)
    if not actes:
        return None
    return Archive(
        seance=seance.id,
        page=seance.adresse,
        chemin=beside(seance.adresse, "zip"),
        officiels=tuple(
            Officiel(page=page, titre=titre, chemin=chemin)
            for page in (seance.adresse, *(acte.adresse for acte in actes))
            for titre, chemin in announced(page)
        ),
    )


def file(catalogue: Catalogue, url: str, archive: Archive, lire: Callable[[str], bytes]) -> Fichier:
    """The file of an archive; ``lire`` reads a file of the site that is made already."""
    return Fichier(archive.chemin, partial(_make, catalogue, url, archive, lire))


def _make(catalogue: Catalogue, url: str, archive: Archive, lire: Callable[[str], bytes]) -> bytes:
    """The same files give the same bytes.

    Nothing is compressed: each library does it in its own way, and what is heavy is so already.
    """
    seance = catalogue.registre.seances[archive.seance]
    known = dict.fromkeys(members(catalogue, seance), True)
    known |= dict.fromkeys((one.chemin for one in archive.officiels), False)
    buffer, sums = io.BytesIO(), ""
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as writer:
        note = lisezmoi.text(catalogue, url, seance, archive.officiels).encode()
        for nom in (LISEZMOI, *sorted(known)):
            data = note if nom == LISEZMOI else source(catalogue, nom) if known[nom] else lire(nom)
            sums += f"{hashlib.sha256(data).hexdigest()}  {nom}\n"
            writer.writestr(_entry(nom), data)
        writer.writestr(_entry(MANIFESTE), sums.encode())
    return buffer.getvalue()


def _entry(nom: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(nom, _JOUR)
    entry.external_attr, entry.create_system = _DROITS, _UNIX
    return entry
