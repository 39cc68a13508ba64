"""From the contents to the site that is online: what has changed is made again, beside, and swapped in."""

from collections.abc import Callable, Mapping
from dataclasses import replace
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
    fabrication,
    inscription,
    pannes,
    programme,
    swap,
)
from registre.publication.avancement import Avancement, Etape
from registre.publication.cache import Cache
from registre.publication.commande import Bilan, Commande
from registre.publication.constats import Moment, Releve
from registre.publication.echeances import same_window
from registre.publication.equipe import Attendu
from registre.publication.etat import Etat
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
        commande, releve = _read(commande, kept, fonds, montre)
        said = _said(releve)
        _say(commande, said)
        if releve.errors:
            return Bilan(reussi=False, memoire=(kept, releve))
        state = partial(_state, entrees, said, releve)
        apres, passage = _renew(commande, kept, state, releve, (site, spare), montre)
        if not apres.contenus:
            commande.dire(_BOUGE)
        made = sum(kept.etat.produits.get(nom) is not one for nom, one in apres.produits.items())
        commande.dire(
            f"{nombre(made)} sur {nombre(len(apres.produits))} pages et fichiers faits."
            f" {montre.summary()}"
        )
    return Bilan(reussi=True, memoire=(kept, releve, passage))


def _read(
    commande: Commande, kept: Cache, fonds: reader.Fonds, montre: Avancement
) -> tuple[Commande, Releve]:
    """What is read, then what who keeps the register says of it, which the rest of the build knows."""
    moment = Moment(annales=commande.annales, recueil=commande.recueil)
    with montre.stage("Lecture") as etape:
        releve = constats.read(
            commande.contenu, kept.memoire, fonds, equipe.run, etape.reach, moment
        )
    if commande.inscrire is None or releve.errors:
        return commande, releve
    with montre.stage("Journal"):
        inscrit = commande.inscrire(releve)
    return replace(commande, annales=inscrit.annales, inscrit=inscrit), inscrit.onto(releve)


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


def _state(entrees: Mapping[str, bytes], said: str, releve: Releve, commande: Commande) -> Etat:
    """What is known of a site that is to be made; contents that moved while they were read are known by nothing."""
    moved = releve.empreintes != {one: digest for one, digest in entrees.items() if digest}
    contenus = b"" if moved else commande.digest(entrees)
    return Etat(contenus=contenus, constats=said, fenetre=releve.fenetre)


def _renew(
    commande: Commande,
    kept: Cache,
    state: Callable[[Commande], Etat],
    releve: Releve,
    ecarts: Ecarts,
    montre: Avancement,
) -> tuple[Etat, object]:
    """Prepare the next site in the spare tree, exchange the two, make the spare tree like the site again."""
    site, spare = ecarts
    avant, apres = kept.etat, state(commande)
    passages = [fabrication.run(commande, kept, (avant, apres), releve, spare, montre)]
    inscrit = commande.inscrit
    recueil = inscrit and inscrit.complete(kept.arbre, avant.sorties, apres.sorties)
    if recueil:  # its files are made: the site tells of its own records too
        commande, avant = replace(commande, recueil=recueil), apres
        apres = state(commande)
        apres.contenus = apres.contenus if avant.contenus else b""
        proved = inscription.prove(releve, recueil)
        again = fabrication.run(commande, kept, (avant, apres), proved, arbre.Ecart, montre)
        passages.append(again)
    vu = site()
    with montre.stage("Mise en ligne"):  # who keeps what is published files it here
        _go_online(commande, kept, apres, vu)
    with montre.stage("Mise en place", len(apres.sorties)) as etape:
        _remember(commande, kept, apres, vu, etape)
    return apres, passages


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
