"""The conventions that an act approves: with whom, how long, how much, who shares the cost."""

from collections.abc import Iterator

from registre.model.deliberation import Convention
from registre.model.valeurs import Cofinancement, Periode
from registre.pages.faits.base import Dossier, Fait, sic
from registre.pages.phrases import Phrase, jour, lien, phrase, tie
from registre.texte import montants


def rows(dossier: Dossier) -> Iterator[Fait]:
    """One row for each convention, and what the act does not say of it."""
    for convention in dossier.acte.conventions:
        valeurs = [*_parties(dossier, convention), *_time(convention), *_money(dossier, convention)]
        yield Fait(
            libelle="Convention",
            valeurs=tuple(valeurs),
            notes=_mark(dossier),
            ancre="convention",
        )
        yield from _unknown(convention)


def _mark(dossier: Dossier) -> tuple[Phrase, ...]:
    mark = sic(dossier.acte.sic, "conventions")
    return (mark,) if mark else ()


def _parties(dossier: Dossier, convention: Convention) -> Iterator[Phrase]:
    bodies = (dossier.registre.corps(cle) for cle in convention.partenaires)
    if convention.partenaires:
        linked = tie(phrase(lien(corps.nom, corps.adresse)) for corps in bodies)
        yield phrase("avec ", *linked)


def _time(convention: Convention) -> Iterator[Phrase]:
    if convention.duree:
        yield phrase(f"{convention.duree} au plus" if convention.maximale else convention.duree)
    if convention.au:
        yield (jour(convention.au, "jusqu’au " if convention.au.exacte else "jusqu’en "),)
    if span := _span(convention.actions):
        yield phrase("actions ", *span)


def _span(periode: Periode) -> Phrase:
    """«du 1er septembre 2020 au 31 août 2023», as far as it is known."""
    parts: list[Phrase] = []
    if periode.du:
        parts.append((jour(periode.du, "du " if periode.du.exacte else "de "),))
    if periode.au:
        parts.append((jour(periode.au, "au " if periode.au.exacte else "à "),))
    return tie(parts, " ")


def _money(dossier: Dossier, convention: Convention) -> Iterator[Phrase]:
    if convention.montant_annuel is not None:
        yield phrase(f"{montants.euros(convention.montant_annuel)} par an")
    if convention.montant_total is not None:
        yield phrase(f"{montants.euros(convention.montant_total)} au total")
    for share in convention.cofinancements:
        yield _share(dossier, share)


def _share(dossier: Dossier, share: Cofinancement) -> Phrase:
    """«40 % financés par le FEDER (contribution annuelle)»."""
    figures = []
    if share.taux is not None:
        figures.append(montants.pourcent(share.taux))
    if share.montant is not None:
        figures.append(montants.euros(share.montant))
    corps = dossier.registre.corps(share.partenaire)
    base = f" ({share.assiette})" if share.assiette else ""
    words = ", ".join(figures) or "part non précisée"
    return phrase(f"cofinancement : {words}, ", lien(corps.nom, corps.adresse), base)


def _unknown(convention: Convention) -> Iterator[Fait]:
    if not convention.duree and not convention.au:
        yield Fait(libelle="Convention", inconnu="la durée de la convention")
    if not convention.au and not convention.actions.au:
        yield Fait(libelle="Convention", inconnu="le terme de la convention")
    if convention.montant_annuel is None and convention.montant_total is None:
        yield Fait(libelle="Convention", inconnu="le montant de la convention")
