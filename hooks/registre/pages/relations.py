"""What ties an act to others, both ways: what it names, and what names it."""

from collections.abc import Iterator
from dataclasses import dataclass

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation, Lien, Relation
from registre.model.registre import Registre
from registre.model.suivi import NatureEtat
from registre.pages.noms import act_title, sitting_title
from registre.pages.phrases import Phrase, dit, lien, linked, phrase
from registre.texte.typographie import insecables

_VERS = {
    Lien.CITE: "Cite",
    Lien.DELEGATION: "Prise sur délégation donnée par",
    Lien.MODIFIE: "Modifie",
    Lien.ABROGE: "Abroge",
    Lien.RENOUVELLE: "Renouvelle",
    Lien.EXECUTE: "Exécute",
    Lien.RECTIFIE: "Rectifie",
}
_DEPUIS = {
    Lien.CITE: "Citée par",
    Lien.DELEGATION: "Donne délégation pour",
    Lien.MODIFIE: "Modifiée par",
    Lien.ABROGE: "Abrogée par",
    Lien.RENOUVELLE: "Renouvelée par",
    Lien.EXECUTE: "Exécutée par",
    Lien.RECTIFIE: "Rectifiée par",
}
# A sitting is cited whole; what an act renews or changes is one of its items.
_DEPUIS_UN_POINT = {
    Lien.CITE: "Citée par",
    Lien.DELEGATION: "Point qui donne délégation pour",
    Lien.MODIFIE: "Point modifié par",
    Lien.ABROGE: "Point abrogé par",
    Lien.RENOUVELLE: "Point renouvelé par",
    Lien.EXECUTE: "Point exécuté par",
    Lien.RECTIFIE: "Point rectifié par",
}
_DEFAIT = {
    NatureEtat.RETIREE: "Retire",
    NatureEtat.ABROGEE: "Abroge",
    NatureEtat.ANNULEE: "Annule",
    NatureEtat.SUSPENDUE: "Suspend",
}
CHANGENT = (Lien.ABROGE, Lien.MODIFIE, Lien.RECTIFIE)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationVue:
    """A tie: its name («Renouvelle»), the other end, what is to know of that end.

    ``lien`` is None where only the other end declares it, as its state; ``acte`` is the identifier of the other end.
    """

    lien: Lien | None
    libelle: str
    cible: Phrase
    note: str | None = None
    acte: str | None = None


def declared(registre: Registre, acte: Deliberation) -> Iterator[RelationVue]:
    """What the act names."""
    for relation in acte.relations:
        yield _outgoing(registre, relation)


def undone(catalogue: Catalogue, acte: Deliberation) -> Iterator[RelationVue]:
    """The acts that say that this one changed their state, where it does not name them itself."""
    named = {relation.acte for relation in acte.relations if relation.lien is Lien.ABROGE}
    for other, nature in catalogue.defaits_par.get(acte.id, ()):
        if other not in named:
            cible = name(catalogue.registre, catalogue.registre.deliberations[other])
            yield RelationVue(lien=None, libelle=_DEFAIT[nature], cible=cible, acte=other)


def received(catalogue: Catalogue, cle: str) -> Iterator[RelationVue]:
    """What names the act (or the sitting) of that identifier, newest first; of a sitting, which of its items."""
    for other, relation in catalogue.cites_par.get(cle, ()):
        named = name(catalogue.registre, catalogue.registre.deliberations[other])
        words = _DEPUIS if relation.seance is None else _DEPUIS_UN_POINT
        item = insecables(relation.libelle) if relation.seance and relation.libelle else None
        yield RelationVue(
            lien=relation.lien, libelle=words[relation.lien], cible=named, note=item, acte=other
        )


def name(registre: Registre, acte: Deliberation) -> Phrase:
    """An act as another page names it: its number and date, then its object, linked: what people recognise."""
    return phrase(act_title(registre, acte), " – ", lien(acte.objet, acte.adresse))


def _outgoing(registre: Registre, relation: Relation) -> RelationVue:
    libelle = _VERS[relation.lien]
    if relation.acte is not None:
        cible = name(registre, registre.deliberations[relation.acte])
        return RelationVue(lien=relation.lien, libelle=libelle, cible=cible, acte=relation.acte)
    if relation.seance is not None:
        seance = registre.seances[relation.seance]
        named = dit(relation.libelle) if relation.libelle else sitting_title(registre, seance)
        note = "connu par le procès-verbal de la séance" if seance.proces_verbal else None
        cible = (linked(named, seance.adresse),)
        return RelationVue(lien=relation.lien, libelle=libelle, cible=cible, note=note)
    return RelationVue(
        lien=relation.lien,
        libelle=libelle,
        cible=phrase(relation.libelle or ""),
        note="acte cité, absent du registre",
    )
