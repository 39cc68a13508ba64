"""Who names an act or a sitting: the relations that acts declare, seen from what they name."""

from collections import defaultdict
from collections.abc import Mapping

from registre.indexes.chronologie import Chronologie
from registre.model.deliberation import Relation
from registre.model.suivi import NatureEtat


def cites_par(chronologie: Chronologie) -> Mapping[str, tuple[tuple[str, Relation], ...]]:
    """For each act or sitting that an act names: (identifier of that act, the relation it declares), newest first."""
    found: dict[str, list[tuple[str, Relation]]] = defaultdict(list)
    for acte in chronologie.actes:
        for relation in acte.relations:
            for target in (relation.acte, relation.seance):
                if target is not None:
                    found[target].append((acte.id, relation))
    return {cle: tuple(relations) for cle, relations in found.items()}


def defaits_par(chronologie: Chronologie) -> Mapping[str, tuple[tuple[str, NatureEtat], ...]]:
    """For each act that changed the state of others: (identifier of the other, its state since), newest first."""
    found: dict[str, list[tuple[str, NatureEtat]]] = defaultdict(list)
    for acte in chronologie.actes:
        for etat in acte.etats:
            if etat.par is not None and etat.par.acte is not None:
                found[etat.par.acte].append((acte.id, etat.nature))
    return {cle: tuple(undone) for cle, undone in found.items()}
