"""The register with everything that is looked up from the other side, computed once per build."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from registre.indexes.base import Terme
from registre.model.deliberation import Relation
from registre.model.registre import Registre


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """What pages and exports receive: no loop over all acts is ever needed to make one page.

    ``contenu`` is the content folder, from which texts are read one at a time; ``index`` maps an index's slug to its terms by key,
    in the order shown; ``actes`` lists every act, newest first; ``seances`` every sitting, newest first; ``actes_par_seance`` the acts
    of a sitting in the order of their numbers; ``cites_par`` the relations that acts declare to an act or to a
    sitting, as (identifier, relation); ``rang`` is the place of each act in ``actes``.
    """

    registre: Registre
    contenu: Path
    index: Mapping[str, Mapping[str, Terme]]
    actes: tuple[str, ...]
    seances: tuple[str, ...]
    rang: Mapping[str, int]
    actes_par_seance: Mapping[str, tuple[str, ...]]
    cites_par: Mapping[str, tuple[tuple[str, Relation], ...]]
