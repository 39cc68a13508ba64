"""Proofs that anyone checks with ``verifier.py``, a file of the standard library only: small JSON, made once and good for ever.

An inclusion is proved in the root of the publication that brought the record, and each publication is proved to go on from the one before:
nothing that was published has to be made again when the journal grows.
"""

from collections.abc import Iterator
from pathlib import Path

from registre.journal.canonique import encode
from registre.journal.inscriptions import Inscription
from registre.journal.merkle import Arbre
from registre.journal.publications import Lot
from registre.journal.tetes import Repere

# The script, to be published as it is.
VERIFIER = Path(__file__).with_name("verifier.py")


def of_lot(lot: Lot) -> Iterator[tuple[Inscription, bytes]]:
    """Each record of a publication, with the proof that it is in its root."""
    arbre = _tree(lot)
    for inscription in lot.inscriptions:
        yield inscription, inclusion(arbre, inscription, lot.publication.repere)


def link(lot: Lot) -> bytes | None:
    """The proof that a publication goes on from the one before; None for the first."""
    if lot.avant is None:
        return None
    return prolongement(_tree(lot), lot.avant.repere, lot.publication.repere)


def _tree(lot: Lot) -> Arbre:
    return Arbre(lot.feuilles, lot.avant.tree if lot.avant else None)


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
