"""What must be alone: a number within its scope, an address whatever its case, a body's key."""

from collections.abc import Iterable, Iterator

from registre.model.deliberation import Deliberation
from registre.reader.codes import Code
from registre.reader.inventaire import Inventaire
from registre.reader.numeros import numbering, scope
from registre.reader.rapport import Rapport
from registre.reader.references import Repertoire
from registre.texte.slugs import fold

# First words of the addresses that the site makes by itself.
# fmt: off
ADRESSES_DU_SITE = (
    "seances", "deliberations", "sujets", "partenaires", "matieres", "annees", "organismes",
    "territoires", "tables", "plan", "recherche", "assets", "pagefind",
)
# fmt: on
_ENGENDREE = "’une page que le site engendre"
_RESERVEES = ("index", "page", "flux")


def check_numbers(actes: Iterable[Deliberation], repertoire: Repertoire, rapport: Rapport) -> None:
    """Refuse two acts of an organ with one number within the scope that the organ declares."""
    seen: dict[tuple[str, str, str, str], Deliberation] = {}
    for acte in actes:
        organe = repertoire.organe(acte.organisme, acte.organe)
        numerotation = numbering(organe, acte.date) if organe else None
        within = scope(numerotation, acte.seance, acte.annee)
        first = seen.setdefault((acte.organisme, acte.organe, within, fold(acte.numero)), acte)
        if first is not acte:
            place = {"": "le registre", str(acte.annee): f"l’année {acte.annee}"}
            rapport.add(
                Code.NUMERO_DOUBLE,
                acte.source.fichier,
                f"Le numéro « {acte.numero} » est déjà celui de « {first.source.fichier} ».",
                "Corriger « numero » dans l’un des deux, ou la « numerotation » de l’organe.",
                attendu=f"un seul acte de ce numéro dans {place.get(within, 'la séance')}",
            )


def check_addresses(inventory: Inventaire, actes: Iterable[Deliberation], rapport: Rapport) -> None:
    """Refuse two files that would be published at one address, on any file system."""
    seen: dict[str, str] = {f"{word}/": _ENGENDREE for word in ADRESSES_DU_SITE}
    for address, fichier in _addresses(inventory, actes):
        first = seen.setdefault(fold(address), fichier)
        if first != fichier:
            other = first if first == _ENGENDREE else f"e « {first} »"
            rapport.add(
                Code.ADRESSE_DOUBLE,
                fichier,
                f"L’adresse « /{address} » est déjà celle d{other}.",
                "Renommer le fichier : deux adresses doivent différer par autre chose que la casse.",
            )


def _addresses(inventory: Inventaire, actes: Iterable[Deliberation]) -> Iterator[tuple[str, str]]:
    for kind, files in inventory.autorites.items():
        for key, fichier in files.items():
            yield f"{kind}/{key}/", fichier
    for identifiant, fichier in inventory.seances.items():
        yield f"seances/{identifiant}/", fichier
    for identifiant, fichier in inventory.deliberations.items():
        yield f"deliberations/{identifiant}/", fichier
    for fichier in inventory.pages:
        stem = fichier.removesuffix(".md")
        address = stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"
        yield address, fichier
    for acte in actes:
        for key in acte.anciennes_cles:
            yield f"deliberations/{acte.organisme}/{acte.annee}/{key}/", acte.source.fichier


def check_reserved(inventory: Inventaire, rapport: Rapport) -> None:
    """Refuse the names that the site puts after its own addresses."""
    files = [one for kind in inventory.autorites.values() for one in kind.items()]
    files += [(key.rpartition("/")[2], one) for key, one in inventory.seances.items()]
    files += [(key.rpartition("/")[2], one) for key, one in inventory.deliberations.items()]
    for key, fichier in files:
        if fold(key) in _RESERVEES:
            rapport.add(
                Code.ADRESSE_DOUBLE,
                fichier,
                f"Le nom « {key} » est celui d’une page que le site engendre.",
                "Renommer le fichier.",
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


def check_points(actes: dict[str, Deliberation], repertoire: Repertoire) -> None:
    """Refuse an act that an item claims though it is of another sitting."""
    for point in repertoire.points:
        acte = actes.get(point.acte)
        if acte is not None and acte.seance and acte.seance != point.seance:
            point.valeur.document.say(
                Code.POINT,
                f"L’acte « {acte.cle} » est d’une autre séance : « {acte.seance.split('/')[1]} ».",
                "Corriger « acte », ou la « seance » de l’acte.",
                noeud=point.valeur.noeud,
            )
