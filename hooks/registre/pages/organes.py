"""The page of each organ: who sits there, how it numbers its acts, what numbers the register does not have."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.model.organisme import Numerotation, Organe, Portee
from registre.pages.base import Kind, Lien, Page, Unite
from registre.pages.listes.rubrique import Rubrique, pages_of
from registre.pages.membres import College, colleges, period
from registre.pages.numerotation import Lacune, lacunes

_PORTEES = {
    Portee.REGISTRE: "une seule suite de numéros",
    Portee.ANNEE: "les numéros recommencent chaque année",
    Portee.SEANCE: "les numéros recommencent à chaque séance",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Regle:
    """A way of numbering in words, with the form of the numbers."""

    portee: str
    motif: str
    lecture: str
    periode: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Serie:
    """The numbers that a series passed over; ``annee`` is None for a series that never restarts."""

    annee: int | None
    lacunes: tuple[Lacune, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnuOrgane:
    """What is known of an organ; ``lacunes`` are the gaps of its yearly and endless series."""

    nom: str
    organisme: Lien
    colleges: tuple[College, ...]
    numerotations: tuple[Regle, ...]
    lacunes: tuple[Serie, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One term per organ of each issuer."""
    index = catalogue.index["organismes"]
    for terme in index.values():
        if terme.parent is None:
            continue
        issuer = index[terme.parent]
        lien = Lien(issuer.titre, issuer.adresse)
        rubrique = Rubrique(
            nature="Organe",
            titre=f"{terme.titre} – {issuer.titre}",
            gabarit="registre/organe.html",
            unite=Unite.CLE,
            connu=partial(_known, catalogue, terme, lien),
            fil=(Lien("Organismes", "organismes/"), lien),
            organisme=issuer.cle,
        )
        yield from pages_of(catalogue, terme, rubrique)


def _known(catalogue: Catalogue, terme: Terme, issuer: Lien) -> ConnuOrgane:
    organisme, _, cle = terme.cle.partition("/")
    organe = catalogue.registre.organe(organisme, cle)
    return ConnuOrgane(
        nom=terme.titre,
        organisme=issuer,
        colleges=colleges(organe.membres.values()),
        numerotations=tuple(_rule(numerotation) for numerotation in organe.numerotations),
        lacunes=tuple(_gaps(catalogue, organe, terme)),
    )


def _gaps(catalogue: Catalogue, organe: Organe, terme: Terme) -> Iterator[Serie]:
    """The gaps of the series that outlast a sitting; those of a sitting are on its own page."""
    actes = [catalogue.registre.deliberations[cle] for cle in terme.actes]
    if found := lacunes(organe, actes, Portee.REGISTRE):
        yield Serie(annee=None, lacunes=found)
    for annee, year in groupby(actes, key=lambda acte: acte.annee):
        if found := lacunes(organe, year, Portee.ANNEE):
            yield Serie(annee=annee, lacunes=found)


def _rule(numerotation: Numerotation) -> Regle:
    return Regle(
        portee=_PORTEES[numerotation.portee],
        motif=_spell(numerotation.motif),
        lecture=_spell(numerotation.lecture.replace("{numero}", numerotation.motif)),
        periode=period(numerotation.periode),
    )


def _spell(motif: str) -> str:
    """A form of number as a citizen reads it: the places become what they stand for."""
    for place, words in (("{date}", "AAAAMMJJ"), ("{annee}", "AAAA"), ("{rang}", "rang")):
        motif = motif.replace(place, words)
    return motif


KIND: Kind = Kind(nom="organe", unite=Unite.CLE, pages=pages)
