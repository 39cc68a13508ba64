"""What reading the records of a year needs, made once for all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from registre.indexes.catalogue import Catalogue
from registre.model.valeurs import Source
from registre.search import corps
from registre.search.lecture import Lecteur, Lu
from registre.search.synonymes import Synonymes

Lire = Callable[[Path, Source], str]


@dataclass(frozen=True, slots=True)
class Outils:
    """``lire`` gives the searched text of a document: whoever has it already need not read the document again."""

    lecteur: Lecteur
    synonymes: Synonymes
    lire: Lire

    def body(self, contenu: Path, source: Source) -> Lu:
        """The words of a document."""
        return self.lecteur.texte(self.lire(contenu, source))


def tools(catalogue: Catalogue, lire: Lire = corps.read) -> Outils:
    """Readers that know the subjects of the register."""
    synonymes = Synonymes(catalogue.registre.sujets)
    return Outils(Lecteur(synonymes.sigles), synonymes, lire)
