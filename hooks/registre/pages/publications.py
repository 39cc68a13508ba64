"""What was published, when: every event of the journal, newest first, withdrawals included."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from registre.indexes.catalogue import Catalogue
from registre.indexes.evenements import TETE
from registre.model.parution import Evenement, NatureEvenement
from registre.pages.base import Entete, Kind, Lien, Page, Unite
from registre.pages.listes.pagination import Pagination, page_address, paginate
from registre.pages.noms import sitting_title
from registre.pages.parutions import edition_address, moment
from registre.pages.phrases import Mot, Phrase, capital, dit, lien, linked, phrase
from registre.pages.relations import name
from registre.texte.slugs import slug

ADRESSE, FLUX = "publications/", "publications/flux.atom"
TITRE = "Dernières publications"
_DITS = {
    NatureEvenement.MISE_EN_LIGNE: "Mise en ligne",
    NatureEvenement.VERSEMENT: "Versement au registre",
    NatureEvenement.COMPLEMENT: "Complément",
    NatureEvenement.RECTIFICATION: "Rectification",
    NatureEvenement.ETAT: "Changement d’état",
    NatureEvenement.DEPUBLICATION: "Dépublication",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EvenementVu:
    """An event: when, what was done, to what, and the former edition that it left."""

    quand: Mot
    nature: Mot
    objet: Phrase
    precision: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class VuePublications:
    """A page of events; the list is empty as long as nothing was published."""

    titre: str
    evenements: tuple[EvenementVu, ...]
    pagination: Pagination | None
    flux: str


def _view(catalogue: Catalogue, feuille: str, pagination: Pagination | None) -> VuePublications:
    found = catalogue.publications[feuille]
    return VuePublications(
        titre=TITRE,
        evenements=tuple(seen(catalogue, evenement) for evenement in found),
        pagination=pagination,
        flux=FLUX,
    )


def seen(catalogue: Catalogue, evenement: Evenement) -> EvenementVu:
    """An event as people read it."""
    words = Mot(texte=_DITS[evenement.nature], classe=f"evenement {slug(evenement.nature)}")
    return EvenementVu(
        quand=moment(evenement.instant),
        nature=words,
        objet=named(catalogue, evenement),
        precision=_precision(catalogue, evenement),
    )


def named(catalogue: Catalogue, evenement: Evenement) -> Phrase:
    """What the event is about, linked where it has a page; by its identifier where the register no longer has it."""
    registre = catalogue.registre
    acte = registre.deliberations.get(evenement.objet)
    if acte is not None:
        title, *rest = name(registre, acte)
        return (capital(title), *rest)
    seance = registre.seances.get(evenement.objet)
    if seance is not None:
        return (linked(capital(sitting_title(registre, seance)), seance.adresse),)
    if "." in evenement.objet:  # a file, by its address
        return (lien(evenement.objet, evenement.objet),)
    return phrase(evenement.objet)


def _precision(catalogue: Catalogue, evenement: Evenement) -> Phrase:
    acte = catalogue.registre.deliberations.get(evenement.objet)
    if acte is None or evenement.edition is None or evenement.edition < 2:
        return ()
    former = edition_address(acte, evenement.edition - 1)
    return (dit(f"édition {evenement.edition}, qui remplace "), lien("la précédente", former))


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The newest events, then the full pages."""
    full = len(catalogue.publications) - 1
    total = _total(catalogue, full)
    for feuille in catalogue.publications:
        numero = None if feuille == TETE else int(feuille)
        pagination = paginate(total, numero, tete=ADRESSE, suite=ADRESSE)
        yield Page(
            adresse=ADRESSE if numero is None else page_address(ADRESSE, numero),
            gabarit="registre/publications.html",
            unite=Unite.REGISTRE,
            entete=partial(_head, numero),
            vue=partial(_view, catalogue, feuille, pagination),
            flux=(Lien(TITRE, FLUX),),
            indexable=numero is None,
        )


def _total(catalogue: Catalogue, full: int) -> int:
    """How many events there are, as far as links between pages need to know."""
    newest = catalogue.publications[TETE]
    if not full:
        return len(newest)
    last = catalogue.publications[str(full)]
    after = newest.index(last[0]) if last[0] in newest else len(newest)
    return full * len(last) + after


def _head(numero: int | None) -> Entete:
    suite = f", page {numero}" if numero else ""
    return Entete(
        titre=f"{TITRE}{suite}",
        description="Tout ce que le registre a publié, rectifié, complété ou retiré, avec la date et l’heure.",
        fil=(Lien(TITRE, ADRESSE),) if numero else (),
    )


KIND = Kind(nom="publications", unite=Unite.REGISTRE, pages=pages)
