"""The codes of what is wrong with a journal: a code is for ever."""

from enum import StrEnum


class Code(StrEnum):
    """One way in which a journal is not what it should be."""

    ILLISIBLE = "JOU-001"
    INCOMPLET = "JOU-002"
    CHAINE = "JOU-003"
    INSTANT = "JOU-004"
    TAILLE = "JOU-005"
    RACINE = "JOU-006"
    TETE = "JOU-007"
    PLUS_COURT = "JOU-008"
    REECRIT = "JOU-009"
    ETRANGER = "JOU-010"
    FICHIER_ABSENT = "JOU-011"
    FICHIER_ALTERE = "JOU-012"
