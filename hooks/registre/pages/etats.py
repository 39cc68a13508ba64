"""What became of an act, said at the top of its page before anything else."""

from collections.abc import Iterable, Iterator

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.registre import Registre
from registre.model.suivi import Cause, Etat, Jugement, NatureEtat, Rectification
from registre.pages.noms import act_title
from registre.pages.parutions import changes_address, edition_address
from registre.pages.phrases import Mot, Phrase, dit, le, lien, linked, phrase
from registre.pages.relations import CHANGENT, RelationVue
from registre.texte.instants import instant
from registre.texte.slugs import slug

DITS = {
    NatureEtat.RETIREE: "Délibération retirée",
    NatureEtat.ABROGEE: "Délibération abrogée",
    NatureEtat.ANNULEE: "Délibération annulée",
    NatureEtat.SUSPENDUE: "Délibération suspendue",
}


def banners(
    catalogue: Catalogue, acte: Deliberation, recues: Iterable[RelationVue]
) -> Iterator[Phrase]:
    """Its time, where it is not come; its state, its declared corrections, then the later acts that change it."""
    yield from scheduled(catalogue, acte)
    if acte.etat is not None:
        yield _state(catalogue.registre, acte.etat)
    parution = catalogue.parutions.get(acte.id)
    for rang, done in enumerate(acte.rectifications, 1):
        known = parution is not None and rang < len(parution.editions)
        yield (*_correction(done), *(_former(acte, rang) if known else ()))
    causes = {etat.par.acte for etat in acte.etats if etat.par is not None}
    for relation in recues:
        if relation.lien in CHANGENT and relation.acte not in causes:
            yield phrase(Mot(texte=relation.libelle, classe="etat"), " : ", *relation.cible)


def _correction(done: Rectification) -> Phrase:
    """A declared correction: when, by whom, why, on what document."""
    word = Mot(texte="Acte rectifié", classe="etat rectifiee")
    who = f" ({done.autorite})" if done.autorite else ""
    read = f", d’après : {done.d_apres}" if done.d_apres else ""
    return phrase(word, " ", le(done.date), f"{who} : {done.nature}, {done.motif}{read}.")


def _former(acte: Deliberation, rang: int) -> Phrase:
    """The edition that was corrected, and what changed."""
    changed = lien("ce qui a changé", changes_address(acte, rang))
    return phrase(
        " Voir ", changed, ", ", lien(f"l’édition {rang}", edition_address(acte, rang)), "."
    )


def scheduled(catalogue: Catalogue, acte: Deliberation) -> Iterator[Phrase]:
    """That the act is shown ahead of its time, in a preview."""
    until = catalogue.programmes.get(acte.id) if catalogue.programmes else None
    if until is not None:
        word = Mot(texte="Délibération programmée", classe="etat programmee")
        yield phrase(word, f" pour le {instant(until)} : elle n’est visible que dans cet aperçu.")


def cause(registre: Registre, par: Cause | None) -> Phrase:
    """What changed the state: « par la délibération n° 4 du 12 mars 2024», a judgment, or the issuer's words."""
    if par is None:
        return ()
    if par.jugement is not None:
        return phrase(", par décision : ", *judgment(par.jugement))
    other = registre.deliberations.get(par.acte or "")
    if other is not None:
        return phrase(" par la ", linked(act_title(registre, other), other.adresse))
    return phrase(f", par : {par.libelle}")


def judgment(jugement: Jugement) -> Phrase:
    """«tribunal administratif de Lille, 3 mai 2024, n° 2403112»."""
    day = (dit(", "), le(jugement.date)) if jugement.date else ()
    number = (dit(f", n° {jugement.numero}"),) if jugement.numero else ()
    return (dit(jugement.juridiction), *day, *number)


def _state(registre: Registre, etat: Etat) -> Phrase:
    word = Mot(texte=DITS[etat.nature], classe=f"etat {slug(etat.nature)}")
    since = (dit(" "), le(etat.date)) if etat.date else (dit(", à une date non renseignée"),)
    return phrase(word, *since, *cause(registre, etat.par), ". Son texte et son adresse restent.")
