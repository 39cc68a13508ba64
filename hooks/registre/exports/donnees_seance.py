"""A sitting as data: who was there, what was examined, the acts that came of it, its minutes."""

from collections.abc import Iterator
from functools import partial

from registre.exports.base import Export, Fichier, Site
from registre.exports.donnees_acte import named_by
from registre.exports.sources import beside
from registre.exports.valeurs_json import Json, encode, pick, write
from registre.indexes.catalogue import Catalogue
from registre.model.seance import Seance
from registre.pages.base import Unite
from registre.pages.texte_brut import plain_text
from registre.reader import read_blocs

FORMAT = "registre-seance/1"
FAITS = (
    "id",
    "cle",
    "date",
    "statut",
    "debut",
    "fin",
    "lieu",
    "mode",
    "mode_imprime",
    "date_convocation",
    "presidence",
    "secretaire",
    "presences",
    "liste_complete",
    "totaux_imprimes",
    "quorum_imprime",
    "points",
    "proces_verbal",
    "titre_corps",
    "d_apres",
    "territoires",
    "sic",
    "provenance",
)


def files(catalogue: Catalogue, site: Site) -> Iterator[Fichier]:
    """One file per sitting."""
    for cle in catalogue.seances:
        seance = catalogue.registre.seances[cle]
        yield Fichier(beside(seance.adresse, "json"), partial(_data, catalogue, site.url, cle))


def _data(catalogue: Catalogue, url: str, cle: str) -> bytes:
    return write(document(catalogue, url, catalogue.registre.seances[cle]))


def document(catalogue: Catalogue, url: str, seance: Seance) -> dict[str, Json]:
    """The sitting as data; null is what no document says."""
    registre = catalogue.registre
    organisme = registre.organismes[seance.organisme]
    blocs = read_blocs(catalogue.contenu, seance.source)
    return {
        "format": FORMAT,
        **pick(seance, FAITS),
        "organisme": pick(organisme, ("cle", "nom", "siren", "siret")),
        "organe": pick(registre.organe(seance.organisme, seance.organe), ("cle", "nom")),
        "adresse": f"{url}{seance.adresse}",
        "source": None
        if seance.source.fichier in catalogue.tus
        else f"{url}{beside(seance.adresse, 'md')}",
        "actes": [
            {
                **pick(registre.deliberations[cle], ("id", "numero", "objet")),
                "adresse": f"{url}{registre.deliberations[cle].adresse}",
            }
            for cle in catalogue.actes_par_seance[seance.id]
        ],
        "cite_par": named_by(catalogue, seance.id),
        "texte": {"blocs": encode(blocs), "brut": plain_text(blocs)},
    }


EXPORT = Export(nom="données des séances", unite=Unite.SEANCE, files=files)
