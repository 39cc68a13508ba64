"""What publications are asked for: a push, the branch again, what is due. One at a time, once what was interrupted is settled."""

from contextlib import AbstractContextManager

from registre.envois.chantier import Publieur, RefusError
from registre.envois.consignateur import BOUGE, tip
from registre.envois.git import AUCUN
from registre.envois.publication import notebook, publish
from registre.envois.reprise import recover
from registre.publication import verrou
from registre.texte.typographie import insecables

_ATTENTE = "Une autre publication est en cours : attente de sa fin…"
_VIDE = "Rien n’a encore été poussé sur la branche « {branche} »."


def push(publieur: Publieur, ancien: str, nouveau: str) -> None:
    """Publish what is pushed, or raise why it is not."""
    with alone(publieur):
        recover(publieur)
        installation = publieur.installation
        if tip(installation) != ancien:
            raise RefusError(insecables(BOUGE))
        publish(publieur, nouveau, ancien)


def again(publieur: Publieur, *, forcer: bool = True) -> bool:
    """Publish the branch as it is: after an upgrade, or for what was due. Return whether anything changed.

    Without ``forcer``, a site that was put back to a former edition stays so, which is said as a failure.
    """
    with alone(publieur):
        recover(publieur)
        installation = publieur.installation
        commit = tip(installation)
        if commit == AUCUN:
            raise RefusError(insecables(_VIDE.format(branche=installation.branche)))
        online = notebook(installation.depot).read().en_ligne
        if online and online.retour and not forcer:
            message = "Le site a été remis à une édition précédente : rien ne paraît avant « registre publier » ou un nouvel envoi."
            raise RefusError(insecables(message))
        return publish(publieur, commit, commit)


def alone(publieur: Publieur) -> AbstractContextManager[None]:
    """Keep other publications waiting, and say to those who wait that they do."""
    return verrou.alone(publieur.installation.site, lambda: publieur.dire(insecables(_ATTENTE)))
