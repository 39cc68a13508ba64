"""What stands round the text: annexes, documents it cites, and printed lines with no other home."""

from collections.abc import Iterator
from urllib.parse import quote

from registre.model.deliberation import Piece
from registre.pages.faits.base import Dossier, Fait
from registre.pages.phrases import Mot, Phrase, lien, phrase
from registre.pages.telechargements import described
from registre.texte.slugs import fold

NON_VERSEE, SANS_MOTIF = "non versée au registre", "motif non renseigné"
MENTIONS = "Mentions imprimées"


def rows(dossier: Dossier) -> Iterator[Fait]:
    """Only what there is."""
    acte = dossier.acte
    found = (
        Fait(
            libelle="Annexes" if len(acte.annexes) > 1 else "Annexe",
            valeurs=tuple(_annex(piece, dossier) for piece in acte.annexes),
        ),
        Fait(
            libelle="Pièces visées" if len(acte.pieces_visees) > 1 else "Pièce visée",
            valeurs=tuple(_piece(piece, dossier) for piece in acte.pieces_visees),
        ),
        Fait(
            libelle=MENTIONS,
            valeurs=tuple(phrase(mention) for mention in acte.mentions),
        ),
    )
    return (fait for fait in found if fait.valeurs)


def _annex(piece: Piece, dossier: Dossier) -> Phrase:
    """An annex with its file; without one, «non versée» and the reason, where it was given."""
    approved = f"article {piece.article}" if piece.article else ""
    if piece.fichier:
        return _piece(piece, dossier, approved)
    reason = piece.motif or SANS_MOTIF
    said = reason if fold(reason).startswith("non vers") else f"{NON_VERSEE} : {reason}"
    return phrase(*_piece(piece, dossier, approved), f" – {said}")


def _piece(piece: Piece, dossier: Dossier, approved: str = "") -> Phrase:
    """A document with its printed title, its state, the article that approves it, its file with its sum."""
    state = piece.etat if piece.etat and piece.etat.lower() not in piece.titre.lower() else ""
    told = "".join(f" ({words})" for words in (state, approved) if words)
    if piece.fichier is None:
        return phrase(piece.titre, told)
    verse = dossier.registre.fichiers.get(piece.fichier)
    about = described(verse) if verse else piece.fichier.rpartition(".")[2].upper()
    named = lien(f"{piece.titre} ({about})", quote(piece.fichier))
    sha256 = (" – SHA-256 ", Mot(texte=verse.sha256, classe="empreinte")) if verse else ()
    return phrase(named, told, *sha256)
