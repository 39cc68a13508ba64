"""Where each published object is, and where its attestation is: a withdrawn one has none."""

import posixpath
from collections.abc import Mapping
from typing import Any

from registre.journal.inscriptions import Evenement, Objet

_DOSSIERS = {Objet.ACTE: "deliberations", Objet.PROCES_VERBAL: "seances"}


def page_address(objet: str, cle: str, fichier: str) -> str:
    """The page of an object; of one that is only a file, that file."""
    dossier = _DOSSIERS.get(Objet(objet))
    return f"{dossier}/{cle}/" if dossier else fichier


def attestation_address(page: str) -> str:
    """The page that attests an object, beside its own."""
    return f"{posixpath.splitext(page)[0].rstrip('/')}/attestation/"


class Publies:
    """Which objects are online, as their records say one after the other."""

    def __init__(self) -> None:
        self._pages: dict[str, str] = {}
        self._online: dict[str, bool] = {}

    def see(self, objet: str, said: Mapping[str, Any]) -> None:
        """Follow a record of an object."""
        files = said["fichiers"]
        if objet not in self._pages and files:
            self._pages[objet] = page_address(said["objet"], said["cle"], files[0]["adresse"])
        if said["evenement"] == Evenement.DEPUBLICATION:
            self._online[objet] = False
        elif files:
            self._online[objet] = True

    def addresses(self) -> Mapping[str, str]:
        """The objects that are online, by the address of their attestation."""
        return {
            attestation_address(page): objet
            for objet, page in self._pages.items()
            if self._online.get(objet)
        }
