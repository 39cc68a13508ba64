"""The former addresses of an act whose key changed: each still leads to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.pages.base import Entete, Kind, Lien, Page, Unite


@dataclass(frozen=True, slots=True)
class VueRedirection:
    """Where the page went: the address from the root of the site, and the object of the act."""

    vers: Lien


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page per former key."""
    for cle in catalogue.actes:
        acte = catalogue.registre.deliberations[cle]
        for ancienne in acte.anciennes_cles:
            yield Page(
                adresse=former_address(acte, ancienne),
                gabarit="registre/redirection.html",
                unite=Unite.ACTE,
                entete=partial(
                    Entete,
                    titre="Adresse changée",
                    description=f"Cette délibération a changé d’adresse : {acte.objet}",
                ),
                vue=partial(VueRedirection, Lien(acte.objet, acte.adresse)),
                organisme=acte.organisme,
                indexable=False,
            )


def former_address(acte: Deliberation, ancienne: str) -> str:
    """The address that a former key had; a key that names its issuer and year may have moved from there too."""
    if "/" in ancienne:
        return f"deliberations/{ancienne}/"
    return f"deliberations/{acte.organisme}/{acte.annee}/{ancienne}/"


KIND = Kind(nom="redirection", unite=Unite.ACTE, pages=pages)
