"""What stands beside the pages for those who re-use, follow or index the register."""

from registre.exports import (
    couleurs,
    donnees_acte,
    donnees_seance,
    fichiers_verses,
    flux_atom,
    flux_publications,
    manifestes,
    plan_du_site,
    preuves,
    robots,
    sources,
    tranches,
)
from registre.exports.base import Export

EXPORTS: tuple[Export, ...] = (
    couleurs.EXPORT,
    robots.EXPORT,
    sources.EXPORT,
    donnees_acte.EXPORT,
    donnees_seance.EXPORT,
    fichiers_verses.EXPORT,
    flux_atom.EXPORT,
    flux_publications.EXPORT,
    tranches.EXPORT,
    manifestes.EXPORT,
    preuves.EXPORT,
    plan_du_site.EXPORT,
)
