"""The page of each subject: its other words, its neighbours, its acts and the items of sittings that touch it."""

from collections.abc import Iterator
from functools import partial

from registre.indexes.catalogue import Catalogue
from registre.model.seance import Seance
from registre.pages.base import Kind, Lien, Page, Unite
from registre.pages.listes import connu
from registre.pages.listes.liste import Precisions
from registre.pages.listes.rubrique import Rubrique, pages_of


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One term per subject of the authority file."""
    for terme in catalogue.index["sujets"].values():
        rubrique = Rubrique(
            nature="Sujet",
            titre=terme.titre,
            genre="sujet",
            gabarit="registre/terme.html",
            unite=Unite.CLE,
            connu=partial(_known, catalogue, terme.cle),
            fil=(Lien("Sujets", "sujets/"),),
            precisions=Precisions(seance=partial(_items, terme.cle)),
            flux=f"{terme.adresse}flux.atom",
        )
        yield from pages_of(catalogue, terme, rubrique)


def _known(catalogue: Catalogue, cle: str) -> connu.Connu:
    sujet = catalogue.registre.sujets[cle]
    return connu.known(
        connu.words("Sigle", *sujet.sigles),
        connu.words("On dit aussi", *sujet.synonymes),
        connu.terms("Sujets voisins", catalogue, "sujets", sujet.voisins),
        note=connu.read_note(catalogue, sujet.source, sujet.adresse),
    )


def _items(cle: str, seance: Seance) -> tuple[str, ...]:
    return tuple(point.objet for point in seance.points if cle in point.sujets)


KIND = Kind(nom="sujet", unite=Unite.CLE, pages=pages)
