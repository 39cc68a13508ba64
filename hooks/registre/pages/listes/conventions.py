"""The conventions made with a partner, as its page tabulates them."""

from collections.abc import Iterator
from dataclasses import dataclass

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Convention, Deliberation
from registre.model.valeurs import Cofinancement
from registre.pages.listes.pagination import part
from registre.texte import dates, montants


@dataclass(frozen=True, slots=True, kw_only=True)
class LigneConvention:
    """A convention in words; None where the act does not say it."""

    acte: Deliberation
    duree: str | None
    terme: str | None
    annuel: str | None
    total: str | None
    part: str | None


def agreements(catalogue: Catalogue, terme: Terme) -> Iterator[LigneConvention]:
    """The conventions that concern the partner in the acts that its page lists, newest first."""
    for cle in part(terme.actes, None):
        acte = catalogue.registre.deliberations[cle]
        for convention in acte.conventions:
            shares = [p for p in convention.cofinancements if p.partenaire == terme.cle]
            if shares or terme.cle in _parties(acte, convention):
                yield _row(acte, convention, shares)


def _parties(acte: Deliberation, convention: Convention) -> tuple[str, ...]:
    """The parties that the convention names; without names, those with whom the act contracts."""
    if convention.partenaires:
        return convention.partenaires
    return tuple(partner.cle for partner in acte.partenaires if partner.role == "cocontractant")


def _row(
    acte: Deliberation, convention: Convention, shares: list[Cofinancement]
) -> LigneConvention:
    duree = convention.duree
    if duree and convention.maximale:
        duree = f"{duree} au plus"
    annuel, total = convention.montant_annuel, convention.montant_total
    return LigneConvention(
        acte=acte,
        duree=duree,
        terme=dates.jour(convention.au) if convention.au else None,
        annuel=None if annuel is None else montants.euros(annuel),
        total=None if total is None else montants.euros(total),
        part=", ".join(_share(share) for share in shares) or None,
    )


def _share(share: Cofinancement) -> str:
    figures = []
    if share.taux is not None:
        figures.append(montants.pourcent(share.taux))
    if share.montant is not None:
        figures.append(montants.euros(share.montant))
    words = " ou ".join(figures) or "montant non précisé"
    return f"{words} ({share.assiette})" if share.assiette else words
