"""ACT-001: the date that a number holds is the day of the sitting."""

from collections.abc import Iterator

from registre.checks.base import Constat, Dossier, Rule, Unite
from registre.findings import Severity
from registre.reader.numeros import numbering, pattern
from registre.texte import dates


def check(dossier: Dossier) -> Iterator[Constat]:
    """The digits of the date in the number are those of the sitting, unless the document says otherwise."""
    for acte in dossier.actes:
        numerotation = numbering(dossier.organe, acte.date)
        match = pattern(numerotation.motif).fullmatch(acte.numero) if numerotation else None
        places = match.groupdict() if match else {}
        written = places.get("date") or places.get("annee")
        expected = f"{acte.date:%Y%m%d}"[: len(written or "")]
        if written and written != expected and "numero" not in acte.sic:
            yield Constat(
                fichier=acte.source.fichier,
                constat=f"Le numéro « {acte.numero} » dit {written}, mais la séance est du {dates.jour(acte.date)}.",
                faire="Corriger « seance » ou « numero » ; si le document imprime ce numéro, écrire « sic: [numero] ».",
                attendu=f"{expected} dans le numéro",
            )


RULE = Rule(
    code="ACT-001",
    titre="Date portée par le numéro",
    reference="Motif de numérotation déclaré par l’organe",
    severity=Severity.ERROR,
    unite=Unite.ACTE,
    check=check,
)
