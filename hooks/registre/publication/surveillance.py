"""The register under watch: whatever a page reads of something else goes through one of the maps of the register, hence is noted."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import Any

from registre.indexes.catalogue import Catalogue
from registre.publication.suivi import (
    NOMENCLATURE,
    VERSION,
    Carte,
    Classement,
    Dossier,
    Journal,
    Suite,
)

# What is watched of the register and of the catalogue: every field of them that is looked up (a test holds the list).
_FICHES = ("organismes", "partenaires", "sujets", "territoires")
_REGISTRE = ("seances", "deliberations", "fichiers", *_FICHES)
# fmt: off
_CARTES = (
    "mois", "etendues", "voisins", "actes_par_seance", "cites_par", "defaits_par", "programmes", "tus", "parutions", "publications",
    "sources",
)
# fmt: on
_SUITES = ("actes", "seances", "annonces")
# fmt: off
_PREUVES = (
    "objets", "tranches", "manifestes", "attestations", "tetes", "annees", "sceaux", "horodatees",
    "comptes",
)
# fmt: on
_CARTES_DE_CARTES = ("index", "intitules")


def maps(catalogue: Catalogue) -> dict[str, Mapping[str, object] | Sequence[str]]:
    """Everything in a register that is looked up, by the name under which its reads are noted."""
    registre = catalogue.registre
    found: dict[str, Mapping[str, object] | Sequence[str]] = {
        f"registre {nom}": getattr(registre, nom) for nom in _REGISTRE
    }
    found[NOMENCLATURE] = {VERSION: registre.nomenclature.version}
    found[f"{NOMENCLATURE} matieres"] = registre.nomenclature.matieres
    found |= {nom: getattr(catalogue, nom) for nom in (*_CARTES, *_SUITES)}
    found |= {f"preuves {nom}": getattr(catalogue.preuves, nom) for nom in _PREUVES}
    for nom in _CARTES_DE_CARTES:
        found |= {f"{nom} {slug}": held for slug, held in getattr(catalogue, nom).items()}
    return found


def watch(catalogue: Catalogue, journal: Journal, fichiers: Container[str]) -> Catalogue:
    """The same register, noting what is read of it; ``fichiers`` are the register's files in the content folder."""
    contenu = Dossier(catalogue.contenu)
    contenu.journal, contenu.registered = journal, fichiers
    watched = {
        nom: Carte(nom, journal, source)
        if isinstance(source, Mapping)
        else Suite(nom, journal, source)
        for nom, source in maps(catalogue).items()
    }
    nested: dict[str, Any] = {
        nom: {slug: watched[f"{nom} {slug}"] for slug in getattr(catalogue, nom)}
        for nom in _CARTES_DE_CARTES
    }
    inner: dict[str, Any] = {nom: watched[f"registre {nom}"] for nom in _REGISTRE}
    inner[NOMENCLATURE] = Classement(journal, catalogue.registre.nomenclature)
    registre = replace(catalogue.registre, **inner)
    proofs: dict[str, Any] = {nom: watched[f"preuves {nom}"] for nom in _PREUVES}
    preuves = replace(catalogue.preuves, **proofs)
    own: dict[str, Any] = {nom: watched[nom] for nom in (*_CARTES, *_SUITES)}
    return replace(catalogue, registre=registre, contenu=contenu, preuves=preuves, **own, **nested)
