"""Quoting a French text so that YAML reads exactly what is typed."""

import yaml

from registre.reader.noeuds import alone, scalar


def quote(texte: str) -> str:
    """Quote a text on one line."""
    return quote_lines((texte,))[0]


def quote_lines(parties: tuple[str, ...]) -> tuple[str, ...]:
    """Quote a text that runs over several lines, each staying on its own."""
    whole = " ".join(parties)
    if '"' in whole or "\\" in whole:
        mark, protected = "'", tuple(partie.replace("'", "''") for partie in parties)
    else:
        mark, protected = '"', parties
    first, *others = protected
    lines = [mark + first, *others]
    lines[-1] += mark
    return tuple(lines)


def quote_if_needed(texte: str) -> str:
    """Write a text as a YAML value: quoted only where plain text would be misread."""
    return texte if reads_as_typed(texte) else quote(texte)


def reads_as_typed(texte: str) -> bool:
    """Whether YAML reads this unquoted value as the very text that is typed."""
    value = scalar(texte)
    return value is not None and not value.style and value.value == texte.strip(" \t")


def reads_as_written(texte: str) -> bool:
    """Whether this value in quotes or brackets is good YAML by itself."""
    value = alone(texte)
    if isinstance(value, yaml.ScalarNode):
        return bool(value.style)
    return value is not None


def intended(texte: str) -> str:
    """What was meant by a value that opens with a quote and is not good YAML: «"Usages» lacks its end, «"Usages" en 2020» is a text."""
    mark = texte[0]
    if texte.count(mark) == 1:
        return texte[1:].strip()
    if texte.endswith(mark):
        return texte[1:-1].replace('\\"', '"') if mark == '"' else texte[1:-1].replace("''", "'")
    return texte
