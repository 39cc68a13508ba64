"""The page of each year: its acts, its sittings, the years around it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Kind, Lien, Page, Unite
from registre.pages.listes import connu
from registre.pages.listes.comptes import compte
from registre.pages.listes.rubrique import Rubrique, pages_of


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One term per year that has acts or sittings."""
    annees = tuple(catalogue.index["annees"].values())
    for rang, terme in enumerate(annees):
        after, before = annees[rang - 1 : rang], annees[rang + 1 : rang + 2]
        rubrique = Rubrique(
            nature="Année",
            titre=f"Année {terme.cle}",
            gabarit="registre/terme.html",
            unite=Unite.ANNEE,
            connu=partial(_known, catalogue, terme, before, after),
            fil=(Lien("Années", "annees/"),),
        )
        yield from pages_of(catalogue, terme, rubrique)


def _known(
    catalogue: Catalogue, terme: Terme, before: Sequence[Terme], after: Sequence[Terme]
) -> connu.Connu:
    return connu.known(
        _issuers(catalogue, terme),
        connu.terms("Année précédente", catalogue, "annees", [year.cle for year in before]),
        connu.terms("Année suivante", catalogue, "annees", [year.cle for year in after]),
    )


def _issuers(catalogue: Catalogue, terme: Terme) -> connu.Fait:
    registre = catalogue.registre
    counts = Counter(registre.deliberations[cle].organisme for cle in terme.actes)
    return connu.Fait(
        nom="Organismes",
        valeurs=tuple(
            connu.Valeur(
                texte=issuer.titre,
                adresse=issuer.adresse,
                ajout=compte(counts[issuer.cle], "délibération"),
            )
            for issuer in catalogue.index["organismes"].values()
            if counts[issuer.cle]
        ),
    )


KIND: Kind = Kind(nom="annee", unite=Unite.ANNEE, pages=pages)
