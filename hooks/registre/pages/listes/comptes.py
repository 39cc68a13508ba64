"""Counts as French says them."""

from registre.texte.montants import nombre as ecrit


def compte(nombre: int, singulier: str, pluriel: str = "") -> str:
    """«1 délibération», «1 200 délibérations»; zero takes the singular, as in French."""
    mot = singulier if nombre < 2 else pluriel or f"{singulier}s"
    return f"{ecrit(nombre)}\u00a0{mot}"


def contenu(actes: int, seances: int) -> str:
    """What a term holds, in a few words: «3 délibérations, 1 séance»."""
    if not actes and not seances:
        return "aucun document"
    parts = []
    if actes:
        parts.append(compte(actes, "délibération"))
    if seances:
        parts.append(compte(seances, "séance"))
    return ", ".join(parts)
