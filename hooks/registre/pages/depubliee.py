"""The page of an act whose content is withdrawn: its address says what it was, why it went and since when."""

from collections.abc import Iterator
from dataclasses import dataclass

from registre.indexes.catalogue import Catalogue
from registre.model.suivi import Depublication
from registre.pages.faits import emetteur
from registre.pages.faits.base import Dossier, Fait
from registre.pages.noms import act_title
from registre.pages.phrases import Mot, Phrase, capital, jour, le, phrase
from registre.pages.relations import RelationVue, received
from registre.pages.vie import Etape, life
from registre.pages.voisins import Voisin, neighbours

GABARIT = "registre/depubliee.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class VueDepubliee:
    """What is left of the act, in the order of the page."""

    objet: str
    numero: Mot
    bandeau: Phrase
    pourquoi: tuple[Fait, ...]
    faits: tuple[Fait, ...]
    vie: tuple[Etape, ...]
    relations: tuple[RelationVue, ...]
    voisins: tuple[Voisin, ...]


def view(catalogue: Catalogue, cle: str, depublication: Depublication) -> VueDepubliee:
    """Everything that may still be said of an act."""
    registre = catalogue.registre
    acte = registre.deliberations[cle]
    seance, parution = registre.seances[acte.seance], catalogue.parutions.get(cle)
    dossier = Dossier(acte=acte, seance=seance, registre=registre, parution=parution)
    recues = tuple(received(catalogue, cle))
    word = Mot(texte="Délibération dépubliée", classe="etat depubliee")
    since = le(depublication.date)
    return VueDepubliee(
        objet=acte.objet,
        numero=capital(act_title(registre, acte)),
        bandeau=phrase(
            word, " ", since, ". Son contenu n’est plus dans le registre ; son adresse demeure."
        ),
        pourquoi=tuple(_why(depublication)),
        faits=(
            Fait(libelle="Nature", valeurs=(phrase("délibération"),), ancre="deliberation"),
            *emetteur.rows(dossier),
        ),
        vie=life(catalogue, dossier, recues),
        relations=recues,
        voisins=tuple(neighbours(catalogue, acte)),
    )


def _why(depublication: Depublication) -> Iterator[Fait]:
    yield Fait(libelle="Motif", valeurs=(phrase(depublication.motif),), ancre="depublication")
    yield Fait(libelle="Fondement", valeurs=(phrase(depublication.fondement),))
    yield Fait(libelle="Décidée par", valeurs=(phrase(depublication.autorite),))
    yield Fait(libelle="Depuis", valeurs=((jour(depublication.date),),))
