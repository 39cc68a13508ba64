"""What finding a word in each field of a record weighs: BM25F, whose last step, saturation, is the page's (``k1``)."""

from functools import cache

# The order of the bits that say which fields have a term; the text has the first.
POIDS = {
    "texte": 1.0,
    "titre": 6.0,
    "numero": 10.0,
    "seance": 6.0,
    "reperes": 0.5,
    "emetteur": 0.5,
    "sujets": 3.0,
    "personnes": 2.0,
    "partenaires": 3.0,
    "territoires": 2.0,
    "vote": 0.5,
    "mentions": 0.5,
    "pieces": 0.5,
}
CHAMPS = tuple(POIDS)
BIT = {champ: 1 << rang for rang, champ in enumerate(CHAMPS)}
TEXTE = BIT["texte"]
# Weights are whole numbers: a word once in a text of ordinary length weighs this.
UNITE = 10
K1 = 14
# A constant, not the mean of the register: a year is indexed alone, and an act that comes changes no other.
LONGUEUR = 250
PART_DE_LA_LONGUEUR = 0.75


def of_occurrence(longueur: int) -> float:
    """What one occurrence weighs in a text of that many words."""
    return UNITE / (1 - PART_DE_LA_LONGUEUR + PART_DE_LA_LONGUEUR * longueur / LONGUEUR)


@cache
def of_fields(masque: int) -> float:
    """What the fields of these bits weigh beside the text: each counts once, however many names repeat a word."""
    return UNITE * sum(POIDS[champ] for champ in CHAMPS[1:] if masque & BIT[champ])


def weight(dans_le_texte: float, masque: int) -> int:
    """The weight that is stored."""
    return max(1, round(dans_le_texte + of_fields(masque)))
