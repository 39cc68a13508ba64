"""What became of an act, said at the top of its page before anything else."""

from collections.abc import Iterable, Iterator

from registre.model.deliberation import Deliberation
from registre.model.suivi import EtatActe
from registre.pages.phrases import Mot, Phrase, dit, le, phrase
from registre.pages.relations import CHANGENT, RelationVue
from registre.texte.slugs import slug

_DITS = {
    EtatActe.RETIREE: "Délibération retirée",
    EtatActe.ABROGEE: "Délibération abrogée",
    EtatActe.ANNULEE: "Délibération annulée",
    EtatActe.SUSPENDUE: "Délibération suspendue",
}


def banners(acte: Deliberation, recues: Iterable[RelationVue]) -> Iterator[Phrase]:
    """Its state, its declared corrections, then the later acts that change it."""
    if acte.etat is not None:
        word = Mot(texte=_DITS[acte.etat.valeur], classe=f"etat {slug(acte.etat.valeur)}")
        since = (dit(" "), le(acte.etat.date)) if acte.etat.date else ()
        cause = (dit(f", par : {acte.etat.par}"),) if acte.etat.par else ()
        end = ". Son texte et son adresse restent."
        yield phrase(word, *since, *cause, end)
    for done in acte.rectifications:
        word = Mot(texte="Texte rectifié", classe="etat")
        who = f" ({done.autorite})" if done.autorite else ""
        yield phrase(word, " ", le(done.date), f"{who} : {done.nature} – {done.motif}")
    for relation in recues:
        if relation.lien in CHANGENT:
            yield phrase(Mot(texte=relation.libelle, classe="etat"), " : ", *relation.cible)
