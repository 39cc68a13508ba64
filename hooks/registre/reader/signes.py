"""Signs that no font of the official documents has: these could not be made, and the page would show whatever the reader's device has."""

from registre.reader import caracteres
from registre.reader.codes import Code
from registre.reader.rapport import Rapport
from registre.texte import signes

# What documents print: acts, minutes with their roll-call, names of issuers and organs.
_IMPRIMES = ("deliberations/", "seances/", "organismes/")


def check(fichier: str, texte: str, rapport: Rapport) -> None:
    """Refuse each line that holds such a sign, with the line to paste where the sign has an equal."""
    if not fichier.startswith(_IMPRIMES) or signes.missing(texte) is None:
        return
    for rank, line in enumerate(texte.split("\n")):
        found = signes.missing(line)
        if found is not None and not caracteres.refused(found[0]):
            rapport.add(
                Code.SIGNE,
                fichier,
                f"Le signe « {found[0]} » (U+{ord(found[0]):04X}) manque aux polices du registre : "
                "le document officiel ne peut pas l’imprimer.",
                "Écrire le mot ou le signe courant qui dit la même chose.",
                corrige=signes.nearest(line).rstrip(),
                ligne=rank + 1,
                colonne=found.start() + 1,
            )
