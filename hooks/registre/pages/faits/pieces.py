"""What stands round the text: annexes, documents it cites, and printed lines with no other home."""

from collections.abc import Iterator

from registre.model.deliberation import Piece
from registre.pages.faits.base import Dossier, Fait
from registre.pages.phrases import Phrase, lien, phrase
from registre.texte.slugs import fold

NON_VERSEE = "non versée au registre"


def rows(dossier: Dossier) -> Iterator[Fait]:
    """Only what there is."""
    acte = dossier.acte
    found = (
        Fait(
            libelle="Annexes" if len(acte.annexes) > 1 else "Annexe",
            valeurs=tuple(_annex(piece) for piece in acte.annexes),
        ),
        Fait(
            libelle="Pièces visées" if len(acte.pieces_visees) > 1 else "Pièce visée",
            valeurs=tuple(_piece(piece) for piece in acte.pieces_visees),
        ),
        Fait(
            libelle="Mentions imprimées",
            valeurs=tuple(phrase(mention) for mention in acte.mentions),
        ),
    )
    return (fait for fait in found if fait.valeurs)


def _annex(piece: Piece) -> Phrase:
    """An annex with its file; without one, «non versée» and the reason, where it was given."""
    approved = f" (article {piece.article})" if piece.article else ""
    if piece.fichier:
        return phrase(*_piece(piece), approved)
    reason = piece.motif or NON_VERSEE
    said = reason if fold(reason).startswith("non vers") else f"{NON_VERSEE} : {reason}"
    return phrase(*_piece(piece), f"{approved} – {said}")


def _piece(piece: Piece) -> Phrase:
    """A document with its printed title, its state and its file."""
    suffix = piece.fichier.rpartition(".")[2].upper() if piece.fichier else ""
    named = lien(f"{piece.titre} ({suffix})", piece.fichier) if piece.fichier else piece.titre
    state = (
        f" ({piece.etat})" if piece.etat and piece.etat.lower() not in piece.titre.lower() else ""
    )
    return phrase(named, state)
