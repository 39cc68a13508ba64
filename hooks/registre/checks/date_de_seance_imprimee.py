"""ACT-003: the date of the sitting that an act prints is the day of its sitting."""

from collections.abc import Iterator

from registre.checks.base import Constat, Dossier, Rule, Unite
from registre.findings import Severity
from registre.texte import dates


def check(dossier: Dossier) -> Iterator[Constat]:
    """Both dates agree as far as the printed one goes."""
    for acte in dossier.actes:
        printed = acte.date_seance
        if printed is None or "date_seance" in acte.sic:
            continue
        if not acte.date.isoformat().startswith(printed.iso):
            yield Constat(
                fichier=acte.source.fichier,
                constat=f"L’acte imprime le {dates.jour(printed)} comme date de séance ; "
                f"sa séance est du {dates.jour(acte.date)}.",
                faire="Vérifier « seance » et « date_seance » ; si le document imprime cette date, "
                "écrire « sic: [date_seance] ».",
            )


RULE = Rule(
    code="ACT-003",
    titre="Date de séance imprimée",
    reference="Concordance de l’extrait et de la séance",
    severity=Severity.WARNING,
    unite=Unite.ACTE,
    check=check,
)
