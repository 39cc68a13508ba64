"""Reading: content files become values of the model, and every mistake becomes a finding.

Order matters: what is referred to is read before what refers to it.
"""

from functools import lru_cache
from pathlib import Path

from registre.model.blocs import Bloc
from registre.model.valeurs import Source
from registre.reader import markdown
from registre.reader.decoupe import decode, split
from registre.reader.fonds import Fonds
from registre.reader.inventaire import is_given, is_registered
from registre.reader.lecture import read
from registre.reader.memoire import Memoire
from registre.reader.resultat import Lecture
from registre.reader.textes import Extrait, Textes

__all__ = [
    "Extrait",
    "Fonds",
    "Lecture",
    "Memoire",
    "Textes",
    "is_given",
    "is_registered",
    "read",
    "read_blocs",
]


def read_blocs(contenu: Path, source: Source) -> tuple[Bloc, ...]:
    """Read again the body of one document, as blocks: they are loaded one act at a time and dropped."""
    return _blocs((contenu / source.fichier).read_bytes())


@lru_cache(
    maxsize=4
)  # a document is asked for several times in a row: for its page, its data, its search
def _blocs(octets: bytes) -> tuple[Bloc, ...]:
    cut = split(decode(octets))
    return markdown.parse(cut.corps, cut.ligne_corps)
