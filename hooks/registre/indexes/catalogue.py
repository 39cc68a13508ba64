"""The register with everything that is looked up from the other side, computed once per build."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from registre.indexes.base import Intitule, Terme
from registre.indexes.etendues import Etendue
from registre.indexes.par_mois import Mois
from registre.model.deliberation import Relation
from registre.model.registre import Registre


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """What pages and exports receive: no loop over all acts is ever needed to make one page.

    ``contenu`` is the content folder, from which texts are read one at a time; ``index`` maps an index's slug to its terms by key,
    in the order shown, ``intitules`` to their names alone; ``actes`` and ``seances`` list all acts and sittings, newest first,
    ``annonces`` the sittings that are still to come; ``etendues`` says how much there is of each issuer, ``mois`` has the acts and
    sittings of each month («2020-05»); ``actes_par_seance`` the acts of a sitting in the order of their numbers; ``cites_par`` the
    relations that acts declare to an act or to a sitting, as (identifier, relation); ``voisins`` the acts before and after each act in
    the register, in the order of time.

    What one page shows is looked up by key wherever it can be: reads are noted, and a page is made again when something that it read
    has changed.
    """

    registre: Registre
    contenu: Path
    index: Mapping[str, Mapping[str, Terme]]
    intitules: Mapping[str, Mapping[str, Intitule]]
    actes: Sequence[str]
    seances: Sequence[str]
    annonces: Sequence[str]
    mois: Mapping[str, Mois]
    etendues: Mapping[str, Etendue]
    voisins: Mapping[str, tuple[str | None, str | None]]
    actes_par_seance: Mapping[str, tuple[str, ...]]
    cites_par: Mapping[str, tuple[tuple[str, Relation], ...]]
