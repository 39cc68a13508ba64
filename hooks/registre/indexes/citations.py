"""Who names an act: the relations declared by other acts, seen from the act that they name."""

from collections import defaultdict
from collections.abc import Mapping

from registre.indexes.chronologie import Chronologie
from registre.model.deliberation import Relation


def cites_par(chronologie: Chronologie) -> Mapping[str, tuple[tuple[str, Relation], ...]]:
    """For each act that another one names: (identifier of the other one, the relation it declares), newest first."""
    found: dict[str, list[tuple[str, Relation]]] = defaultdict(list)
    for acte in chronologie.actes:
        for relation in acte.relations:
            if relation.acte is not None:
                found[relation.acte].append((acte.id, relation))
    return {cle: tuple(relations) for cle, relations in found.items()}
