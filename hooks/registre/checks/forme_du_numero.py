"""ACT-002: a number has the form that its organ declares."""

from collections.abc import Iterator

from registre.checks.base import Constat, Dossier, Rule, Unite
from registre.findings import Severity
from registre.reader.numeros import numbering, pattern


def check(dossier: Dossier) -> Iterator[Constat]:
    """The number fits the pattern in force on the day of the sitting."""
    for acte in dossier.actes:
        numerotation = numbering(dossier.organe, acte.date)
        if numerotation is None or "numero" in acte.sic:
            continue
        if not pattern(numerotation.motif).fullmatch(acte.numero):
            yield Constat(
                fichier=acte.source.fichier,
                constat=f"Le numéro « {acte.numero} » n’a pas la forme de ceux de cet organe.",
                faire="Vérifier le nom du fichier ou « numero » ; si l’organe a changé de numérotation, "
                "la déclarer avec ses dates dans la fiche de l’organisme.",
                attendu=f"la forme « {numerotation.motif} »",
            )


RULE = Rule(
    code="ACT-002",
    titre="Forme du numéro",
    reference="Motif de numérotation déclaré par l’organe",
    severity=Severity.WARNING,
    unite=Unite.ACTE,
    check=check,
)
