"""Reading: content files become values of the model, and every mistake becomes a finding.

Order matters: what is referred to is read before what refers to it.
"""

from pathlib import Path

from registre.model.blocs import Bloc
from registre.model.valeurs import Source
from registre.reader import markdown
from registre.reader.decoupe import read_text, split
from registre.reader.inventaire import is_registered
from registre.reader.lecture import Lecture, read

__all__ = ["Lecture", "is_registered", "read", "read_blocs"]


def read_blocs(contenu: Path, source: Source) -> tuple[Bloc, ...]:
    """Read again the body of one document, as blocks: they are loaded one act at a time and dropped."""
    cut = split(read_text(contenu / source.fichier))
    return markdown.parse(cut.corps, cut.ligne_corps)
