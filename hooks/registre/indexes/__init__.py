"""The ways into the register, in the order of the menu, and everything looked up from the other side, built once."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from registre.indexes import (
    chronologie,
    etendues,
    evenements,
    par_annee,
    par_matiere,
    par_mois,
    par_organisme,
    par_partenaire,
    par_seance,
    par_sujet,
    par_territoire,
    preuves,
)
from registre.indexes.attente import RIEN, Attente
from registre.indexes.base import Intitule, Terme
from registre.indexes.catalogue import Catalogue
from registre.indexes.citations import cites_par, defaits_par
from registre.journal.recueil import VIDE, Recueil
from registre.model.parution import HORS_PUBLICATION, Annales
from registre.model.registre import Registre
from registre.model.seance import Statut

INDEXES = (
    par_seance.INDEX,
    par_sujet.INDEX,
    par_partenaire.INDEX,
    par_matiere.INDEX,
    par_annee.INDEX,
    par_organisme.INDEX,
    par_territoire.INDEX,
)


def build(
    registre: Registre,
    contenu: Path,
    annales: Annales = HORS_PUBLICATION,
    attente: Attente = RIEN,
    recueil: Recueil = VIDE,
) -> Catalogue:
    """Sort the register once and file it under every key: linear in the number of acts, but for that sort."""
    ordre = chronologie.order(registre)
    actes = tuple(acte.id for acte in ordre.actes)
    index = {index.slug: {term.cle: term for term in index.terms(ordre)} for index in INDEXES}
    return Catalogue(
        registre=registre,
        contenu=contenu,
        index=index,
        intitules={slug: _names(terms) for slug, terms in index.items()},
        actes=actes,
        seances=tuple(seance.id for seance in ordre.seances),
        annonces=tuple(one.id for one in ordre.seances if one.statut is Statut.ANNONCEE),
        mois=par_mois.months(ordre),
        etendues=etendues.extents(registre, index[par_organisme.INDEX.slug].values()),
        voisins=_neighbours(actes),
        actes_par_seance=ordre.actes_par_seance,
        cites_par=cites_par(ordre),
        defaits_par=defaits_par(ordre),
        programmes=attente.programmes,
        tus=attente.tus,
        parutions=annales.parutions,
        publications=evenements.paged(annales.evenements),
        sources=annales.sources,
        preuves=preuves.build(recueil, registre.organismes),
    )


def _names(terms: Mapping[str, Terme]) -> Mapping[str, Intitule]:
    return {cle: Intitule(titre=term.titre, adresse=term.adresse) for cle, term in terms.items()}


def _neighbours(actes: Sequence[str]) -> Mapping[str, tuple[str | None, str | None]]:
    """The act before and the act after each, in the order of time: the list is newest first."""
    around = (None, *actes, None)
    return {cle: (around[rang + 2], around[rang]) for rang, cle in enumerate(actes)}
