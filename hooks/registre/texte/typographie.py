"""French spacing: where a line must not break, a plain space becomes a no-break one, and nothing else moves."""

import re

BREAKABLE = re.compile(r" (?=[:;?!»€%])|(?<=«) |(?<=[nN]°) |(?<=\d) (?=\d{3}(?!\d))")


def insecables(texte: str) -> str:
    """The text with U+00A0 where French typography forbids a break; same length, so that offsets still hold."""
    return BREAKABLE.sub("\u00a0", texte)
