"""The register with everything that is looked up from the other side, computed once per build."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from registre.indexes.base import Intitule, Terme
from registre.indexes.etendues import Etendue
from registre.indexes.par_mois import Mois
from registre.indexes.preuves import Preuves
from registre.model.deliberation import Relation
from registre.model.parution import Evenement, Parution
from registre.model.registre import Registre
from registre.model.suivi import NatureEtat


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """What pages and exports receive: no loop over all acts is ever needed to make one page.

    ``contenu`` is the content folder, from which texts are read one at a time; ``index`` maps an index's slug to its terms by key,
    in the order shown, ``intitules`` to their names alone; ``actes`` and ``seances`` list all acts and sittings, newest first,
    ``annonces`` the sittings that are still to come; ``etendues`` says how much there is of each issuer, ``mois`` has the acts and
    sittings of each month («2020-05»); ``actes_par_seance`` the acts of a sitting in the order of their numbers; ``cites_par`` the
    relations that acts declare to an act or to a sitting, as (identifier, relation); ``defaits_par`` the acts that say that this one
    changed their state, with that state; ``voisins`` the acts before and after each act in the register, in the order of time.

    ``programmes`` are the acts that a preview shows ahead of their time, with that time; ``tus`` the sources that are not published, since
    they name an act whose time has not come. ``parutions`` is what the journal says of each act, by identifier, ``publications`` its
    events by page, newest first, ``sources`` the bytes of former editions by SHA-256: outside of a publication all are empty, as
    is ``preuves``, what the journal proves.

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
    defaits_par: Mapping[str, tuple[tuple[str, NatureEtat], ...]]
    programmes: Mapping[str, datetime]
    tus: Mapping[str, datetime]
    parutions: Mapping[str, Parution]
    publications: Mapping[str, tuple[Evenement, ...]]
    sources: Mapping[str, bytes]
    preuves: Preuves
