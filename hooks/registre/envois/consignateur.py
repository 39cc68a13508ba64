"""The witness of a publication of the branch: it keeps what was online, has the journal written, notes, and moves the branch."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from registre.conservation.git import DepotError
from registre.envois import editions
from registre.envois.carnet import Annonce, Carnet
from registre.envois.chantier import RefusError
from registre.envois.git import AUCUN
from registre.envois.installation import Installation
from registre.publication.temoin import Bascule
from registre.tenue.greffier import Greffier
from registre.texte.typographie import insecables

BOUGE = (
    "La branche a changé entre-temps : récupérer les modifications des autres (git pull), puis"
    " pousser à nouveau."
)


@dataclass(slots=True)
class Consignateur:
    """What is noted is ``annonce``; ``change`` tells whether anything goes online, ``en_ligne`` whether it is there."""

    installation: Installation
    carnet: Carnet
    greffier: Greffier
    annonce: Annonce
    change: bool = False
    en_ligne: bool = False

    def prepare(self, bascule: Bascule) -> None:
        """Steps 2 and 3."""
        installation = self.installation
        self.change = bascule.change
        there = bascule.prepare if bascule.change else bascule.site
        online = self.carnet.read().en_ligne
        numero = 0
        if bascule.change:
            former = (online.commit, online.instant) if online else ("", "")
            numero = editions.keep(bascule, *former, installation.editions)
        self.annonce = replace(self.annonce, place=place(there), edition=numero)
        os.sync()  # what is about to go online is on the disk before anything says so
        try:
            self.greffier.prepare(bascule)
            self.carnet.prepare(self.annonce, bascule)
            if self.annonce.commit != self.annonce.ancien:
                _move(installation, self.annonce.ancien, self.annonce.commit)
        except BaseException as error:
            elsewhere = tip(installation) != self.annonce.ancien
            self.abandon(bascule)
            if elsewhere and isinstance(error, DepotError):
                raise RefusError(insecables(BOUGE)) from error
            raise

    def confirm(self, bascule: Bascule) -> None:
        """Step 5. Should it fail, the next run does it: the site is online, and the branch says so."""
        self.en_ligne = True
        if self.greffier.confirm():
            editions.forget(self.installation.site)
        self.carnet.confirm(self.annonce)

    def abandon(self, bascule: Bascule) -> None:
        """The swap did not succeed: the branch goes back to where it was, and what was prepared is forgotten.

        Where it was made all the same, it is confirmed. What cannot even be forgotten is left to the next run.
        """
        installation = self.installation
        if bascule.change and place(installation.site) == self.annonce.place:
            self.confirm(bascule)
            return
        commit, ancien = self.annonce.commit, self.annonce.ancien
        if commit != ancien and tip(installation) == commit:
            _move(installation, commit, ancien)
        self._forget()

    def _forget(self) -> None:
        editions.drop(self.installation.site, self.annonce.edition)
        self.greffier.abandon()
        self.carnet.drop(self.annonce)


def tip(installation: Installation) -> str:
    """The commit at which the published branch is; ``AUCUN`` before the first."""
    return installation.depot.resolve(installation.reference) or AUCUN


def _move(installation: Installation, depuis: str, vers: str) -> None:
    """Move the published branch, unless it is elsewhere than said."""
    reference = installation.reference
    if vers == AUCUN:
        installation.depot.update(f"delete {reference} {depuis}")
    else:
        installation.depot.update(f"update {reference} {vers} {depuis}")


def place(dossier: Path) -> tuple[int, int]:
    """What the system calls a folder, wherever it is moved; of no folder, nothing."""
    try:
        seen = dossier.stat()
    except FileNotFoundError:
        return 0, 0
    return seen.st_dev, seen.st_ino
