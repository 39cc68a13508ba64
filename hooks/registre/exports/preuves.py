"""What proves each publication, in a folder of its own that nothing changes later: head, seals, link to the one before, inclusions."""

from collections.abc import Iterator, Sequence
from functools import partial

from registre.exports.base import Export, Fichier, Site
from registre.indexes.catalogue import Catalogue
from registre.journal import preuves
from registre.journal.inscriptions import parse, stamp
from registre.journal.tetes import Publication
from registre.pages.base import Unite
from registre.pages.objets import HORODATAGE, LIEN, RACINES, SIGNATURE, TETE, publication_address

# Proofs that are made together: none of them ever changes.
_ENSEMBLE = 1000


def files(catalogue: Catalogue, site: Site) -> Iterator[Fichier]:
    """The folder of each publication, then the roots of each year on lines, and the last."""
    found = catalogue.preuves
    for numero, tete in found.tetes.items():
        dossier = publication_address(tete)
        yield Fichier(f"{dossier}{TETE}", partial(_head, catalogue, numero))
        if found.recueil.before(tete):
            yield Fichier(f"{dossier}{LIEN}", partial(_link, catalogue, numero))
        if found.sceaux[numero].signature:
            yield Fichier(f"{dossier}{SIGNATURE}", partial(_signature, catalogue, numero))
        if found.sceaux[numero].horodatage:
            yield Fichier(f"{dossier}{HORODATAGE}", partial(_timestamp, catalogue, numero))
        for rang in range(tete.premier, tete.taille):
            yield Fichier(
                f"{dossier}inclusion-{rang}.json",
                partial(_inclusion, catalogue, numero, rang),
                ensemble=f"{dossier}inclusions {rang // _ENSEMBLE}",
            )
    for annee in found.annees:
        yield Fichier(f"{RACINES}{annee}.txt", partial(_year, catalogue, annee))
    if found.tetes:
        yield Fichier(f"{RACINES}derniere.txt", partial(_last, catalogue))


def _head(catalogue: Catalogue, numero: str) -> bytes:
    return catalogue.preuves.tetes[numero].octets


def _link(catalogue: Catalogue, numero: str) -> bytes:
    """The proof that a publication goes on from the one before."""
    tete, recueil = catalogue.preuves.tetes[numero], catalogue.preuves.recueil
    before = recueil.tetes[tete.numero - 2]
    return preuves.prolongement(recueil.tree(tete), before.repere, tete.repere)


def _signature(catalogue: Catalogue, numero: str) -> bytes:
    return catalogue.preuves.sceaux[numero].signature


def _timestamp(catalogue: Catalogue, numero: str) -> bytes:
    return catalogue.preuves.sceaux[numero].horodatage


def _inclusion(catalogue: Catalogue, numero: str, rang: int) -> bytes:
    tete, recueil = catalogue.preuves.tetes[numero], catalogue.preuves.recueil
    return preuves.inclusion(recueil.tree(tete), parse(recueil.lignes[rang]), tete.repere)


def _year(catalogue: Catalogue, annee: str) -> bytes:
    numeros = catalogue.preuves.annees[annee]
    return lines([catalogue.preuves.tetes[numero] for numero in reversed(numeros)])


def lines(tetes: Sequence[Publication]) -> bytes:
    """«numéro instant taille:racine», a line for each publication."""
    said = (f"{tete.numero} {stamp(tete.instant)} {tete.repere}\n" for tete in tetes)
    return "".join(said).encode()


def _last(catalogue: Catalogue) -> bytes:
    last = catalogue.preuves.derniere
    return lines([last] if last else [])


EXPORT = Export(nom="preuves", unite=Unite.REGISTRE, files=files)
