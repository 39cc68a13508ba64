"""A published act, and the same with other words."""

from registre.checks.edition import Publiee, compare
from registre.findings import Finding

ACTE, SEANCE = "deliberations/sivom/2024/2024-10.md", "seances/sivom/2024-03-14-conseil.md"
PUBLIE = """\
---
seance: 2024-03-14-conseil
numero: 2024/10
objet: Subvention à l’association des parents
vote:
  resultat: adoptée
  pour: 3
mentions:
  - Séance publique
conventions:
  - montant_total: 450 €
date_affichage: 18 mars 2024
---

Vu le code,

Considérant que l’association de l’école élementaire organise en 2023 la fête de fin d’année,

Article 1er : une subvention de 450 € lui est versée.

Article 2 : la Maire est chargée de l’exécution.
"""
SITTING = """\
---
convocation: 8 mars 2024
lieu: en mairie
presences:
  - La Maire: présent
  - Le Premier adjoint:
      etat: excusé
      pouvoir_a: La Maire
points:
  - rang: 1
    objet: Subvention
---
"""
DECLAREE = "rectifications:\n  - date: 4 avril 2024\n    nature: {}\n    motif: faute\n"
MATERIELLE, TRANSCRIPTION, OCCULTATION = (
    "erreur matérielle",
    "erreur de transcription",
    "occultation",
)
PIECES = {"annexes/devis.pdf": "1" * 64}


def compared(
    acte: str, seance: str = SITTING, avant: str = PUBLIE, fichiers: dict[str, str] | None = None
) -> list[Finding]:
    """What is said of the sources as they are now, once ``avant`` was published."""
    before = Publiee(acte=avant.encode(), seance=SITTING.encode(), fichiers=PIECES)
    given = PIECES if fichiers is None else fichiers
    after = Publiee(acte=acte.encode(), seance=seance.encode(), fichiers=given)
    return [*compare(before, after, acte=ACTE, seance=SEANCE)]


def places(found: list[Finding]) -> list[tuple[str, str, int]]:
    """The code and the place of each finding."""
    return [(one.code, one.fichier, one.ligne) for one in found]


def changed(avant: str, apres: str, nature: str = "") -> str:
    """The published source with other words, and a rectification of that nature."""
    assert avant in PUBLIE
    declared = DECLAREE.format(nature) if nature else ""
    return PUBLIE.replace(avant, apres).replace("date_affichage", f"{declared}date_affichage")
