"""What each attribute of an act or of a sitting is: printed by the document, what followed it, or how the editor classed it.

A change of what is printed needs a declared rectification; the rest changes freely, and is journaled as a complement. A type that is not
here, and whose place is follow-up or classification, is that as a whole.
"""

from collections.abc import Mapping
from enum import StrEnum

from registre.model.deliberation import Convention, Deliberation, Membres, Piece, Vote
from registre.model.seance import Point, Presence, Seance, Totaux
from registre.model.valeurs import Cofinancement, Periode, Personne, Signataire


class Nature(StrEnum):
    """To whom an attribute belongs; a place of reading is nobody's fact."""

    IMPRIME = "imprimé"
    SUIVI = "suivi"
    CLASSEMENT = "classement"
    LECTURE = "lecture"


_IMPRIME, _SUIVI, _CLASSEMENT = Nature.IMPRIME, Nature.SUIVI, Nature.CLASSEMENT

# fmt: off
NATURES: Mapping[type, Mapping[Nature, tuple[str, ...]]] = {
    Deliberation: {
        _IMPRIME: (
            "organisme", "organe", "date", "numero", "objet", "original", "date_seance",
            "date_convocation", "presidence", "secretaire", "signataire", "membres", "vote",
            "mentions", "annexes", "pieces_visees", "conventions", "sic",
        ),
        _SUIVI: (
            "date_affichage", "transmission", "publicite_anterieure", "numero_actes", "etats",
            "rectifications", "depublication", "publier_le",
        ),
        # its key is its address, which may change: the act is known by issuer, organ, date and number
        _CLASSEMENT: (
            "id", "cle", "annee", "seance", "matiere", "sujets", "partenaires", "territoires",
            "relations", "anciennes_cles", "en_clair", "provenance",
        ),
        Nature.LECTURE: ("source",),
    },
    Seance: {
        _IMPRIME: (
            "organisme", "organe", "date", "debut", "fin", "lieu", "mode", "mode_imprime",
            "date_convocation", "presidence", "secretaire", "presences", "liste_complete",
            "totaux_imprimes", "quorum_imprime", "points", "titre_corps", "sic",
        ),
        _SUIVI: ("statut",),
        _CLASSEMENT: ("id", "cle", "d_apres", "territoires", "provenance"),
        Nature.LECTURE: ("source", "proces_verbal"),
    },
    Membres: {_IMPRIME: ("en_exercice", "presents", "votants")},
    Vote: {
        _IMPRIME: (
            "phrase", "resultat", "unanimite", "pour", "contre", "abstentions", "exprimes",
        ),
    },
    # why a document is not given yet is the editor's word
    Piece: {_IMPRIME: ("titre", "etat", "article", "fichier"), _SUIVI: ("motif",)},
    Convention: {
        _IMPRIME: (
            "duree", "maximale", "au", "actions", "montant_annuel", "montant_total",
            "cofinancements",
        ),
        _CLASSEMENT: ("partenaires",),
    },
    Cofinancement: {_IMPRIME: ("taux", "montant", "assiette"), _CLASSEMENT: ("partenaire",)},
    Periode: {_IMPRIME: ("du", "au")},
    Personne: {_IMPRIME: ("nom",), _CLASSEMENT: ("membre",)},
    Signataire: {_IMPRIME: ("nom", "qualite")},
    Presence: {
        _IMPRIME: ("personne", "college", "etat", "mode", "pouvoir_a", "arrivee", "depart"),
    },
    Totaux: {_IMPRIME: ("presents", "absents", "excuses", "pouvoirs")},
    Point: {
        _IMPRIME: ("objet", "rang", "partie", "nature", "issue", "phrase"),
        _CLASSEMENT: ("acte", "sujets", "partenaires"),
    },
}
# What the page or the document of an act prints of its sitting, beside the roll-call and what is counted in it.
DE_LA_SEANCE = (
    "date_convocation", "presidence", "secretaire", "liste_complete", "totaux_imprimes",
)
# fmt: on
# Paths of given files, in whose place their SHA-256 stands.
FICHIERS = frozenset({(Deliberation, "original"), (Piece, "fichier")})
_DE: Mapping[tuple[type, str], Nature] = {
    (kind, champ): nature
    for kind, natures in NATURES.items()
    for nature, champs in natures.items()
    for champ in champs
}


def nature(kind: type, champ: str) -> Nature | None:
    """What an attribute of a type is; None where the type follows what holds it."""
    return _DE.get((kind, champ))
