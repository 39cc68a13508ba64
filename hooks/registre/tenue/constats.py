"""What the clerk is told when what was published is no longer there, or comes back changed."""

from datetime import datetime

from registre.findings import Finding
from registre.model.deliberation import Deliberation
from registre.tenue.fils import Fil
from registre.texte.instants import instant as dit
from registre.texte.typographie import insecables

DISPARU, RETENU, REVENU = "PAR-001", "PAR-002", "PAR-003"
_DUREE = "Un acte publié reste en ligne deux mois au moins (CGCT, R. 2131-1 et R. 3131-2), et son adresse toujours."
_A_COLLER = (
    "depublication:\n  date: jj/mm/aaaa\n  motif: occultation\n  autorite: …\n  fondement: …"
)


def vanished(fil: Fil, fichier: str) -> Finding:
    """An act that was published and is gone from the contents."""
    since = dit(fil.faits[0].instant.replace(tzinfo=None))
    return Finding(
        code=DISPARU,
        fichier=fichier,
        constat=insecables(
            f"Ce document est en ligne depuis le {since} ; il n’est plus dans les contenus. {_DUREE}"
        ),
        faire=insecables(
            "Le rétablir. S’il a changé de nom, donner l’ancien dans « anciennes_cles ». S’il est retiré, abrogé ou annulé, le dire par "
            "« etat ». Si son contenu doit disparaître, garder le fichier et déclarer la dépublication :"
        ),
        corrige=_A_COLLER,
    )


def held_back(fichier: str, quand: datetime) -> Finding:
    """An act that was published and would wait again."""
    return Finding(
        code=RETENU,
        fichier=fichier,
        constat=insecables(
            f"Cet acte est déjà publié ; « publier_le » le retiendrait jusqu’au {dit(quand)}."
        ),
        faire=insecables("Retirer « publier_le »."),
    )


def came_back(acte: Deliberation) -> Finding:
    """An act whose content was withdrawn, and which is another now."""
    return Finding(
        code=REVENU,
        fichier=acte.source.fichier,
        constat="Le contenu de cet acte avait été retiré ; celui qui revient n’est plus le même, d’après l’empreinte inscrite au journal.",
        faire=insecables("Rétablir ce qui était publié, ou garder « depublication »."),
    )
