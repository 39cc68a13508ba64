"""What is left of YAML's complaints once French typing is mended, said in French."""

from collections.abc import Sequence

import yaml
from yaml.reader import ReaderError

from registre.reader.noeuds import TropProfond

# Start of the parser's words -> what is wrong, what to do, whether the place is where the thing began.
_MOTS: tuple[tuple[str, str, str, bool], ...] = (
    (
        "found unexpected end of stream",
        "Un guillemet ouvert ici n’est pas fermé.",
        "Fermer le guillemet à la fin de la valeur.",
        True,
    ),
    (
        "did not find expected ',' or ']'",
        "Un crochet « [ » ouvert ici n’est pas fermé.",
        "Fermer le crochet « ] », ou écrire la liste avec un tiret par ligne.",
        True,
    ),
    (
        "did not find expected ',' or '}'",
        "Une accolade « { » ouverte ici n’est pas fermée.",
        "Fermer l’accolade « } », ou écrire une clé par ligne.",
        True,
    ),
    (
        "could not find expected ':'",
        "Cette ligne n’est pas de la forme « clé: valeur ».",
        "Compléter la clé ; si le texte de l’acte commence ici, fermer l’en-tête par « --- » juste avant.",
        True,
    ),
    (
        "found unknown escape character",
        "Une barre oblique inverse, entre guillemets doubles, est lue comme un code.",
        "Mettre la valeur entre guillemets simples.",
        False,
    ),
    (
        "mapping values are not allowed",
        "Un deux-points n’est pas attendu à cet endroit : la ligne précédente porte déjà une valeur.",
        "Mettre les valeurs qui contiennent un deux-points entre guillemets, ou revoir le retrait.",
        False,
    ),
    (
        "but found another document",
        "L’en-tête contient plusieurs parties.",
        "Ne garder qu’un seul en-tête.",
        False,
    ),
)


def explain(error: yaml.YAMLError, lignes: Sequence[str]) -> tuple[str, str, int, int]:
    """What is wrong, what to do, and the place (line and column from 0)."""
    if isinstance(error, ReaderError):
        return _explain_character(error, lignes)
    if isinstance(error, TropProfond):
        return "Trop de crochets ou de tirets imbriqués.", "Écrire la liste sur un niveau.", 0, 0
    if not isinstance(error, yaml.MarkedYAMLError):
        return "YAML ne peut pas lire l’en-tête.", "Revoir l’en-tête.", 0, 0
    problem = error.problem or ""
    mark = error.problem_mark or error.context_mark
    for words, constat, faire, at_start in _MOTS:
        if problem.startswith(words):
            mark = (error.context_mark if at_start else None) or mark
            return constat, faire, *_place(mark, lignes)
    return (
        "YAML ne peut pas lire l’en-tête à partir d’ici.",
        "Vérifier le retrait, les guillemets et les deux-points de cette ligne et de la précédente.",
        *_place(mark, lignes),
    )


def _place(mark: yaml.Mark | None, lignes: Sequence[str]) -> tuple[int, int]:
    if mark is None:
        return 0, 0
    return min(mark.line, max(len(lignes) - 1, 0)), mark.column


def _explain_character(error: ReaderError, lignes: Sequence[str]) -> tuple[str, str, int, int]:
    """A character that no YAML file may hold: found by hand, since the parser counts bytes."""
    for rank, line in enumerate(lignes):
        for column, character in enumerate(line):
            if not _allowed(character):
                return (
                    f"Le caractère invisible U+{ord(character):04X} n’est pas permis dans l’en-tête.",
                    "Effacer ce caractère, puis retaper le mot.",
                    rank,
                    column,
                )
    return "L’en-tête contient un caractère illisible.", "Retaper l’en-tête.", 0, 0


def _allowed(character: str) -> bool:
    code = ord(character)
    return (
        code in (0x09, 0x0A, 0x85)
        or 0x20 <= code <= 0x7E
        or (code >= 0xA0 and not 0xD800 <= code <= 0xDFFF and code not in (0xFFFE, 0xFFFF, 0xFEFF))
    )
