"""What reading the records of a year needs, made once for all of them."""

from collections.abc import Callable
from dataclasses import dataclass

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance
from registre.search import corps
from registre.search.lecture import Lecteur, Lu
from registre.search.synonymes import Synonymes

# The searched text of a document; whoever has it already gives it, and the document is not read again.
Lire = Callable[[Deliberation | Seance], str]


@dataclass(frozen=True, slots=True)
class Outils:
    """Readers of words, of subjects, of texts."""

    lecteur: Lecteur
    synonymes: Synonymes
    lire: Lire

    def body(self, document: Deliberation | Seance) -> Lu:
        """The words of a document."""
        return self.lecteur.texte(self.lire(document))


def tools(catalogue: Catalogue, lire: Lire | None = None) -> Outils:
    """Readers that know the subjects of the register; texts are read from the content folder, unless ``lire`` gives them."""
    synonymes = Synonymes(catalogue.registre.sujets)

    def read(document: Deliberation | Seance) -> str:
        return corps.read(catalogue.contenu, document.source)

    return Outils(Lecteur(synonymes.sigles), synonymes, lire or read)
