"""The rules that a read register is held to: observations for the clerk, each with its text."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from registre.checks import (
    appel_sans_presences,
    date_de_seance_imprimee,
    date_du_numero,
    forme_du_numero,
    suffrages_exprimes,
    totaux_de_l_appel,
)
from registre.checks.base import Dossier, Rule, Unite
from registre.findings import Finding, sort_key
from registre.model.deliberation import Deliberation
from registre.model.registre import Registre
from registre.texte.typographie import insecables

RULES: tuple[Rule, ...] = (
    date_du_numero.RULE,
    forme_du_numero.RULE,
    date_de_seance_imprimee.RULE,
    appel_sans_presences.RULE,
    totaux_de_l_appel.RULE,
    suffrages_exprimes.RULE,
)


def run(registre: Registre, contenu: Path) -> tuple[Finding, ...]:
    """Everything that the rules see, in the order of the files."""
    found: list[Finding] = []
    for dossier in _dossiers(registre, contenu):
        parts = {Unite.SEANCE: (dossier,), Unite.ACTE: tuple(_acts(dossier))}
        for rule in RULES:
            for part in parts[rule.unite]:
                found += _findings(rule, part)
    return tuple(sorted(found, key=sort_key))


def _dossiers(registre: Registre, contenu: Path) -> Iterator[Dossier]:
    """Each sitting with its acts, grouped once."""
    by_sitting: dict[str, list[Deliberation]] = defaultdict(list)
    for acte in registre.deliberations.values():
        by_sitting[acte.seance].append(acte)
    for seance in registre.seances.values():
        issuer = registre.organismes.get(seance.organisme)
        organe = issuer.organes.get(seance.organe) if issuer else None
        if organe is not None:
            yield Dossier(
                contenu=contenu,
                seance=seance,
                organe=organe,
                actes=tuple(by_sitting[seance.id]),
            )


def _acts(dossier: Dossier) -> Iterator[Dossier]:
    """Each act of a sitting, by itself: what a rule declares to depend on, and nothing more."""
    for acte in dossier.actes:
        yield Dossier(
            contenu=dossier.contenu, seance=dossier.seance, organe=dossier.organe, actes=(acte,)
        )


def _findings(rule: Rule, dossier: Dossier) -> list[Finding]:
    return [
        Finding(
            code=rule.code,
            fichier=seen.fichier,
            constat=insecables(seen.constat),
            faire=insecables(seen.faire),
            attendu=insecables(seen.attendu),
            severity=rule.severity,
        )
        for seen in rule.check(dossier)
    ]
