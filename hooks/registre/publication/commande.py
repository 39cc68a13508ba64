"""What is asked of a build, and what it comes to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from registre.journal.recueil import VIDE, Recueil
from registre.model.parution import HORS_PUBLICATION, Annales
from registre.publication import empreintes
from registre.publication.inscription import Inscrire, Inscrit
from registre.publication.produit import Editorial
from registre.publication.temoin import Absent, Temoin
from registre.rendering.configuration import Surcharge


@dataclass(frozen=True, slots=True, kw_only=True)
class Commande:
    """What to build and where: the program's folder, the contents', the site's, who makes the editor's pages; ``dire`` says a line to
    whoever asked; ``documents`` tells whether the official ones are made, ``annales`` what is known of publications, ``recueil`` what is
    published of the journal, ``surcharge`` what is said in the place of ``mkdocs.yml``; ``temoin`` keeps what goes online, and when.
    ``inscrire`` holds what is read against what was published, None outside of a publication; ``inscrit`` is what it then said.
    """

    racine: Path
    contenu: Path
    site: Path
    editorial: Editorial
    dire: Callable[[str], None]
    documents: bool = True
    annales: Annales = HORS_PUBLICATION
    recueil: Recueil = VIDE
    surcharge: Surcharge = field(default_factory=Surcharge)
    temoin: Temoin = field(default_factory=Absent)
    inscrire: Inscrire | None = None
    inscrit: Inscrit | None = None

    def digest(self, entrees: Mapping[str, bytes]) -> bytes:
        """All that the site depends on but the instant, which only tells what acts are due; ``entrees`` are the digests of the contents."""
        known = self.annales
        published = (tuple(known.parutions.items()), known.evenements, tuple(known.sources))
        proved = (self.recueil.tetes[-1:], tuple(self.recueil.sceaux.items()))
        return empreintes.of_value((self.documents, published, proved, tuple(entrees.items())))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bilan:
    """What a build comes to: whether the site is up to its contents, and all that was in memory to see to it."""

    reussi: bool
    memoire: tuple[object, ...] = ()
