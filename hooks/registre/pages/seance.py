"""The page of each sitting: when and where, who was there, what was examined, what the register does not have."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from registre.indexes.catalogue import Catalogue
from registre.model.provenance import Provenance
from registre.model.seance import Seance, Statut
from registre.pages.actes_de_seance import gaps_before_items, other_acts
from registre.pages.base import Entete, Kind, Lien, Page, Unite
from registre.pages.corps import text
from registre.pages.examinees import TITRE, is_listed
from registre.pages.faits import seance as faits
from registre.pages.faits.base import Boite
from registre.pages.html import Segment
from registre.pages.liste_de_seance import address
from registre.pages.noms import sitting_title, way_to_sitting
from registre.pages.phrases import Mot, Phrase, capital, linked, phrase, plain
from registre.pages.points import Partie, parts
from registre.pages.presences import Appel, roll_call
from registre.pages.references import from_document
from registre.pages.relations import RelationVue, received
from registre.pages.telechargements import Telechargement, downloads
from registre.pages.voisins import Voisin

GABARIT = "registre/seance.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class VueSeance:
    """What the page of a sitting shows, in its order."""

    titre: Mot
    emetteur: str
    annoncee: bool
    source: Phrase
    document: str
    boite: Boite
    appel: Appel | None
    appel_source: Phrase
    parties: tuple[Partie, ...]
    autres_actes: tuple[Phrase, ...]
    lacunes: Phrase
    liste: Lien | None
    titre_corps: str | None
    texte: tuple[Segment, ...]
    relations: tuple[RelationVue, ...]
    telechargements: tuple[Telechargement, ...]
    provenance: Provenance | None
    voisins: tuple[Voisin, ...]


def view(catalogue: Catalogue, cle: str, avant: str | None, apres: str | None) -> VueSeance:
    """Everything about one sitting; ``avant`` and ``apres`` are the sittings of the organ around it."""
    registre = catalogue.registre
    seance = registre.seances[cle]
    return VueSeance(
        titre=capital(sitting_title(registre, seance)),
        emetteur=registre.organismes[seance.organisme].nom,
        annoncee=seance.statut is Statut.ANNONCEE,
        source=_source(catalogue, seance),
        document=_silent(seance),
        boite=faits.essential(registre, seance),
        appel=roll_call(registre, seance),
        appel_source=_roll_call_source(catalogue, seance),
        parties=parts(catalogue, seance),
        autres_actes=tuple(other_acts(catalogue, seance)),
        lacunes=gaps_before_items(catalogue, seance),
        liste=Lien(TITRE, address(seance)) if is_listed(catalogue, seance) else None,
        titre_corps=seance.titre_corps or "Procès-verbal" if seance.proces_verbal else None,
        texte=text(catalogue, seance.source, seance.adresse) if seance.proces_verbal else (),
        relations=tuple(received(catalogue, cle)),
        telechargements=downloads(catalogue, seance.source, seance.adresse),
        provenance=seance.provenance,
        voisins=tuple(_neighbours(catalogue, avant, apres)),
    )


def _source(catalogue: Catalogue, seance: Seance) -> Phrase:
    """From what document the sitting is known, when it has no minutes in the register."""
    whole = seance.d_apres.get("*")
    if whole is None:
        return ()
    named = from_document(catalogue.registre, seance.organisme, whole)
    suite = "" if seance.proces_verbal else " ; son procès-verbal n’est pas versé au registre"
    return phrase("Séance connue ", *named, f"{suite}.")


def _silent(seance: Seance) -> str:
    """What does not say the facts that are unknown."""
    if seance.proces_verbal:
        return "Le procès-verbal"
    return "Le document" if "*" in seance.d_apres else "Le registre"


def _roll_call_source(catalogue: Catalogue, seance: Seance) -> Phrase:
    """From what document the roll-call alone was read."""
    found = seance.d_apres.get("presences")
    return from_document(catalogue.registre, seance.organisme, found) if found else ()


def _neighbours(catalogue: Catalogue, avant: str | None, apres: str | None) -> Iterator[Voisin]:
    for libelle, cle in (("Séance précédente", avant), ("Séance suivante", apres)):
        if cle is not None:
            seance = catalogue.registre.seances[cle]
            title = capital(sitting_title(catalogue.registre, seance))
            yield Voisin(libelle=libelle, cible=(linked(title, seance.adresse),))


def describe(catalogue: Catalogue, seance: Seance) -> str:
    """One sentence for search engines: organ, issuer, date, what the register has of it."""
    title = plain((capital(sitting_title(catalogue.registre, seance)),))
    issuer = catalogue.registre.organismes[seance.organisme].nom
    if seance.statut is Statut.ANNONCEE:
        return f"{title} – {issuer}. Séance annoncée\u00a0: date, lieu et ordre du jour."
    minutes = ", procès-verbal" if seance.proces_verbal else ""
    return f"{title} – {issuer}. Présences, points examinés, délibérations{minutes}."


def head(catalogue: Catalogue, cle: str) -> Entete:
    """What the page of a sitting says of itself."""
    registre = catalogue.registre
    seance = registre.seances[cle]
    issuer = registre.organismes[seance.organisme].nom
    return Entete(
        titre=f"{plain((capital(sitting_title(registre, seance)),))} – {issuer}",
        description=describe(catalogue, seance),
        fil=way_to_sitting(registre, seance),
    )


def page(catalogue: Catalogue, seance: Seance, avant: str | None, apres: str | None) -> Page:
    """The page of one sitting."""
    return Page(
        adresse=seance.adresse,
        gabarit=GABARIT,
        unite=Unite.SEANCE,
        entete=partial(head, catalogue, seance.id),
        vue=partial(view, catalogue, seance.id, avant, apres),
        organisme=seance.organisme,
    )


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every sitting, newest first, each knowing the sittings of its organ around it."""
    by_organ: dict[tuple[str, str], list[Seance]] = {}
    for cle in catalogue.seances:
        seance = catalogue.registre.seances[cle]
        by_organ.setdefault((seance.organisme, seance.organe), []).append(seance)
    for seances in by_organ.values():
        ids = (None, *(seance.id for seance in seances), None)
        for place, seance in enumerate(seances):
            yield page(catalogue, seance, ids[place + 2], ids[place])


KIND: Kind = Kind(nom="seance", unite=Unite.SEANCE, pages=pages)
