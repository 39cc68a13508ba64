"""The page of what a sitting examined, whatever became of it: number, object, outcome."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from registre.indexes.catalogue import Catalogue
from registre.model.seance import Seance
from registre.pages.base import Entete, Kind, Lien, Page, Unite
from registre.pages.examinees import TITRE, Liste, examined, is_listed
from registre.pages.noms import sitting_title, way_to_sitting
from registre.pages.phrases import Mot, capital, linked, plain

SUITE = "liste/"


@dataclass(frozen=True, slots=True, kw_only=True)
class VueListe:
    """What the page shows, in its order."""

    titre: str
    seance: Mot
    emetteur: str
    liste: Liste


def address(seance: Seance) -> str:
    """The address of the list of a sitting, below the sitting's own."""
    return f"{seance.adresse}{SUITE}"


def view(catalogue: Catalogue, cle: str) -> VueListe:
    """The list of one sitting."""
    registre = catalogue.registre
    seance = registre.seances[cle]
    return VueListe(
        titre=TITRE,
        seance=linked(capital(sitting_title(registre, seance)), seance.adresse),
        emetteur=registre.organismes[seance.organisme].nom,
        liste=examined(catalogue, seance),
    )


def head(catalogue: Catalogue, cle: str) -> Entete:
    """What the page says of itself; its path goes through its sitting."""
    registre = catalogue.registre
    seance = registre.seances[cle]
    title = plain((capital(sitting_title(registre, seance)),))
    issuer = registre.organismes[seance.organisme].nom
    return Entete(
        titre=f"{TITRE} – {title} – {issuer}",
        description=f"{title} – {issuer}. Délibérations examinées, avec leur numéro, leur objet et ce qui a été décidé.",
        fil=(*way_to_sitting(registre, seance), Lien(title, seance.adresse)),
    )


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page per sitting of which anything is known, newest first."""
    for cle in catalogue.seances:
        seance = catalogue.registre.seances[cle]
        if is_listed(catalogue, seance):
            yield Page(
                adresse=address(seance),
                gabarit="registre/liste_de_seance.html",
                unite=Unite.SEANCE,
                entete=partial(head, catalogue, cle),
                vue=partial(view, catalogue, cle),
                organisme=seance.organisme,
            )


KIND: Kind = Kind(nom="liste_de_seance", unite=Unite.SEANCE, pages=pages)
