"""Folders of issuers and names of sittings, before any document is opened."""

from collections.abc import Mapping

from registre.reader import noms_de_seance
from registre.reader.codes import Code
from registre.reader.inventaire import Inventaire
from registre.reader.noms_de_seance import NomDeSeance
from registre.reader.rapport import Rapport
from registre.reader.references import Repertoire
from registre.texte.proches import nearest


def name_sittings(inventory: Inventaire, repertoire: Repertoire, rapport: Rapport) -> None:
    """Read the names of the sittings, and refuse the folders of unknown issuers."""
    _check_issuers("seances", inventory.seances, inventory, rapport)
    _check_issuers("deliberations", inventory.deliberations, inventory, rapport)
    for identifiant, fichier in sorted(inventory.seances.items()):
        issuer, key = identifiant.split("/", 1)
        known = repertoire.organismes.get(issuer)
        name = noms_de_seance.parse(key, known.organes if known else None)
        if isinstance(name, NomDeSeance):
            repertoire.noms[identifiant] = name
            continue
        rapport.add(
            Code.ORGANE if name.organe else Code.NOM_DE_SEANCE,
            fichier,
            name.constat,
            f"Renommer le fichier en « {name.propose}.md »."
            if name.propose
            else "Renommer le fichier avec la date et l’organe de la séance.",
            attendu=noms_de_seance.ATTENDU,
        )


def _check_issuers(
    dossier: str, identifiants: Mapping[str, str], inventory: Inventaire, rapport: Rapport
) -> None:
    known = inventory.autorites["organismes"]
    for issuer in sorted({one.split("/", 1)[0] for one in identifiants}):
        if issuer in known:
            continue
        near = nearest(issuer, known)
        rapport.add(
            Code.ORGANISME,
            f"{dossier}/{issuer}/",
            f"L’organisme « {issuer} » n’a pas de fiche.",
            (
                f"Renommer ce dossier en « {near} » si c’est ce qui est voulu, sinon c"
                if near
                else "C"
            )
            + f"réer « organismes/{issuer}.md ».",
            attendu="le nom d’une fiche de « organismes/ »",
            corrige=f"content/organismes/{issuer}.md\n---\nnom: …\norganes:\n  - cle: bureau\n    nom: Bureau\n---",
        )
