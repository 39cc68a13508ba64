"""What a list says of an act and of a sitting: enough to choose, nothing more."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation, Lien, Resultat, Vote
from registre.model.seance import Seance, Statut
from registre.model.valeurs import DatePartielle
from registre.pages import noms, numerotation
from registre.pages.listes.comptes import compte
from registre.pages.phrases import Mot, capital, le, plain
from registre.texte.instants import instant
from registre.texte.slugs import slug
from registre.texte.typographie import insecables

# What another act of the register does to this one, as the reader of a list must know it.
_SUITES = (
    (Lien.ABROGE, "abrogée par un acte ultérieur", "abrogee"),
    (Lien.MODIFIE, "modifiée par un acte ultérieur", ""),
    (Lien.RECTIFIE, "rectifiée par un acte ultérieur", ""),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntreeActe:
    """An act in a list; ``marques`` are the states that a reader must not miss, ``precision`` what the list adds."""

    adresse: str
    date: date
    numero: str
    objet: str
    organe: str
    organisme: str
    resultat: Mot | None
    marques: tuple[Mot, ...]
    precision: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntreeSeance:
    """A sitting in a list; ``contenu`` is what the register has of it, ``points`` the items that concern the list."""

    adresse: str
    date: date
    titre: str
    organisme: str
    annoncee: bool
    contenu: tuple[str, ...]
    points: tuple[str, ...]


def act_entry(
    catalogue: Catalogue, cle: str, precision: Callable[[Deliberation], str | None] | None = None
) -> EntreeActe:
    """The line of an act in a list."""
    registre = catalogue.registre
    acte = registre.deliberations[cle]
    return EntreeActe(
        adresse=acte.adresse,
        date=acte.date,
        numero=numerotation.lire(registre, acte),
        objet=acte.objet,
        organe=registre.organe(acte.organisme, acte.organe).nom,
        organisme=registre.organismes[acte.organisme].nom,
        resultat=result(acte.vote),
        marques=marks(catalogue, acte),
        precision=precision(acte) if precision else None,
    )


def sitting_entry(
    catalogue: Catalogue, cle: str, points: Callable[[Seance], tuple[str, ...]] | None = None
) -> EntreeSeance:
    """The line of a sitting in a list."""
    registre = catalogue.registre
    seance = registre.seances[cle]
    return EntreeSeance(
        adresse=seance.adresse,
        date=seance.date,
        titre=plain((capital(noms.sitting_title(registre, seance)),)),
        organisme=registre.organismes[seance.organisme].nom,
        annoncee=seance.statut is Statut.ANNONCEE,
        contenu=tuple(_available(catalogue, seance)),
        points=points(seance) if points else (),
    )


def result(vote: Vote | None) -> Mot | None:
    """The outcome in words: «adoptée à l’unanimité»; nothing where the act does not say it."""
    if vote is None or vote.resultat is None:
        return None
    return _outcome(vote.resultat, unanimous=bool(vote.unanimite))


@lru_cache
def _outcome(resultat: Resultat, *, unanimous: bool) -> Mot:
    words = f"{resultat} à l’unanimité" if unanimous else str(resultat)
    return Mot(texte=words, classe=f"resultat {slug(resultat)}")


def marks(catalogue: Catalogue, acte: Deliberation) -> tuple[Mot, ...]:
    """The states of an act: scheduled, removed, withdrawn, rectified, repealed or amended by another act of the register."""
    found = []
    # None is scheduled on what is published: the whole is read once rather than a key for each act.
    if catalogue.programmes and (until := catalogue.programmes.get(acte.id)) is not None:
        found.append(_mark(insecables(f"programmée pour le {instant(until)}"), "programmee"))
    if acte.depublication is not None:
        found.append(_mark(_dated("dépubliée", acte.depublication.date), "depubliee"))
    if acte.etat is not None:
        state = str(acte.etat.nature)
        found.append(_mark(_dated(state, acte.etat.date), slug(state)))
    if acte.rectifications:
        found.append(_mark(_dated("rectifiée", acte.rectifications[-1].date), "rectifiee"))
    if cites := catalogue.cites_par.get(acte.id):
        causes = {etat.par.acte for etat in acte.etats if etat.par is not None}
        links = {relation.lien for other, relation in cites if other not in causes}
        found.extend(_mark(words, classe) for lien, words, classe in _SUITES if lien in links)
    return tuple(found)


def _mark(texte: str, classe: str = "") -> Mot:
    return Mot(texte=texte, classe=f"etat {classe}".rstrip())


def _dated(state: str, jour: DatePartielle | None) -> str:
    return f"{state} {plain((le(jour),))}" if jour is not None else state


def _available(catalogue: Catalogue, seance: Seance) -> list[str]:
    found = ["procès-verbal"] if seance.proces_verbal else []
    if actes := len(catalogue.actes_par_seance[seance.id]):
        found.append(compte(actes, "délibération"))
    if not found and seance.points:
        found.append("ordre du jour")
    return found
