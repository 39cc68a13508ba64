"""After a publication that was stopped: its note, the branch and the folder online say whether it is completed or dropped."""

from registre.envois import editions
from registre.envois.carnet import Annonce
from registre.envois.chantier import Publieur, explained
from registre.envois.consignateur import place, tip
from registre.envois.publication import notebook, publish
from registre.findings import DiteError
from registre.publication import pannes, swap
from registre.tenue import greffier
from registre.texte.typographie import insecables

_REPRISE = "La publication interrompue du {instant} {fin}."


def recover(publieur: Publieur) -> None:
    """Complete or drop what an interrupted publication had prepared."""
    installation = publieur.installation
    with explained(installation.depot.a_nous):
        pannes.check_target(installation.site, publieur.racine)
        swap.recover(installation.site)
        left = notebook(installation.depot).read().preparee
        if left is None:
            _settle_journal(publieur, done=False)
        if left is None or _settle(publieur, left):
            return
    _say(publieur, left, "est achevée maintenant")
    there = tip(installation)
    try:
        publish(publieur, there, there)
    except DiteError as error:  # what is pushed now may be what mends it
        publieur.dire(insecables(str(error)))


def _settle(publieur: Publieur, left: Annonce) -> bool:
    """Confirm what was done whole, drop what was not begun; false where the branch and the site do not say the same."""
    installation, carnet = publieur.installation, notebook(publieur.installation.depot)
    swapped = place(installation.site) == left.place != (0, 0)
    moved = left.retour or tip(installation) == left.commit
    if (
        left.retour == swapped
    ):  # a return that was done is not to be done again; what was not replaced is not former
        editions.drop(installation.site, left.edition)
    _settle_journal(publieur, done=swapped and not left.retour)
    if swapped and moved:
        carnet.confirm(left)
        _say(publieur, left, "était en ligne : elle est confirmée")
    elif left.retour or left.commit == left.ancien or (not moved and not swapped):
        carnet.drop(left)
        _say(publieur, left, "n’avait rien changé : elle est abandonnée")
    else:
        return False
    return True


def _settle_journal(publieur: Publieur, *, done: bool) -> None:
    """What was written beside the journal is in it if the site went online, and nowhere otherwise."""
    depot = publieur.installation.depot
    if greffier.settle(depot, depot.a_nous, publieur.now(), done=done):
        editions.forget(publieur.installation.site)


def _say(publieur: Publieur, annonce: Annonce, fin: str) -> None:
    publieur.dire(insecables(_REPRISE.format(instant=annonce.instant, fin=fin)))
