"""An act as data: what it prints, what followed and how it is classed, kept apart, then its text."""

from collections.abc import Iterator
from functools import partial

from registre.exports.base import Export, Fichier, Site
from registre.exports.sources import beside
from registre.exports.valeurs_json import Json, encode, pick, write
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import OBJET_RETIRE, Deliberation, Piece
from registre.pages import numerotation
from registre.pages.base import Unite
from registre.pages.texte_brut import plain_text
from registre.reader import read_blocs

FORMAT = "registre-deliberation/1"
PIECE = ("titre", "etat", "article", "fichier", "motif")
VERSE = ("taille", "sha256", "pages")
# Every field of an act is in exactly one of these groups, or is told by the identity of the document.
IDENTITE = ("id", "cle", "date", "numero", "objet")
IMPRIME = (
    "date_seance",
    "date_convocation",
    "presidence",
    "secretaire",
    "signataire",
    "membres",
    "vote",
    "mentions",
    "annexes",
    "pieces_visees",
    "conventions",
    "sic",
)
SUIVI = (
    "date_affichage",
    "transmission",
    "publicite_anterieure",
    "numero_actes",
    "etats",
    "rectifications",
    "depublication",
    "publier_le",
)
CLASSEMENT = (
    "matiere",
    "sujets",
    "partenaires",
    "territoires",
    "relations",
    "anciennes_cles",
    "en_clair",
)


def files(catalogue: Catalogue, site: Site) -> Iterator[Fichier]:
    """One file per act."""
    for cle in catalogue.actes:
        acte = catalogue.registre.deliberations[cle]
        yield Fichier(beside(acte.adresse, "json"), partial(_data, catalogue, site.url, cle))


def _data(catalogue: Catalogue, url: str, cle: str) -> bytes:
    return write(document(catalogue, url, catalogue.registre.deliberations[cle]))


def document(catalogue: Catalogue, url: str, acte: Deliberation) -> dict[str, Json]:
    """The act as data; null is what the act does not say."""
    blocs = read_blocs(catalogue.contenu, acte.source)
    return {
        "format": FORMAT,
        **pick(acte, IDENTITE),
        **({"objet": None} if acte.objet == OBJET_RETIRE else {}),
        "numero_lu": numerotation.lire(catalogue.registre, acte),
        "organisme": _organisme(catalogue, url, acte),
        "organe": _organe(catalogue, acte),
        "seance": {"id": acte.seance, "adresse": f"{url}seances/{acte.seance}/"},
        "adresse": f"{url}{acte.adresse}",
        "source": f"{url}{beside(acte.adresse, 'md')}",
        "imprime": _printed(catalogue, acte),
        "suivi": pick(acte, SUIVI),
        "classement": pick(acte, CLASSEMENT),
        "cite_par": named_by(catalogue, acte.id),
        "change_l_etat_de": [
            {"acte": other, "nature": str(nature)}
            for other, nature in catalogue.defaits_par.get(acte.id, ())
        ],
        "provenance": encode(acte.provenance),
        "publication": _published(catalogue, acte.id),
        "texte": {"blocs": encode(blocs), "brut": plain_text(blocs)},
        **_original(catalogue, acte),
    }


def _published(catalogue: Catalogue, cle: str) -> Json:
    """What the journal says of the act; null outside of a publication."""
    parution = catalogue.parutions.get(cle)
    if parution is None:
        return None
    return {
        "mise_en_ligne": encode(parution.mise_en_ligne),
        "editions": [
            pick(edition, ("rang", "instant", "retiree")) for edition in parution.editions
        ],
    }


def _printed(catalogue: Catalogue, acte: Deliberation) -> dict[str, Json]:
    """What the act prints; of its documents that are given, what is said of the files."""
    found = pick(acte, IMPRIME)
    for champ in ("annexes", "pieces_visees"):
        found[champ] = [_piece(catalogue, piece) for piece in getattr(acte, champ)]
    return found


def _piece(catalogue: Catalogue, piece: Piece) -> dict[str, Json]:
    return pick(piece, PIECE) | _given(catalogue, piece.fichier)


def _original(catalogue: Catalogue, acte: Deliberation) -> dict[str, Json]:
    """The official file, where it is given."""
    if acte.original is None:
        return {}
    return {"original": {"fichier": acte.original, **_given(catalogue, acte.original)}}


def _given(catalogue: Catalogue, fichier: str | None) -> dict[str, Json]:
    verse = catalogue.registre.fichiers.get(fichier or "")
    return {"type": verse.format, **pick(verse, VERSE)} if verse else {}


def named_by(catalogue: Catalogue, cle: str) -> list[Json]:
    """The acts that name an act or a sitting, and how."""
    found = catalogue.cites_par.get(cle, ())
    return [{"acte": other, "lien": str(relation.lien)} for other, relation in found]


def _organisme(catalogue: Catalogue, url: str, acte: Deliberation) -> dict[str, Json]:
    organisme = catalogue.registre.organismes[acte.organisme]
    return {
        **pick(organisme, ("cle", "nom", "siren", "siret")),
        "adresse": f"{url}{organisme.adresse}",
    }


def _organe(catalogue: Catalogue, acte: Deliberation) -> dict[str, Json]:
    return pick(catalogue.registre.organe(acte.organisme, acte.organe), ("cle", "nom"))


EXPORT = Export(nom="données des actes", unite=Unite.ACTE, files=files)
