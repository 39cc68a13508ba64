"""Putting the published branch online: in which order things are done, so that whatever stops them leaves nothing in between.

1. the site is built aside, from the commit; nothing is seen of it;
2. what is online is kept, then the publication is noted as *prepared*, on disk for good;
3. the branch moves, from where the pusher saw it and from nowhere else;
4. the site is swapped, in one call of the system;
5. the note is *confirmed*.

Stopped before 3, the next run drops the note: nothing happened. Stopped after, it completes: the branch says what must be online.
"""

import os
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

from registre.depot import editions
from registre.depot.carnet import Annonce, Carnet, Fichier
from registre.depot.chantier import Publieur, RefusError, explained
from registre.depot.git import AUCUN, Depot, GitError
from registre.depot.installation import Installation
from registre.publication import pannes, swap, verrou
from registre.publication.pannes import BuildError
from registre.publication.temoin import Bascule
from registre.texte.typographie import insecables

# The folder of the published contents.
EN_LIGNE = "en-ligne"
_BOUGE = (
    "La branche a changé entre-temps : récupérer les modifications des autres (git pull), puis"
    " pousser à nouveau."
)
_ATTENTE = "Une autre publication est en cours : attente de sa fin…"
_VIDE = "Rien n’a encore été poussé sur la branche « {branche} »."
_REPRISE = "La publication interrompue du {instant} {fin}."


@dataclass(slots=True)
class Consignateur:
    """The witness of a publication of the branch: it notes, keeps what was online, and moves the branch."""

    installation: Installation
    carnet: Carnet
    annonce: Annonce
    change: bool = False
    en_ligne: bool = False

    def prepare(self, bascule: Bascule) -> None:
        """Steps 2 and 3."""
        installation, depot = self.installation, self.installation.depot
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
            self.carnet.prepare(self.annonce)
            if self.annonce.commit != self.annonce.ancien:
                depot.move(installation.reference, self.annonce.commit, self.annonce.ancien)
        except BaseException as error:
            elsewhere = depot.at(installation.reference) != self.annonce.ancien
            self.abandon(bascule)
            if elsewhere and isinstance(error, GitError):
                raise RefusError(insecables(_BOUGE)) from error
            raise

    def confirm(self, bascule: Bascule) -> None:
        """Step 5. Should it fail, the next run does it: the site is online, and the branch says so."""
        self.en_ligne = True
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
        if commit != ancien and installation.depot.at(installation.reference) == commit:
            installation.depot.move(installation.reference, ancien, commit)
        self._forget()

    def _forget(self) -> None:
        editions.drop(self.installation.site, self.annonce.edition)
        self.carnet.drop(self.annonce)


def place(dossier: Path) -> tuple[int, int]:
    """What the system calls a folder, wherever it is moved; of no folder, nothing."""
    try:
        seen = dossier.stat()
    except FileNotFoundError:
        return 0, 0
    return seen.st_dev, seen.st_ino


def notebook(depot: Depot) -> Carnet:
    """Where publications are noted. THE JOURNAL TAKES THIS PLACE."""
    return Fichier(depot.a_nous / "publication.json")


def push(publieur: Publieur, ancien: str, nouveau: str) -> None:
    """Publish what is pushed, or raise why it is not."""
    with alone(publieur):
        recover(publieur)
        installation = publieur.installation
        if installation.depot.at(installation.reference) != ancien:
            raise RefusError(insecables(_BOUGE))
        publish(publieur, nouveau, ancien)


def again(publieur: Publieur, *, forcer: bool = True) -> bool:
    """Publish the branch as it is: after an upgrade, or for what was due. Return whether anything changed.

    Without ``forcer``, a site that was put back to a former edition stays so, which is said as a failure.
    """
    with alone(publieur):
        recover(publieur)
        installation = publieur.installation
        commit = installation.depot.at(installation.reference)
        if commit == AUCUN:
            raise RefusError(insecables(_VIDE.format(branche=installation.branche)))
        online = notebook(installation.depot).read().en_ligne
        if online and online.retour and not forcer:
            message = "Le site a été remis à une édition précédente : rien ne paraît avant « registre publier » ou un nouvel envoi."
            raise RefusError(insecables(message))
        return publish(publieur, commit, commit)


def publish(publieur: Publieur, commit: str, ancien: str) -> bool:
    """Build the contents of a commit and put them online; return whether anything changed there."""
    installation = publieur.installation
    annonce = Annonce(commit=commit, ancien=ancien, instant=publieur.now().isoformat())
    temoin = Consignateur(installation, notebook(installation.depot), annonce)
    try:
        with explained(installation.depot.a_nous):
            publieur.build(commit, EN_LIGNE, installation.site, installation.surcharge, temoin)
    except BuildError as error:
        if not temoin.en_ligne:
            raise
        publieur.dire(insecables(f"Le site est en ligne, mais : {error}"))
    return temoin.change


def alone(publieur: Publieur) -> AbstractContextManager[None]:
    """Keep other publications waiting, and say to those who wait that they do."""
    return verrou.alone(publieur.installation.site, lambda: publieur.dire(insecables(_ATTENTE)))


def recover(publieur: Publieur) -> None:
    """Complete or drop what an interrupted publication had prepared."""
    installation = publieur.installation
    with explained(installation.depot.a_nous):
        pannes.check_target(installation.site, publieur.racine)
        swap.recover(installation.site)
        left = notebook(installation.depot).read().preparee
        if left is None or _settle(publieur, left):
            return
    _say(publieur, left, "est achevée maintenant")
    tip = installation.depot.at(installation.reference)
    try:
        publish(publieur, tip, tip)
    except BuildError as error:  # what is pushed now may be what mends it
        publieur.dire(insecables(str(error)))


def _settle(publieur: Publieur, left: Annonce) -> bool:
    """Confirm what was done whole, drop what was not begun; false where the branch and the site do not say the same."""
    installation, carnet = publieur.installation, notebook(publieur.installation.depot)
    swapped = place(installation.site) == left.place != (0, 0)
    moved = left.retour or installation.depot.at(installation.reference) == left.commit
    if (
        left.retour == swapped
    ):  # a return that was done is not to be done again; what was not replaced is not former
        editions.drop(installation.site, left.edition)
    if swapped and moved:
        carnet.confirm(left)
        _say(publieur, left, "était en ligne : elle est confirmée")
    elif left.retour or left.commit == left.ancien or (not moved and not swapped):
        carnet.drop(left)
        _say(publieur, left, "n’avait rien changé : elle est abandonnée")
    else:
        return False
    return True


def _say(publieur: Publieur, annonce: Annonce, fin: str) -> None:
    publieur.dire(insecables(_REPRISE.format(instant=annonce.instant, fin=fin)))
