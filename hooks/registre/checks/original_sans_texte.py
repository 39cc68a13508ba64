"""ACT-006: an original whose words can be read is compared with its act; of one that is a picture, that is said."""

from collections.abc import Iterator

from registre.checks.base import Constat, Dossier, Rule, Unite
from registre.findings import Severity


def check(dossier: Dossier) -> Iterator[Constat]:
    """The original has a text layer."""
    for acte in dossier.actes:
        verse = dossier.fichiers.get(acte.original or "")
        if verse is not None and not verse.texte:
            yield Constat(
                fichier=acte.source.fichier,
                constat=f"L’original « {verse.chemin} » n’a pas de texte : il n’est pas comparé à l’acte.",
                faire="Donner le PDF que le logiciel a produit, ou numériser avec la reconnaissance du texte ; "
                "sinon relire l’acte en regard de l’original.",
                attendu="un PDF dont les mots peuvent être cherchés",
            )


RULE = Rule(
    code="ACT-006",
    titre="Original sans texte",
    reference="Le texte publié est celui de l’original (R. 2131-1, R. 3131-2 CGCT)",
    severity=Severity.WARNING,
    unite=Unite.ACTE,
    check=check,
)
