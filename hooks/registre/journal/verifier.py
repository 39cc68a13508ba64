"""Vérifie une preuve du registre, sans rien installer ni envoyer. Un repère (taille:racine) vaut pour tout un journal : le garder.

python3 verifier.py inclusion.json FICHIER REPÈRE      le fichier est inscrit au journal qui a ce repère
python3 verifier.py prolongement.json ANCIEN NOUVEAU   le journal au repère NOUVEAU contient celui au repère ANCIEN, inchangé

Rien n’est cru de la preuve : tout est refait d’après le fichier et les repères donnés (RFC 9162, 2.1.3.2 et 2.1.4.2).
"""

import json
import sys
from hashlib import sha256
from pathlib import Path


def remonter(rang: int, dernier: int, noeud: bytes, voisins: list[str]) -> list[str]:
    """Du nœud de ce rang aux racines de l’ancien et du nouveau journal ; rien si le chemin n’a pas la bonne longueur."""
    avant = apres = noeud
    for voisin in map(bytes.fromhex, voisins):
        if not rang <= dernier > 0:
            return []
        if rang & 1 or rang == dernier:
            avant, apres = (sha256(b"\1" + voisin + un).digest() for un in (avant, apres))
            while rang and not rang & 1:
                rang, dernier = rang >> 1, dernier >> 1
        else:
            apres = sha256(b"\1" + apres + voisin).digest()
        rang, dernier = rang >> 1, dernier >> 1
    return [] if dernier else [avant.hex(), apres.hex()]


def verifier(preuve: str, premier: str, second: str) -> bool:
    """Dit si la preuve est bonne, pour ce fichier et ce repère, ou pour ces deux repères."""
    lu = json.loads(Path(preuve).read_bytes())
    taille, racine = second.split(":")
    voisins, dernier = lu["chemin"], int(taille) - 1
    if lu["preuve"] == "inclusion":
        dit, feuille = json.loads(lu["inscription"]), sha256(b"\0" + lu["inscription"].encode())
        sommes = [fichier["sha256"] for fichier in dit["fichiers"]]
        trouvees = remonter(dit["rang"], dernier, feuille.digest(), voisins)
        return sha256(Path(premier).read_bytes()).hexdigest() in sommes and trouvees[1:] == [racine]
    taille, ancienne = premier.split(":")
    rang = int(taille) - 1
    while rang & 1:  # les moitiés pleines de l’ancien journal sont des nœuds du nouveau
        rang, dernier = rang >> 1, dernier >> 1
    noeud, *voisins = voisins if rang and voisins else [ancienne, *voisins]
    trouvees = remonter(rang, dernier, bytes.fromhex(noeud), voisins)
    return premier == second or trouvees == [ancienne, racine]


if __name__ == "__main__":
    try:
        bon = verifier(*sys.argv[1:])
    except Exception as erreur:  # une preuve faite pour tromper peut être n’importe quoi
        sys.exit(f"NON : la preuve, le fichier ou le repère ne se lit pas ({erreur}).\n\n{__doc__}")
    sys.stdout.write("OUI : la preuve est bonne.\n" if bon else "NON : la preuve est mauvaise.\n")
    sys.exit(not bon)
