"""The published files of an issuer and a year, as ``sha256sum --check`` reads them: sum, two spaces, path from the root of the site."""

from collections.abc import Iterator
from functools import partial

from registre.exports.base import Export, Fichier, Site
from registre.indexes.catalogue import Catalogue
from registre.journal.inscriptions import Evenement, Inscription, stamp
from registre.pages import objets
from registre.pages.base import Unite
from registre.pages.objets import VERIFIER

_TETE = """\
# Fichiers publiés par le registre : {rayon}
# Depuis un dossier qui a les mêmes chemins que {url} :
#   sha256sum --check --ignore-missing {nom}
# Les lignes qui commencent par # disent les fichiers qui ne sont plus en ligne.
"""


def files(catalogue: Catalogue, site: Site) -> Iterator[Fichier]:
    """One for each issuer and year."""
    for rayon in catalogue.preuves.manifestes:
        yield Fichier(manifest_path(rayon), partial(_manifest, catalogue, site.url, rayon))


def manifest_path(rayon: str) -> str:
    """Where a manifest is: ``verifier/manifestes/somme-numerique/2020.sha256``."""
    return f"{VERIFIER}manifestes/{rayon}.sha256"


def _manifest(catalogue: Catalogue, url: str, rayon: str) -> bytes:
    objects = [objets.records(catalogue, objet) for objet in catalogue.preuves.manifestes[rayon]]
    now = sorted(
        (one.adresse, one.sha256) for known in objects for one in objets.current_files(known)
    )
    nom = f"{rayon.rpartition('/')[2]}.sha256"
    head = _TETE.format(rayon=rayon.replace("/", ", "), url=url or "la racine du site", nom=nom)
    lines = [f"{somme}  {adresse}\n" for adresse, somme in now]
    former = [line for known in objects for line in _former(known)]
    return (head + "".join(lines + former)).encode()


def _former(known: tuple[Inscription, ...]) -> Iterator[str]:
    """What was published and is not there any more, with the edition that had it and its instant."""
    there = {(one.adresse, one.sha256) for one in objets.current_files(known)}
    for one in known:
        annonce = one.annonce
        if annonce.evenement is Evenement.DEPUBLICATION:
            yield f"# dépublié le {stamp(one.instant)} : {annonce.objet} {annonce.cle}\n"
        for fichier in annonce.fichiers:
            if (fichier.adresse, fichier.sha256) not in there:
                there.add((fichier.adresse, fichier.sha256))
                said = f"édition {annonce.edition}, publiée le {stamp(one.instant)}"
                yield f"# {fichier.sha256}  {fichier.adresse} ({said})\n"


EXPORT = Export(nom="manifestes", unite=Unite.ANNEE, files=files)
