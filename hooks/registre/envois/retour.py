"""Putting the former edition of the site back: the bytes that were online, as they were, whatever the program has become."""

import shutil
from dataclasses import dataclass

from registre.envois import demandes, editions
from registre.envois.carnet import Annonce
from registre.envois.chantier import Publieur, RefusError, explained
from registre.envois.consignateur import place
from registre.envois.editions import Edition
from registre.envois.publication import notebook
from registre.envois.reprise import recover
from registre.publication import cache, swap
from registre.texte.typographie import insecables

_AUCUNE = "Aucune édition précédente n’est gardée."


@dataclass(frozen=True, slots=True)
class Reglage:
    """What went back, and how many are left before it."""

    edition: Edition
    reste: int


def go_back(publieur: Publieur) -> Reglage:
    """Put the last edition that is kept online again; the branch stays where it is."""
    with demandes.alone(publieur):
        recover(publieur)
        installation = publieur.installation
        with explained(installation.depot.a_nous):
            known = editions.kept(installation.site)
            if not known:
                raise RefusError(insecables(_AUCUNE))
            _restore(publieur, known[-1])
        return Reglage(known[-1], len(known) - 1)


def _restore(publieur: Publieur, edition: Edition) -> None:
    installation, site = publieur.installation, publieur.installation.site
    carnet, room = notebook(installation.depot), editions.room(site)
    shutil.rmtree(room, ignore_errors=True)
    editions.rebuild(edition, site, room)
    online = carnet.read().en_ligne
    annonce = Annonce(
        commit=edition.commit,
        ancien=online.commit if online else "",
        instant=publieur.now().isoformat(),
        place=place(room),
        edition=edition.numero,
        retour=True,
    )
    carnet.prepare(annonce)
    try:
        swap.replace(room, site)
    except BaseException:
        carnet.drop(annonce)
        raise
    carnet.confirm(annonce)
    _remember(edition, publieur)


def _remember(edition: Edition, publieur: Publieur) -> None:
    """What the next build knows of the site is what it knew when that edition was online."""
    site = publieur.installation.site
    try:
        editions.recall(edition, cache.folder(site))
    except OSError:
        cache.drop(site)
    editions.drop(site, edition.numero)
