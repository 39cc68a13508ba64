"""French spacing: where a line must not break, a plain space becomes a no-break one, and nothing else moves."""

import re

INNER = re.compile(r"«[ \u00a0\u202f]*(.*?)[ \u00a0\u202f]*»")
# Starts with the space itself, then with what may stand before it: a regular expression that starts with a look behind is tried
# at every character.
BREAKABLE = re.compile(
    r" (?:(?=[:;?!»€%])|(?<=[«°.\d] )"
    r"(?:(?<=« )|(?<=[nN]° )|(?<=\bart\. )|(?<=\b[LRD]\. )(?=\d)|(?<=\d )(?=\d{3}(?!\d))))"
)


def insecables(texte: str) -> str:
    """The text with U+00A0 where French typography forbids a break; same length, so that offsets still hold."""
    return BREAKABLE.sub("\u00a0", texte)


def guillemets(texte: str) -> str:
    """The text between French quotation marks; those that it has of its own become inner ones."""
    inner = INNER.sub(r"“\1”", texte)
    return f"«\u00a0{inner}\u00a0»"
