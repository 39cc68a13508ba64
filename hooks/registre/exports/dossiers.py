"""The dossier of a sitting in one archive: its acts, their originals and annexes, its minutes, and the sums of all."""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from functools import partial

from registre.exports.base import Export, Fichier, Site
from registre.exports.sources import beside, source
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Unite
from registre.pages.dossiers import members

# Sums as «sha256sum --check» reads them.
MANIFESTE = "MANIFESTE.txt"
# The first day that an archive can tell: what is inside says its own dates.
_JOUR = (1980, 1, 1, 0, 0, 0)
_DROITS, _UNIX = 0o100644 << 16, 3


def files(catalogue: Catalogue, site: Site) -> Iterator[Fichier]:
    """One archive for each sitting with which something was given."""
    if not catalogue.registre.fichiers:
        return
    for cle in catalogue.seances:
        seance = catalogue.registre.seances[cle]
        if members(catalogue, seance):
            yield Fichier(beside(seance.adresse, "zip"), partial(_archive, catalogue, cle))


def _archive(catalogue: Catalogue, cle: str) -> bytes:
    """The same files give the same bytes: nothing is compressed, since each library does it in its own way."""
    buffer, sums = io.BytesIO(), ""
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for fichier in members(catalogue, catalogue.registre.seances[cle]):
            data = source(catalogue, fichier)
            sums += f"{hashlib.sha256(data).hexdigest()}  {fichier}\n"
            archive.writestr(_entry(fichier), data)
        archive.writestr(_entry(MANIFESTE), sums.encode())
    return buffer.getvalue()


def _entry(nom: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(nom, _JOUR)
    entry.external_attr, entry.create_system = _DROITS, _UNIX
    return entry


EXPORT = Export(nom="dossiers de séance", unite=Unite.SEANCE, files=files)
