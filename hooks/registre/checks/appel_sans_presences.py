"""ACT-004: where an act calls for the roll-call, its sitting has one."""

import re
from collections.abc import Iterator

from registre.checks.base import Constat, Dossier, Rule, Unite
from registre.findings import Severity
from registre.reader.decoupe import decode

_APPEL = re.compile(r"^ {0,3}\[appel\][ \t]*$", re.MULTILINE)


def check(dossier: Dossier) -> Iterator[Constat]:
    """A line «[appel]» is filled from the presences of the sitting."""
    if dossier.seance.presences:
        return
    for acte in dossier.actes:
        octets = (dossier.contenu / acte.source.fichier).read_bytes()
        if b"[appel]" in octets and _APPEL.search(decode(octets)):
            yield Constat(
                fichier=acte.source.fichier,
                constat="La ligne « [appel] » restera vide : la séance n’a pas de « presences ».",
                faire=f"Recopier l’appel imprimé dans « presences » de « {dossier.seance.source.fichier} ».",
            )


RULE = Rule(
    code="ACT-004",
    titre="Appel sans présences",
    reference="Toute ligne imprimée a une place dans le registre",
    severity=Severity.WARNING,
    unite=Unite.ACTE,
    check=check,
)
