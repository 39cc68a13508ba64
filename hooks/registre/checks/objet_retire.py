"""ACT-007: the object that an act withholds is not said by the agenda of its sitting."""

from collections.abc import Iterator

from registre.checks.base import Constat, Dossier, Rule, Unite
from registre.findings import Severity
from registre.model.deliberation import OBJET_RETIRE
from registre.texte.slugs import fold


def check(dossier: Dossier) -> Iterator[Constat]:
    """The item of a withdrawn act that withholds its object says as little."""
    silent = {acte.id for acte in dossier.actes if acte.objet == OBJET_RETIRE}
    for point in dossier.seance.points:
        if point.acte in silent and fold(point.objet) != fold(OBJET_RETIRE):
            yield Constat(
                fichier=dossier.seance.source.fichier,
                constat=f"L’acte « {point.acte} » tait son objet, mais son point dit encore « {point.objet} ».",
                faire=f"Écrire « objet: {OBJET_RETIRE} » si ces mots doivent disparaître, et relire le procès-verbal.",
            )


RULE = Rule(
    code="ACT-007",
    titre="Objet retiré de la publication",
    reference="CRPA, art. L. 312-1-2 : ce qui est occulté ne reparaît pas à côté",
    severity=Severity.WARNING,
    unite=Unite.SEANCE,
    check=check,
)
