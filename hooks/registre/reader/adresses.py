"""Addresses that must be alone, on any system: those of the files, of former keys, and of what the site makes by itself."""

from collections.abc import Iterable, Iterator

from registre.model.deliberation import Deliberation
from registre.reader.codes import Code
from registre.reader.fichiers import identity
from registre.reader.inventaire import Inventaire, is_given
from registre.reader.rapport import Rapport

# First words of the addresses that the site makes by itself.
# fmt: off
ADRESSES_DU_SITE = (
    "seances", "deliberations", "sujets", "partenaires", "matieres", "annees", "organismes",
    "territoires", "tables", "plan", "publications", "verifier", "recherche", "assets",
)
# fmt: on
_RESERVEES = ("index", "page", "flux")
_ACCUEIL = ("index", "readme")
# Where the editor's pages are.
_DOSSIERS = ("", "aide")


def check(inventory: Inventaire, actes: Iterable[Deliberation], rapport: Rapport) -> None:
    """Refuse two files that would be published at one address, and the names that the site keeps for its own pages."""
    seen: dict[str, str] = {}
    for address, fichier in _addresses(inventory):
        first = seen.setdefault(identity(address), fichier)
        if first != fichier:
            rapport.add(
                Code.ADRESSE_DOUBLE,
                fichier,
                f"L’adresse « /{address} » est déjà celle de « {first} ».",
                "Renommer le fichier : deux adresses doivent différer par autre chose que la casse.",
            )
    for fichier in _strayed(inventory):
        rapport.add(
            Code.DOSSIER,
            fichier,
            "Une page hors du registre se range à la racine des contenus ou dans « aide/ ».",
            "La déplacer, ou la retirer si ce n’est pas une page à publier.",
        )
    for name, fichier in _reserved(inventory):
        rapport.add(
            Code.ADRESSE_DOUBLE,
            fichier,
            f"Le nom « {name} » est celui d’une page que le site engendre.",
            "Renommer le fichier.",
        )
    for acte in actes:
        _check_former(acte, seen, rapport)


def _addresses(inventory: Inventaire) -> Iterator[tuple[str, str]]:
    for kind, files in inventory.autorites.items():
        for key, fichier in files.items():
            yield f"{kind}/{key}/", fichier
    for identifiant, fichier in inventory.seances.items():
        yield f"seances/{identifiant}/", fichier
    for identifiant, fichier in inventory.deliberations.items():
        yield f"deliberations/{identifiant}/", fichier
    for fichier in inventory.pages:
        folder, slash, name = fichier.removesuffix(".md").rpartition("/")
        yield folder + slash + ("" if name.lower() in _ACCUEIL else f"{name}/"), fichier
    names = {identity(fichier) for fichier in inventory.pieces}
    for fichier in inventory.pieces:
        yield fichier, fichier
        data = f"{fichier}.json"
        if is_given(fichier) and identity(data) in names:
            yield data, fichier


def _strayed(inventory: Inventaire) -> Iterator[str]:
    """The editor's pages that the plan of the site would not find: most often forgotten drafts."""
    for fichier in inventory.pages:
        folder = fichier.rpartition("/")[0]
        if folder not in _DOSSIERS and identity(folder.partition("/")[0]) not in ADRESSES_DU_SITE:
            yield fichier


def _reserved(inventory: Inventaire) -> Iterator[tuple[str, str]]:
    """The names that the site puts before its own addresses, and those that it puts after."""
    for fichier in (*inventory.pages, *inventory.pieces):
        first = fichier.removesuffix(".md").partition("/")[0]
        if identity(first) in ADRESSES_DU_SITE:
            yield first, fichier
    keyed = [one for kind in inventory.autorites.values() for one in kind.items()]
    keyed += [(key.rpartition("/")[2], one) for key, one in inventory.deliberations.items()]
    for key, fichier in keyed:
        if identity(key) in _RESERVEES:
            yield key, fichier


def _check_former(acte: Deliberation, seen: dict[str, str], rapport: Rapport) -> None:
    """Refuse a former key whose address leads, or would lead, somewhere else than to its act."""
    for key in acte.anciennes_cles:
        address = f"deliberations/{acte.organisme}/{acte.annee}/{key}/"
        first = seen.setdefault(identity(address), "")
        if first or identity(key) in _RESERVEES:
            whose = "l’acte lui-même" if first == acte.source.fichier else f"« {first} »"
            rapport.add(
                Code.ADRESSE_DOUBLE,
                acte.source.fichier,
                f"L’ancienne clé « {key} » mènerait à l’adresse de {whose}."
                if first
                else f"« {key} » n’a pas pu être la clé d’un acte : le site garde ce nom.",
                "La retirer de « anciennes_cles », ou la corriger.",
            )
        seen[identity(address)] = acte.source.fichier
