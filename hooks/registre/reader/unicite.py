"""What must be alone: a number within its scope, a body's key."""

import re
from collections.abc import Iterable

from registre.model.deliberation import Deliberation
from registre.reader.codes import Code
from registre.reader.inventaire import Inventaire
from registre.reader.numeros import numbering, scope
from registre.reader.rapport import Rapport
from registre.reader.references import Repertoire
from registre.texte.slugs import fold

_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")


def _same(numero: str) -> str:
    """A number as it is compared: «28/24» is not «28-24», «01» is «1»."""
    return _ZEROS.sub("", fold(numero))


def check_numbers(actes: Iterable[Deliberation], repertoire: Repertoire, rapport: Rapport) -> None:
    """Refuse two acts of an organ with one number within the scope that the organ declares."""
    seen: dict[tuple[str, str, str, str], Deliberation] = {}
    for acte in actes:
        organe = repertoire.organe(acte.organisme, acte.organe)
        numerotation = numbering(organe, acte.date) if organe else None
        within = scope(numerotation, acte.seance, acte.annee)
        first = seen.setdefault((acte.organisme, acte.organe, within, _same(acte.numero)), acte)
        if first is not acte:
            place = {"": "le registre", str(acte.annee): f"l’année {acte.annee}"}
            rapport.add(
                Code.NUMERO_DOUBLE,
                acte.source.fichier,
                f"Le numéro « {acte.numero} » est déjà celui de « {first.source.fichier} ».",
                "Corriger « numero » dans l’un des deux, ou la « numerotation » de l’organe.",
                attendu=f"un seul acte de ce numéro dans {place.get(within, 'la séance')}",
            )


def check_bodies(inventory: Inventaire, rapport: Rapport) -> None:
    """Refuse a partner that is also an issuer: a body has one identity."""
    for key, fichier in inventory.autorites["partenaires"].items():
        if key in inventory.autorites["organismes"]:
            rapport.add(
                Code.CORPS_DOUBLE,
                fichier,
                f"« {key} » est déjà un organisme du registre.",
                f"Retirer ce fichier et compléter « {inventory.autorites['organismes'][key]} » : "
                "les actes peuvent le nommer par la même clé.",
            )
