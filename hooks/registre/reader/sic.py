"""Facts that look like typing errors and are published as they are: ``sic: [vote.exprimes]``."""

from collections.abc import Collection

from registre.reader.codes import Code
from registre.reader.valeur import Lire, Refus, Valeur
from registre.texte.proches import nearest

# The follow-up keys of an act that it also prints.
# fmt: off
CHAMPS_DE_L_ACTE = (
    "objet", "numero", "date_seance", "date_convocation", "date_affichage", "presidence",
    "secretaire", "signataire", "membres", "membres.en_exercice", "membres.presents",
    "membres.votants", "vote", "vote.phrase", "vote.resultat", "vote.pour", "vote.contre",
    "vote.abstentions", "vote.exprimes", "mentions", "annexes", "pieces_visees", "conventions",
)
# fmt: on


def sic(champs: Collection[str]) -> Lire[str]:
    """A reader of the name of a fact of the document."""
    known = (*champs, "convocation") if "date_convocation" in champs else tuple(champs)

    def lire(valeur: Valeur) -> str:
        written = valeur.texte()
        whole, _, part = written.partition(".")
        if written in known or (
            part and whole in ("conventions", "annexes", "presences", "points")
        ):
            return written
        near = nearest(written, known)
        raise Refus(
            Code.SIC,
            f"« {written} » n’est pas un fait que ce document imprime.",
            f"Écrire « {near} » si c’est ce qui est voulu." if near else "Choisir dans la liste.",
            attendu="un de ces faits : " + ", ".join(known),
            corrige=valeur.replaced(near) if near else "",
        )

    return lire
