"""Everything that is searched, newest first: acts, minutes, sittings."""

from collections.abc import Iterator

from registre.indexes import par_mois
from registre.indexes.catalogue import Catalogue
from registre.search import actes, seances
from registre.search.fiche import Record
from registre.search.outils import Outils, tools


def annees(catalogue: Catalogue) -> tuple[str, ...]:
    """The years that have records, newest first."""
    return tuple(catalogue.index["annees"])


def records(catalogue: Catalogue) -> Iterator[Record]:
    """Every record, in an order that depends on nothing but the register."""
    outils = tools(catalogue)
    for annee in annees(catalogue):
        yield from of_annee(catalogue, annee, outils)


def of_annee(catalogue: Catalogue, annee: str, outils: Outils) -> Iterator[Record]:
    """The records of a year, newest first."""
    for mois in par_mois.of_annee(catalogue.mois, annee):
        yield from of_mois(catalogue, mois, outils)


def of_mois(catalogue: Catalogue, mois: str, outils: Outils) -> Iterator[Record]:
    """The records of a month, newest first; on one day, acts, then sittings."""
    registre, held = catalogue.registre, catalogue.mois[mois]
    jours = [(registre.deliberations[cle].date, True, cle) for cle in held.actes]
    jours += [(registre.seances[cle].date, False, cle) for cle in held.seances]
    for _, is_act, cle in sorted(jours, key=lambda jour: -jour[0].toordinal()):
        if is_act:
            yield actes.record(catalogue, cle, outils)
        else:
            yield from seances.records(catalogue, cle, outils)
