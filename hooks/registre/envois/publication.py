"""Putting the published branch online: in which order things are done, so that whatever stops them leaves nothing in between.

1. the journal is verified; the site is built aside, from the commit; nothing is seen of it;
2. what is online is kept, the records are written beside the journal, then the publication is noted as *prepared*, on disk for good;
3. the branch moves, from where the pusher saw it and from nowhere else;
4. the site is swapped, in one call of the system;
5. the journal moves to its records, and the note is *confirmed*.

Stopped before 3, the next run drops the note: nothing happened. Stopped after, it completes: the branch says what must be online.
"""

from registre.envois.carnet import Annonce, Carnet, Fichier
from registre.envois.chantier import Publieur, explained
from registre.envois.consignateur import Consignateur
from registre.envois.git import Depot
from registre.findings import DiteError
from registre.model.parution import Annales
from registre.publication import programme
from registre.publication.avancement import Avancement
from registre.tenue.greffier import Greffier
from registre.texte.typographie import insecables

# The folder of the published contents.
EN_LIGNE = "en-ligne"


def notebook(depot: Depot) -> Carnet:
    """Where publications are noted: what was about to be, and what the journal does not say, the place of the folder online."""
    return Fichier(depot.a_nous / "publication.json")


def publish(publieur: Publieur, commit: str, ancien: str) -> bool:
    """Build the contents of a commit and put them online; return whether anything changed there."""
    installation = publieur.installation
    depot, now = installation.depot, publieur.now()
    greffier = Greffier(
        depot=depot,
        dossier=depot.a_nous,
        instant=now,
        programme=programme.fingerprint(publieur.racine),
        dire=publieur.dire,
    )
    annonce = Annonce(commit=commit, ancien=ancien, instant=now.isoformat())
    temoin = Consignateur(installation, notebook(depot), greffier, annonce)
    try:
        with explained(depot.a_nous):
            annales = _opened(greffier)
            publieur.build(
                commit,
                EN_LIGNE,
                installation.site,
                annales=annales,
                recueil=greffier.recueil,
                surcharge=installation.surcharge,
                temoin=temoin,
                inscrire=greffier.inscribe,
            )
        if greffier.repere:
            publieur.dire(insecables(f"Repère à garder ailleurs : {greffier.repere}"))
    except DiteError as error:
        if not temoin.en_ligne:
            raise
        publieur.dire(insecables(f"Le site est en ligne, mais : {error}"))
    return temoin.change


def _opened(greffier: Greffier) -> Annales:
    """What the journal tells; it is verified before anything is done."""
    with Avancement() as montre, montre.stage("Journal") as etape:
        return greffier.open(etape.reach)
