"""The items of a sitting, in the order of the minutes, part by part."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from registre.indexes.catalogue import Catalogue
from registre.model.registre import Registre
from registre.model.seance import NaturePoint, Point, Seance, Statut
from registre.pages.actes_de_seance import states
from registre.pages.noms import act_title
from registre.pages.phrases import Mot, Phrase, capital, lien, linked, phrase, tie
from registre.texte.slugs import fold, slug


@dataclass(frozen=True, slots=True, kw_only=True)
class PointVu:
    """An item: printed rank, object, what it is, what became of it, its act or why there is none, what it is about."""

    rang: str | None
    objet: str
    nature: str | None
    issue: Phrase
    acte: Phrase
    termes: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Partie:
    """A part of the agenda with its printed title, and its items."""

    titre: str | None
    points: tuple[PointVu, ...]


def parts(catalogue: Catalogue, seance: Seance) -> tuple[Partie, ...]:
    """The items grouped by consecutive parts."""
    groups = groupby(seance.points, key=lambda point: point.partie)
    return tuple(
        Partie(titre=titre, points=tuple(_item(catalogue, seance, point) for point in points))
        for titre, points in groups
    )


def _item(catalogue: Catalogue, seance: Seance, point: Point) -> PointVu:
    return PointVu(
        rang=point.rang,
        objet=point.objet,
        nature=NATURES.get(point.nature),
        issue=outcome(point),
        acte=_act(catalogue, seance, point),
        termes=tie(_terms(catalogue.registre, point)),
    )


# What an item is, where it is no deliberation.
NATURES = {
    NaturePoint.PROCES_VERBAL: "approbation d’un procès-verbal",
    NaturePoint.EXAMEN: "examen",
    NaturePoint.INFORMATION: "information",
}


def outcome(point: Point, mot: str | None = None) -> Phrase:
    """The printed phrase where it says the outcome, else the word (``mot`` where the item is not called so), then the phrase."""
    if point.issue is None:
        return phrase(point.phrase) if point.phrase else ()
    classe = f"resultat {slug(point.issue)}"
    if point.phrase and fold(point.phrase).startswith(fold(point.issue)):
        return (Mot(texte=point.phrase, classe=classe),)
    word = Mot(texte=(mot or point.issue).capitalize(), classe=classe)
    return phrase(word, f" – « {point.phrase} »") if point.phrase else (word,)


def _act(catalogue: Catalogue, seance: Seance, point: Point) -> Phrase:
    """The act of the item; a deliberation without one is known by the minutes only."""
    if point.acte is not None:
        acte = catalogue.registre.deliberations[point.acte]
        title = capital(act_title(catalogue.registre, acte))
        return (linked(title, acte.adresse), *states(catalogue, acte))
    if point.nature is not NaturePoint.DELIBERATION or seance.statut is Statut.ANNONCEE:
        return ()
    return absent(seance)


def absent(seance: Seance) -> Phrase:
    """Why a deliberation of the sitting has no act here."""
    if seance.proces_verbal:
        return phrase("Connu par le procès-verbal, acte non versé au registre")
    return phrase("Acte non versé au registre")


def _terms(registre: Registre, point: Point) -> Iterator[Phrase]:
    """The subjects and the partners of an item."""
    for cle in point.sujets:
        yield phrase(lien(registre.sujets[cle].nom, registre.sujets[cle].adresse))
    for cle in point.partenaires:
        corps = registre.corps(cle)
        yield phrase(lien(corps.nom, corps.adresse))
