"""From the contents to the site that is online: what has changed is made again, beside, and swapped in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from registre import reader
from registre.checks import rapport
from registre.publication import (
    arbre,
    cache,
    constats,
    echeances,
    equipe,
    pannes,
    programme,
    sources,
    swap,
)
from registre.publication.avancement import Avancement, Etape
from registre.publication.cache import Cache
from registre.publication.commande import Bilan, Commande
from registre.publication.constats import Moment, Releve
from registre.publication.echeances import same_window
from registre.publication.equipe import Attendu
from registre.publication.etat import Etat
from registre.publication.garde import Garde
from registre.publication.lectures import Lectures
from registre.publication.production import Renouvellement
from registre.publication.produits import Chantier, products
from registre.publication.reserve import Reserve
from registre.publication.suivi import Journal, Sorties
from registre.publication.surveillance import watch
from registre.publication.temoin import Bascule
from registre.texte.montants import nombre
from registre.texte.typographie import insecables

_BOUGE = insecables(
    "Des contenus ont changé pendant la construction : la relancer pour qu’ils soient tous à jour."
)
_LAISSEE = "La mémoire de la dernière construction est laissée de côté"
_OUBLI = "Le site est en place, mais ce qui aurait servi à la prochaine construction est perdu."


# How the site and the spare tree differ from what is known of them, once they are looked through.
Ecarts = tuple[Attendu[arbre.Ecart], Attendu[arbre.Ecart]]


def build(commande: Commande) -> Bilan:
    """Bring the site up to its contents, unless they are faulty. On any failure the site that is there stays."""
    fonds, lus, vus = reader.Fonds(commande.contenu), equipe.Compte(), equipe.Compte()
    looked = equipe.start(partial(fonds.entrees, lus.add))
    with equipe.uncollected(), Avancement() as montre:
        kept = _load(commande)
        fonds.textes = kept.textes
        with montre.stage("Contenus") as etape:
            site = _look_through(commande.site, kept, vus.add)
            entrees = looked(lambda: etape.reach(lus.valeur, 0))
            fonds.know(entrees)
            contenus = commande.digest(entrees)
            known = len(kept.etat.sorties)
            same = (
                kept.etat.contenus == contenus
                and same_window(kept.etat.fenetre, commande.annales.instant)
                and site(lambda: etape.reach(vus.valeur, known)) == arbre.Ecart()
            )
        if same:
            _say(commande, kept.etat.constats)
            _go_online(commande, kept, kept.etat, arbre.Ecart())
            commande.dire(f"Rien n’a changé depuis la dernière construction. {montre.summary()}")
            return Bilan(reussi=True, memoire=(kept, fonds))
        spare = _look_through(kept.arbre, kept)
        releve = _read(commande, kept, fonds, montre)
        said = _said(releve)
        _say(commande, said)
        if releve.errors:
            return Bilan(reussi=False, memoire=(kept, releve))
        moved = releve.empreintes != {one: digest for one, digest in entrees.items() if digest}
        apres = Etat(contenus=b"" if moved else contenus, constats=said, fenetre=releve.fenetre)
        passage = _renew(commande, kept, apres, releve, (site, spare), montre)
        if not apres.contenus:
            commande.dire(_BOUGE)
        commande.dire(
            f"{nombre(passage.faits)} sur {nombre(len(apres.produits))} pages et fichiers faits."
            f" {montre.summary()}"
        )
    return Bilan(reussi=True, memoire=(kept, releve, passage))


def _read(commande: Commande, kept: Cache, fonds: reader.Fonds, montre: Avancement) -> Releve:
    moment = Moment(annales=commande.annales, recueil=commande.recueil)
    with montre.stage("Lecture") as etape:
        return constats.read(commande.contenu, kept.memoire, fonds, equipe.run, etape.reach, moment)


def _said(releve: Releve) -> str:
    """The findings, then what is held back."""
    found = rapport.texte(releve.findings) if releve.findings else ""
    return "\n".join(filter(None, (found, echeances.sentence(releve.retenus))))


def _load(commande: Commande) -> Cache:
    """What the last build left, of the same program and of a site of the same name."""
    version = programme.fingerprint(commande.racine, reglages=repr(commande.surcharge))
    kept = cache.load(commande.site, version)
    if kept.rejet:
        commande.dire(insecables(f"{_LAISSEE} : {kept.rejet}."))
    return kept


def _look_through(
    racine: Path, kept: Cache, tell: Callable[[int], object] = lambda count: None
) -> Attendu[arbre.Ecart]:
    """Begin to compare a tree with what is known of the last site."""
    return equipe.start(partial(arbre.ecart, racine, kept.etat.sorties, tell))


def _say(commande: Commande, texte: str) -> None:
    if texte:
        commande.dire(texte)


def _renew(
    commande: Commande, kept: Cache, apres: Etat, releve: Releve, ecarts: Ecarts, montre: Avancement
) -> Renouvellement:
    """Prepare the next site in the spare tree, exchange the two, make the spare tree like the site again."""
    journal, read = Journal(), sources.of_releve(releve)
    lectures = Lectures(kept.etat, read.catalogue, read.registre, read.editeur)
    chantier = Chantier(
        catalogue=watch(read.catalogue, journal, read.registre),
        racine=commande.racine,
        editorial=commande.editorial,
        editeur=read.editeur,
        sorties=Sorties(kept.arbre, journal).read,
        garder=Reserve(kept.pieces, journal, lectures).keep,
        textes=read.textes,
        documents=commande.documents,
        surcharge=commande.surcharge,
    )
    with montre.stage("Inventaire", len(kept.etat.produits)) as etape:  # about as many as last time
        lectures.begin()
        listed = tuple(etape.each(products(chantier)))
    passage = Renouvellement(
        produits=listed,
        avant=kept.etat,
        etat=apres,
        lectures=lectures,
        dossier=kept.arbre,
        journal=journal,
        garde=Garde(commande.contenu, releve.empreintes),
    )
    site, spare = ecarts
    passage.run(spare(), montre)
    with montre.stage("Mise en place", len(apres.sorties)) as etape:
        vu = site()
        _go_online(commande, kept, apres, vu)
        _remember(commande, kept, apres, vu, etape)
    return passage


def _go_online(commande: Commande, kept: Cache, apres: Etat, vu: arbre.Ecart) -> None:
    """Put the prepared tree online, between the two words of the witness; where nothing changed it hears them too."""
    bascule = Bascule(
        site=commande.site,
        prepare=kept.arbre,
        avant=kept.etat,
        apres=apres,
        vu=vu,
        dossier=kept.dossier,
    )
    commande.temoin.prepare(bascule)
    try:
        if bascule.change:
            swap.replace(kept.arbre, commande.site)
    except BaseException:
        commande.temoin.abandon(bascule)
        raise
    commande.temoin.confirm(bascule)


def _remember(commande: Commande, kept: Cache, apres: Etat, vu: arbre.Ecart, etape: Etape) -> None:
    """Leave what the next build can use; the site is online, and does not need it."""
    try:
        arbre.align(kept.arbre, commande.site, kept.etat.sorties, apres.sorties, vu, etape.advance)
        cache.save(kept, apres)
    except OSError as error:
        commande.dire(insecables(f"{_OUBLI} {pannes.explain(error)}"))
