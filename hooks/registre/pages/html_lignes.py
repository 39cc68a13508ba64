"""Text and its runs to HTML: escaped, spaced as French wants, with links that can only lead where a reader may be sent.

Here and in the blocks HTML is written as plain text, every word of the source through ``escaped``: ``Markup``, whose own
formatting takes ten times as long, starts where the segments leave for the templates.
"""

import re
from collections.abc import Callable, Sequence
from urllib.parse import quote

from markupsafe import escape

from registre.model.blocs import Run, Trait
from registre.texte.typographie import insecables

# From the target of a link to its address, or None to keep its words only.
Href = Callable[[str], str | None]
SCHEME = re.compile(r"[\x00-\x20]*([a-z][a-z0-9+.-]*):", re.IGNORECASE)
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# Characters that an address may hold as they are; «:» is not among them, so that none becomes a scheme.
DANS_ADRESSE = "/%!$&'()*+,;=@~-._"
BALISES = {Trait.FORT: "strong", Trait.EMPHASE: "em"}
BLANC = '<span class="blanc">(laissé en blanc dans le document)</span>'
MARQUE = re.compile(r"\[(?:blanc|lacune\b\s*:?\s*(?P<mots>[^\[\]]*))\]", re.IGNORECASE)


def escaped(texte: str) -> str:
    """The text as HTML prints it."""
    return str(escape(texte))


def inline(texte: str, runs: Sequence[Run], href: Href, debut: int = 0) -> str:
    """The text from ``debut`` on, with its marks and its links."""
    spaced = insecables(texte)
    if not runs:
        return _plain(spaced[debut:])
    kept = [run for run in runs if run.fin > debut]
    return _write(spaced, debut, len(spaced), kept, href)


def lacune(mots: str) -> str:
    """The editorial mark of a passage that the source has lost, as text."""
    return insecables(f"[Lacune : {mots}]") if mots else "[Lacune dans le document]"


def address(cible: str, racine: str, resolve: Href) -> str | None:
    """Where a link of the text leads from the page; None for a target that is unknown or that a browser could run."""
    scheme = SCHEME.match(cible)
    if scheme is not None or cible.startswith("//"):
        return cible if scheme and scheme[1].lower() in SCHEMES else None
    if cible.startswith("#"):
        return f"#{quote(cible[1:])}"
    found = cible[1:] if cible.startswith("/") else resolve(cible)
    if found is None:
        return None
    path, diese, ancre = found.partition("#")
    return f"{racine}{quote(path, safe=DANS_ADRESSE)}{diese}{quote(ancre)}" or "./"


def _write(texte: str, debut: int, fin: int, runs: Sequence[Run], href: Href) -> str:
    """``texte[debut:fin]`` with the runs in it, outer ones first."""
    parts, at, rank = [], debut, 0
    while rank < len(runs):
        run = runs[rank]
        start, end = max(run.debut, debut), min(run.fin, fin)
        parts.append(_plain(texte[at:start]))
        after = rank + 1
        while after < len(runs) and runs[after].debut < end:
            after += 1
        parts.append(_mark(texte, start, end, run, runs[rank + 1 : after], href))
        at, rank = max(at, end), after
    parts.append(_plain(texte[at:fin]))
    return "".join(parts)


def _mark(
    texte: str,
    debut: int,
    fin: int,
    run: Run,
    inside: Sequence[Run],
    href: Href,
) -> str:
    """One run, with those inside it; a link inside a link keeps its words only."""
    if run.trait is Trait.SAUT:
        return "<br>"
    if run.trait is not Trait.LIEN:
        balise = BALISES[run.trait]
        return f"<{balise}>{_write(texte, debut, fin, inside, href)}</{balise}>"
    words = _write(texte, debut, fin, inside, lambda _: None)
    to = href(run.cible)
    return words if to is None else f'<a href="{escaped(to)}">{words}</a>'


def _plain(texte: str) -> str:
    """Text escaped, the editor's marks in it made visible."""
    if "[" not in texte:
        return escaped(texte)
    parts, at = [], 0
    for found in MARQUE.finditer(texte):
        parts.append(escaped(texte[at : found.start()]))
        mots = found["mots"]
        parts.append(
            BLANC
            if mots is None
            else f'<span class="lacune">{escaped(lacune(mots.strip()))}</span>'
        )
        at = found.end()
    return "".join((*parts, escaped(texte[at:])))
