"""The roots of all publications, to be kept elsewhere: whoever kept one sees whether what was published is still there, unchanged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from registre.indexes.catalogue import Catalogue
from registre.pages.base import Entete, Kind, Lien, Page, Unite
from registre.pages.objets import (
    HORODATAGE,
    LIEN,
    RACINES,
    SIGNATURE,
    TETE,
    VERIFIER,
    publication_address,
)
from registre.pages.parutions import moment
from registre.pages.phrases import Mot
from registre.texte.montants import nombre

TITRE = "Racines publiées"
# Publications that the first page shows; the others are under their year.
RECENTES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationVue:
    """A publication: its number, when, how many records it brought, its root, the files that prove it."""

    numero: str
    quand: Mot
    compte: str
    repere: str
    fichiers: tuple[Lien, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VueRacines:
    """The last root, some publications, newest first, and where the others are; ``scellees`` where some bear a seal."""

    titre: str
    derniere: PublicationVue | None
    publications: tuple[PublicationVue, ...]
    annees: tuple[Lien, ...]
    lignes: str
    signees: bool
    horodatees: bool


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The newest roots, then those of each year."""
    yield _page(RACINES, TITRE, partial(_newest, catalogue), ())
    for annee in catalogue.preuves.annees:
        titre, fil = f"{TITRE} en {annee}", (Lien(TITRE, RACINES),)
        yield _page(f"{RACINES}{annee}/", titre, partial(_year, catalogue, annee, titre), fil)


def _page(adresse: str, titre: str, vue: partial[VueRacines], fil: tuple[Lien, ...]) -> Page:
    said = "Ce que le journal était à chaque publication, à garder ailleurs pour voir si rien n’y a changé."
    return Page(
        adresse=adresse,
        gabarit="registre/racines.html",
        unite=Unite.REGISTRE,
        entete=partial(
            Entete,
            titre=titre,
            description=said,
            fil=(Lien("Vérifier un fichier", VERIFIER), *fil),
        ),
        vue=vue,
        indexable=not fil,
    )


def _newest(catalogue: Catalogue) -> VueRacines:
    found = catalogue.preuves
    last = found.derniere
    if last is None:
        return _view(catalogue, TITRE, (), (), "")
    first = max(1, last.numero - RECENTES + 1)
    numeros = [str(numero) for numero in range(last.numero, first - 1, -1)]
    years = tuple(Lien(annee, f"{RACINES}{annee}/") for annee in found.annees)
    return _view(catalogue, TITRE, numeros, years, f"{RACINES}derniere.txt")


def _year(catalogue: Catalogue, annee: str, titre: str) -> VueRacines:
    return _view(catalogue, titre, catalogue.preuves.annees[annee], (), f"{RACINES}{annee}.txt")


def _view(
    catalogue: Catalogue,
    titre: str,
    numeros: Sequence[str],
    annees: tuple[Lien, ...],
    lignes: str,
) -> VueRacines:
    seals = [catalogue.preuves.sceaux[numero] for numero in numeros]
    seen = tuple(seen_publication(catalogue, numero) for numero in numeros)
    return VueRacines(
        titre=titre,
        derniere=seen[0] if annees else None,
        publications=seen,
        annees=annees,
        lignes=lignes,
        signees=any(one.signature for one in seals),
        horodatees=any(one.horodatage for one in seals),
    )


def seen_publication(catalogue: Catalogue, numero: str) -> PublicationVue:
    """A publication as people read it."""
    tete, sceaux = catalogue.preuves.tetes[numero], catalogue.preuves.sceaux[numero]
    dossier, count = publication_address(tete), tete.taille - tete.premier
    files = (
        (True, "tête", TETE),
        (tete.numero > 1, "prolongement", LIEN),
        (bool(sceaux.signature), "signature", SIGNATURE),
        (bool(sceaux.horodatage), "horodatage", HORODATAGE),
    )
    return PublicationVue(
        numero=nombre(tete.numero),
        quand=moment(tete.instant),
        compte=f"{nombre(count)}\u00a0inscription{'s' if count > 1 else ''}",
        repere=str(tete.repere),
        fichiers=tuple(Lien(nom, f"{dossier}{file}") for there, nom, file in files if there),
    )


KIND = Kind(nom="racines", unite=Unite.REGISTRE, pages=pages)
