"""Proofs that anyone checks with ``verifier.py``, a file of the standard library only: small JSON, made once and good for ever.

An inclusion is proved in the root of the publication that brought the record, and each publication is proved to go on from the one before:
nothing that was published has to be made again when the journal grows.
"""

from pathlib import Path

from registre.journal.canonique import encode
from registre.journal.inscriptions import Inscription
from registre.journal.merkle import Arbre
from registre.journal.tetes import Repere

# The script, to be published as it is.
VERIFIER = Path(__file__).with_name("verifier.py")


def inclusion(arbre: Arbre, inscription: Inscription, repere: Repere) -> bytes:
    """The proof that a record is in the journal that has this mark."""
    chemin = [noeud.hex() for noeud in arbre.inclusion(inscription.rang, repere.taille)]
    said = {"inscription": inscription.ligne.decode(), "repere": str(repere), "chemin": chemin}
    return encode({"preuve": "inclusion", **said}) + b"\n"


def prolongement(arbre: Arbre, ancien: Repere, nouveau: Repere) -> bytes:
    """The proof that the journal of the new mark holds that of the old one, unchanged and in its place."""
    chemin = [noeud.hex() for noeud in arbre.consistency(ancien.taille, nouveau.taille)]
    said = {"ancien": str(ancien), "nouveau": str(nouveau), "chemin": chemin}
    return encode({"preuve": "prolongement", **said}) + b"\n"
