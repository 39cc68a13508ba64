"""The page of each act: what it is in five seconds, its text, what became of it, what can be done."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation, EnClair
from registre.model.provenance import Provenance
from registre.pages import depubliee, objets
from registre.pages.base import Entete, Kind, Lien, Page, Unite
from registre.pages.citation import cite
from registre.pages.corps import text
from registre.pages.demarches import Demarches, steps
from registre.pages.etats import banners
from registre.pages.faits import acte as faits
from registre.pages.faits.base import Boite, Dossier, Fait
from registre.pages.html import Segment
from registre.pages.noms import act_title, sitting_title, way_to_sitting
from registre.pages.phrases import Mot, Phrase, capital, plain
from registre.pages.presences import Appel, roll_call
from registre.pages.relations import RelationVue, declared, received, undone
from registre.pages.telechargements import Telechargement, downloads
from registre.pages.vie import Etape, life
from registre.pages.voisins import Voisin, neighbours

GABARIT = "registre/deliberation.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class VueActe:
    """What the page of an act shows, in its order."""

    objet: str
    numero: Mot
    bandeaux: tuple[Phrase, ...]
    en_clair: EnClair | None
    boite: Boite
    texte: tuple[Segment, ...]
    appel: Appel | None
    pieces: tuple[Fait, ...]
    relations: tuple[RelationVue, ...]
    voisins: tuple[Voisin, ...]
    vie: tuple[Etape, ...]
    attestation: str | None
    demarches: Demarches
    citation: Phrase
    telechargements: tuple[Telechargement, ...]
    provenance: Provenance | None


def view(catalogue: Catalogue, cle: str) -> VueActe:
    """Everything about one act."""
    registre = catalogue.registre
    acte = registre.deliberations[cle]
    parution = catalogue.parutions.get(cle)
    seance = registre.seances[acte.seance]
    dossier = Dossier(acte=acte, seance=seance, registre=registre, parution=parution)
    recues = tuple(received(catalogue, cle))
    texte = text(catalogue, acte.source, acte.adresse)
    called = any(segment.appel for segment in texte)
    return VueActe(
        objet=acte.objet,
        numero=capital(act_title(registre, acte)),
        bandeaux=tuple(banners(catalogue, acte, recues)),
        en_clair=acte.en_clair,
        boite=faits.essential(dossier),
        texte=texte,
        appel=roll_call(registre, dossier.seance) if called else None,
        pieces=faits.around(dossier),
        relations=(*declared(registre, acte), *undone(catalogue, acte), *recues),
        voisins=tuple(neighbours(catalogue, acte)),
        vie=life(catalogue, dossier, recues),
        attestation=objets.attestation_of_act(catalogue, acte),
        demarches=steps(registre, acte, parution),
        citation=cite(dossier),
        telechargements=downloads(catalogue, acte.source, acte.adresse, acte.original),
        provenance=acte.provenance,
    )


def describe(catalogue: Catalogue, acte: Deliberation) -> str:
    """One sentence for search engines: number, organ, issuer, outcome, object."""
    registre = catalogue.registre
    issuer = registre.organismes[acte.organisme].nom
    organ = registre.organe(acte.organisme, acte.organe).nom
    said = capital(act_title(registre, acte))
    outcome = f", {acte.vote.resultat}" if acte.vote and acte.vote.resultat else ""
    return f"{plain((said,))} – {issuer}, {organ}{outcome}\u00a0: {acte.objet}."


def head(catalogue: Catalogue, cle: str) -> Entete:
    """What the page of an act says of itself; its path goes through its sitting."""
    registre = catalogue.registre
    acte = registre.deliberations[cle]
    seance = registre.seances[acte.seance]
    sitting = Lien(plain((capital(sitting_title(registre, seance)),)), seance.adresse)
    return Entete(
        titre=f"{acte.objet} – {plain((act_title(registre, acte),))}",
        description=describe(catalogue, acte),
        fil=(*way_to_sitting(registre, seance), sitting),
    )


def page(catalogue: Catalogue, acte: Deliberation) -> Page:
    """The page of one act, or what is left of it."""
    gone = acte.depublication
    return Page(
        adresse=acte.adresse,
        gabarit=depubliee.GABARIT if gone else GABARIT,
        unite=Unite.ACTE,
        entete=partial(head, catalogue, acte.id),
        vue=partial(depubliee.view, catalogue, acte.id, gone)
        if gone
        else partial(view, catalogue, acte.id),
        organisme=acte.organisme,
        indexable=gone is None,
    )


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every act, newest first."""
    for cle in catalogue.actes:
        yield page(catalogue, catalogue.registre.deliberations[cle])


KIND: Kind = Kind(nom="deliberation", unite=Unite.ACTE, pages=pages)
