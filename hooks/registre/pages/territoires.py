"""The page of each territory: what contains it, what it contains, who issues acts there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Kind, Lien, Page, Unite
from registre.pages.listes import connu
from registre.pages.listes.rubrique import Rubrique, pages_of


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One term per territory of the authority file."""
    index = catalogue.index["territoires"]
    below: dict[str, list[str]] = defaultdict(list)
    for terme in index.values():
        if terme.parent is not None:
            below[terme.parent].append(terme.cle)
    bodies = _bodies(catalogue)
    for terme in index.values():
        rubrique = Rubrique(
            nature="Territoire",
            titre=terme.titre,
            genre="territoire",
            gabarit="registre/terme.html",
            unite=Unite.CLE,
            connu=partial(
                _known, catalogue, terme, below.get(terme.cle, []), bodies.get(terme.cle, [])
            ),
            fil=(Lien("Territoires", "territoires/"),),
        )
        yield from pages_of(catalogue, terme, rubrique)


def _bodies(catalogue: Catalogue) -> Mapping[str, list[str]]:
    """The issuers and partners of each territory, once for all pages."""
    found: dict[str, list[str]] = defaultdict(list)
    for organisme in catalogue.registre.organismes.values():
        for lieu in organisme.territoires:
            found[lieu].append(organisme.cle)
    for partenaire in catalogue.registre.partenaires.values():
        if partenaire.territoire is not None:
            found[partenaire.territoire].append(partenaire.cle)
    return found


def _known(
    catalogue: Catalogue, terme: Terme, below: Sequence[str], bodies: Sequence[str]
) -> connu.Connu:
    territoire = catalogue.registre.territoires[terme.cle]
    above = (territoire.parent,) if territoire.parent else ()
    return connu.known(
        connu.words("Nature", territoire.nature),
        connu.words("Code officiel", territoire.code),
        connu.other_names("Aussi nommé", territoire.nom, territoire.alias),
        connu.terms("Fait partie de", catalogue, "territoires", above),
        connu.terms("Contient", catalogue, "territoires", below),
        connu.bodies("Organismes et partenaires", catalogue, bodies),
        note=connu.read_note(catalogue, territoire.source, territoire.adresse),
    )


KIND = Kind(nom="territoire", unite=Unite.CLE, pages=pages)
