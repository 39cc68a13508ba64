"""The rules that a read register is held to: observations for the clerk, each with its text."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from registre.checks import (
    appel_sans_presences,
    date_de_seance_imprimee,
    date_du_numero,
    forme_du_numero,
    objet_retire,
    original_sans_texte,
    suffrages_exprimes,
    texte_de_l_original,
    totaux_de_l_appel,
)
from registre.checks.base import Dossier, Rule, Unite
from registre.findings import Finding, sort_key
from registre.model.deliberation import Deliberation
from registre.model.registre import Registre
from registre.reader import Fonds
from registre.texte.typographie import insecables

RULES: tuple[Rule, ...] = (
    date_du_numero.RULE,
    forme_du_numero.RULE,
    date_de_seance_imprimee.RULE,
    appel_sans_presences.RULE,
    texte_de_l_original.RULE,
    original_sans_texte.RULE,
    objet_retire.RULE,
    totaux_de_l_appel.RULE,
    suffrages_exprimes.RULE,
)


def run(registre: Registre, contenu: Path, fonds: Fonds | None = None) -> tuple[Finding, ...]:
    """Everything that the rules see, in the order of the files; ``fonds`` knows what was read already."""
    found: list[Finding] = []
    for dossier in _dossiers(registre, contenu, fonds or Fonds(contenu)):
        parts = {Unite.SEANCE: (dossier,), Unite.ACTE: tuple(_acts(dossier))}
        for rule in RULES:
            for part in parts[rule.unite]:
                found += _findings(rule, part)
    return tuple(sorted(found, key=sort_key))


def _dossiers(registre: Registre, contenu: Path, fonds: Fonds) -> Iterator[Dossier]:
    """Each sitting with its acts, grouped once."""
    by_sitting: dict[str, list[Deliberation]] = defaultdict(list)
    for acte in registre.deliberations.values():
        by_sitting[acte.seance].append(acte)
    for seance in registre.seances.values():
        issuer = registre.organismes.get(seance.organisme)
        organe = issuer.organes.get(seance.organe) if issuer else None
        if issuer is not None and organe is not None:
            yield Dossier(
                contenu=contenu,
                fonds=fonds,
                seance=seance,
                organisme=issuer,
                organe=organe,
                fichiers=registre.fichiers,
                actes=tuple(by_sitting[seance.id]),
            )


def _acts(dossier: Dossier) -> Iterator[Dossier]:
    """Each act of a sitting, by itself: what a rule declares to depend on, and nothing more."""
    for acte in dossier.actes:
        yield replace(dossier, actes=(acte,))


def _findings(rule: Rule, dossier: Dossier) -> list[Finding]:
    return [
        Finding(
            code=rule.code,
            fichier=seen.fichier,
            constat=insecables(seen.constat),
            faire=insecables(seen.faire),
            attendu=insecables(seen.attendu),
            ligne=seen.ligne,
            severity=rule.severity,
        )
        for seen in rule.check(dossier)
    ]
