"""Are the files that the journal names still kept, byte for byte?

Those of an object's last edition must be; an earlier edition may have been occulted, and those of an object taken off the site are.
"""

import json
from collections.abc import Callable, Iterator, Sequence

from registre.conservation.magasin import FICHIERS, Magasin, Rayon
from registre.findings import Finding
from registre.journal.codes import Code
from registre.journal.inscriptions import Evenement
from registre.texte.montants import nombre

_FAIRE = "Le remettre depuis une sauvegarde du dépôt (« git clone --mirror »)."
_TOUS = "Les remettre de même : les références qui les gardent ont sans doute été perdues."
_DITS = 20  # files named one by one; a lost reference loses thousands


class Attendus:
    """The files that must be kept, as a journal says while it is read."""

    def __init__(self) -> None:
        self._objets: dict[tuple[str, str], tuple[int, dict[str, str]]] = {}

    def see(self, _nom: str, lignes: Sequence[bytes]) -> None:
        """Read the lines of a file of records, files in their order; a line that is no record is the verification's to say."""
        for ligne in lignes:
            try:
                said = json.loads(ligne)
                objet, edition = (said["objet"], said["cle"]), int(said["edition"])
                files = {one["adresse"]: one["sha256"] for one in said["fichiers"]}
            except (ValueError, KeyError, TypeError):
                continue
            if said["evenement"] == Evenement.DEPUBLICATION:
                self._objets.pop(objet, None)
                continue
            known, kept = self._objets.get(objet, (0, {}))
            self._objets[objet] = (edition, files if edition > known else {**kept, **files})

    def files(self) -> dict[str, str]:
        """The SHA-256 of each file that must be kept, with an address where it is or was."""
        whole = (files for _, files in self._objets.values())
        return {somme: adresse for files in whole for adresse, somme in files.items()}


def check(
    magasin: Magasin, attendus: dict[str, str], montrer: Callable[[int, int], None]
) -> Iterator[Finding]:
    """What is wrong with the files that are kept: changed, or missing."""
    shelves = magasin.shelves()
    total = sum(len(magasin.names(rayon)) for rayon in shelves)
    kept, read = set[str](), 0
    for rayon in shelves:
        for somme, same in magasin.verify(rayon):
            read += 1
            montrer(read, total)
            if same:
                kept.add(somme)
            else:
                yield _altered(rayon, somme)
    lost = sorted((adresse, somme) for somme, adresse in attendus.items() if somme not in kept)
    yield from (_lost(adresse, somme) for adresse, somme in lost[:_DITS])
    if len(lost) > _DITS:
        said = f"{nombre(len(lost) - _DITS)} autres fichiers publiés ne sont pas gardés."
        yield Finding(code=Code.FICHIER_ABSENT, fichier=FICHIERS, constat=said, faire=_TOUS)


def _lost(adresse: str, somme: str) -> Finding:
    return Finding(
        code=Code.FICHIER_ABSENT,
        fichier=adresse,
        constat=f"Le fichier publié à cette adresse n’est pas gardé (SHA-256 {somme}).",
        faire=_FAIRE,
    )


def _altered(rayon: Rayon, somme: str) -> Finding:
    return Finding(
        code=Code.FICHIER_ALTERE,
        fichier=rayon.ref,
        constat=f"Le fichier gardé sous le nom {somme} n’a plus cette empreinte SHA-256.",
        faire=_FAIRE,
    )
