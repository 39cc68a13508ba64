"""Putting the published branch online: in which order things are done, so that whatever stops them leaves nothing in between.

1. the site is built aside, from the commit; nothing is seen of it;
2. what is online is kept, then the publication is noted as *prepared*, on disk for good;
3. the branch moves, from where the pusher saw it and from nowhere else;
4. the site is swapped, in one call of the system;
5. the note is *confirmed*.

Stopped before 3, the next run drops the note: nothing happened. Stopped after, it completes: the branch says what must be online.
"""

from registre.envois.carnet import Annonce, Carnet, Fichier
from registre.envois.chantier import Publieur, explained
from registre.envois.consignateur import Consignateur
from registre.envois.git import Depot
from registre.findings import DiteError
from registre.texte.typographie import insecables

# The folder of the published contents.
EN_LIGNE = "en-ligne"


def notebook(depot: Depot) -> Carnet:
    """Where publications are noted. THE JOURNAL TAKES THIS PLACE."""
    return Fichier(depot.a_nous / "publication.json")


def publish(publieur: Publieur, commit: str, ancien: str) -> bool:
    """Build the contents of a commit and put them online; return whether anything changed there."""
    installation = publieur.installation
    now = publieur.now()
    annonce = Annonce(commit=commit, ancien=ancien, instant=now.isoformat())
    temoin = Consignateur(installation, notebook(installation.depot), annonce)
    try:
        with explained(installation.depot.a_nous):
            publieur.build(
                commit,
                EN_LIGNE,
                installation.site,
                annales=publieur.known_at(now),
                surcharge=installation.surcharge,
                temoin=temoin,
            )
    except DiteError as error:
        if not temoin.en_ligne:
            raise
        publieur.dire(insecables(f"Le site est en ligne, mais : {error}"))
    return temoin.change
