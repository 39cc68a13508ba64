"""One passage over everything that the site is made of: what has to be made is, in the spare tree."""

from collections.abc import Callable

from registre.publication import arbre, sources
from registre.publication.avancement import Avancement
from registre.publication.cache import Cache
from registre.publication.commande import Commande
from registre.publication.constats import Releve
from registre.publication.etat import Etat
from registre.publication.garde import Garde
from registre.publication.lectures import Lectures
from registre.publication.production import Renouvellement
from registre.publication.produits import Chantier, products
from registre.publication.reserve import Reserve
from registre.publication.suivi import Journal, Sorties
from registre.publication.surveillance import watch


def run(
    commande: Commande,
    kept: Cache,
    etats: tuple[Etat, Etat],
    releve: Releve,
    spare: Callable[[], arbre.Ecart],
    montre: Avancement,
) -> Renouvellement:
    """Bring the spare tree from what is known of it to the next state; ``spare`` tells how it differs from what is known."""
    avant, apres = etats
    journal, read = Journal(), sources.of_releve(releve)
    lectures = Lectures(avant, read.catalogue, read.registre, read.editeur)
    chantier = Chantier(
        catalogue=watch(read.catalogue, journal, read.registre),
        racine=commande.racine,
        editorial=commande.editorial,
        editeur=read.editeur,
        sorties=Sorties(kept.arbre, journal).read,
        garder=Reserve(kept.pieces, journal, lectures).keep,
        textes=read.textes,
        documents=commande.documents,
        deja=commande.inscrit.deja if commande.inscrit else None,
        surcharge=commande.surcharge,
    )
    with montre.stage("Inventaire", len(avant.produits)) as etape:  # about as many as last time
        lectures.begin()
        listed = tuple(etape.each(products(chantier)))
    passage = Renouvellement(
        produits=listed,
        avant=avant,
        etat=apres,
        lectures=lectures,
        dossier=kept.arbre,
        journal=journal,
        garde=Garde(commande.contenu, releve.empreintes),
    )
    passage.run(spare(), montre)
    return passage
