"""What reading records needs, made once for all those of a year."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from registre.indexes.catalogue import Catalogue
from registre.model.autorites import Sujet
from registre.model.deliberation import Deliberation
from registre.model.fichier import FichierVerse
from registre.model.seance import Seance
from registre.reader import Textes
from registre.search import corps
from registre.search.lecture import Lecteur, Lu
from registre.search.synonymes import Synonymes

# The searched text of a document; whoever has it already gives it, and the document is not read again.
Lire = Callable[[Deliberation | Seance], str]
# The same of a file that is given with an act.
LireVerse = Callable[[FichierVerse], str]


@dataclass(frozen=True, slots=True)
class Outils:
    """Readers of words, of subjects, of texts."""

    lecteur: Lecteur
    synonymes: Synonymes
    lire: Lire
    lire_verse: LireVerse

    def body(self, document: Deliberation | Seance) -> Lu:
        """The words of a document."""
        return self.lecteur.texte(self.lire(document))

    def given(self, verse: FichierVerse) -> Lu:
        """The words of a given file."""
        return self.lecteur.texte(self.lire_verse(verse))


def tools(
    catalogue: Catalogue, lire: Lire | None = None, lire_verse: LireVerse | None = None
) -> Outils:
    """Readers that know the subjects of the register; texts are read from the content folder, unless they are given."""
    synonymes = Synonymes(catalogue.registre.sujets)

    def read(document: Deliberation | Seance) -> str:
        return corps.read(catalogue.contenu, document.source)

    given = lire_verse or read_with(catalogue, Textes())
    return Outils(Lecteur(synonymes.sigles), synonymes, lire or read, given)


def read_with(catalogue: Catalogue, textes: Textes) -> LireVerse:
    """A reader of given files that knows what was read in some already."""

    def read(verse: FichierVerse) -> str:
        return corps.of_pages(textes.read(catalogue.contenu, verse.chemin).textes)

    return read


class Atelier:
    """Gives the tools of several months, made once: what was learned of the words of one serves the next.

    The subjects are read for each month all the same: whoever notes reads sees that each depends on them.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        lire: Lire | None = None,
        lire_verse: LireVerse | None = None,
    ) -> None:
        self._catalogue = catalogue
        self._lire, self._lire_verse = lire, lire_verse
        self._outils: tuple[Mapping[str, Sujet], Outils] | None = None

    def tools(self) -> Outils:
        """The tools of a month."""
        sujets = dict(self._catalogue.registre.sujets)
        if self._outils is None or self._outils[0] != sujets:
            self._outils = sujets, tools(self._catalogue, self._lire, self._lire_verse)
        return self._outils[1]
