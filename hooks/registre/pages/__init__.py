"""Every page of the register: its address, its title, its template, and its view when it is rendered."""

from collections.abc import Iterator

from registre.indexes.catalogue import Catalogue
from registre.pages import (
    actes,
    annees,
    attestation,
    deliberation,
    editions,
    index_termes,
    liste_de_seance,
    liste_seances,
    matieres,
    organes,
    organismes,
    partenaires,
    plan,
    publications,
    racines,
    recherche,
    redirections,
    seance,
    sujets,
    tables,
    territoires,
    verifier,
    volumes,
)
from registre.pages.base import Kind, Page

KINDS: tuple[Kind, ...] = (
    deliberation.KIND,
    editions.KIND,
    seance.KIND,
    liste_de_seance.KIND,
    actes.KIND,
    liste_seances.KIND,
    index_termes.KIND,
    sujets.KIND,
    partenaires.KIND,
    matieres.KIND,
    annees.KIND,
    organismes.KIND,
    organes.KIND,
    territoires.KIND,
    tables.KIND,
    volumes.KIND,
    plan.KIND,
    publications.KIND,
    attestation.KIND,
    verifier.KIND,
    racines.KIND,
    recherche.KIND,
    redirections.KIND,
)


def generate(catalogue: Catalogue) -> Iterator[Page]:
    """Every page of every kind; none is rendered here."""
    for kind in KINDS:
        yield from kind.pages(catalogue)
