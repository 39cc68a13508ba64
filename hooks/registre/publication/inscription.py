"""What is said of the contents between their reading and the making of the site, by who keeps the register."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from registre.findings import Finding, sort_key
from registre.indexes import preuves
from registre.indexes.evenements import paged
from registre.journal.recueil import Recueil
from registre.model.parution import Annales
from registre.publication.constats import Releve
from registre.publication.etat import Sortie

# The bytes of a document that was published, by its path from the root of the site; None of one that is to be made.
Deja = Callable[[str], bytes | None]

Completer = Callable[[Path, Mapping[str, Sortie], Mapping[str, Sortie]], Recueil | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inscrit:
    """What keeps the contents from being published, what is known of publications with this very one, the documents that are kept.

    ``complete`` is given the tree once it is made, what was known of the last one's files, what is known of its own: it returns what is
    published of the journal with the records of those files, None where nothing is to be recorded.
    """

    annales: Annales
    deja: Deja
    complete: Completer
    findings: tuple[Finding, ...] = ()

    def onto(self, releve: Releve) -> Releve:
        """The reading, with what is said of it."""
        annales = self.annales
        catalogue = replace(
            releve.catalogue,
            parutions=annales.parutions,
            publications=paged(annales.evenements),
            sources=annales.sources,
        )
        found = sorted((*releve.findings, *self.findings), key=sort_key)
        return replace(releve, catalogue=catalogue, findings=tuple(found))


def prove(releve: Releve, recueil: Recueil) -> Releve:
    """The reading, with what the journal proves."""
    catalogue = releve.catalogue
    found = preuves.build(recueil, catalogue.registre.organismes)
    return replace(releve, catalogue=replace(catalogue, preuves=found))


# Who keeps the register is given what was read, once it has no error.
Inscrire = Callable[[Releve], Inscrit]
