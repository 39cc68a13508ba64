"""The inside of a paragraph: plain text, and runs with offsets in it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import unquote

from markdown_it.token import Token

from registre.model.blocs import Run, Trait
from registre.reader.markdown_regles import PARSER

TRAITS = {"strong": Trait.FORT, "em": Trait.EMPHASE, "link": Trait.LIEN}
# Every sign that means something inside a block.
_SIGNES = re.compile(r"[\\*_\[<&\n]")
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
# Clerks write visas and articles one under the other, without the blank line that makes paragraphs.
DEBUT_DE_BLOC = re.compile(
    r"\n\s*(?=(?:Vu|VU|Consid[ée]rant|CONSID[ÉE]RANT|Ouï|OUÏ|Entendu|ENTENDU)\s"
    r"|A(?:rticle|RTICLE|rt\.|RT\.)\s+(?:\d+(?:er)?|premier|PREMIER|unique|UNIQUE)\s*[:.–—-])"
)


class _Plume:
    """The text written so far, and the marks still open on it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.runs: list[Run] = []
        self.opened: list[tuple[int, str, str]] = []

    def write(self, texte: str) -> None:
        self.parts.append(texte)
        self.length += len(texte)

    def open(self, token: Token, attribut: str) -> None:
        cible, titre = str(token.attrGet(attribut) or ""), str(token.attrGet("title") or "")
        # Inside the register a link goes to a file, by its name as it is on the disk.
        cible = cible if SCHEME.match(cible) else unquote(cible)
        self.opened.append((self.length, cible, titre))

    def close(self, trait: Trait) -> None:
        debut, cible, titre = self.opened.pop()
        if self.length > debut:
            self.runs.append(Run(trait, debut, self.length, cible))
        if titre:
            self.write(f" ({titre})")


def read(ecrit: str) -> tuple[str, tuple[Run, ...]]:
    """The text that is written; every line end of the source is a ``\\n``, a SAUT run where it is meant."""
    return _parse(ecrit) if _SIGNES.search(ecrit) else (ecrit, ())


@lru_cache(maxsize=2048)  # acts share their formulas
def _parse(ecrit: str) -> tuple[str, tuple[Run, ...]]:
    tokens: list[Token] = []
    PARSER.inline.parse(ecrit, PARSER, {}, tokens)
    plume = _Plume()
    _write(plume, tokens)
    # Of two marks on the same words, the last closed is the outer one.
    plume.runs.reverse()
    plume.runs.sort(key=lambda run: (run.debut, -run.fin))
    return "".join(plume.parts), tuple(plume.runs)


def paragraphs(texte: str, runs: tuple[Run, ...]) -> Iterator[tuple[int, str, tuple[Run, ...]]]:
    """The paragraphs of a block with their first line in it: more than one when visas or articles follow without blank line."""
    if "\n" not in texte:
        yield 0, texte, runs
        return
    debut = 0
    for found in DEBUT_DE_BLOC.finditer(texte):
        yield texte.count("\n", 0, debut), *_cut(texte, runs, debut, found.start())
        debut = found.end()
    yield texte.count("\n", 0, debut), *_cut(texte, runs, debut, len(texte))


def prefix(etiquette: str, texte: str, runs: tuple[Run, ...]) -> tuple[str, tuple[Run, ...]]:
    """The text after a label that the Markdown list would have renumbered or turned into a bullet."""
    shift = len(etiquette) + 1
    moved = tuple(Run(r.trait, r.debut + shift, r.fin + shift, r.cible) for r in runs)
    return f"{etiquette} {texte}".rstrip(), moved


def _write(plume: _Plume, tokens: Sequence[Token]) -> None:
    """Write tokens one after the other, opening and closing marks."""
    for token in tokens:
        nom, _, sens = token.type.rpartition("_")
        if token.type == "softbreak":
            plume.write("\n")
        elif token.type == "hardbreak":
            plume.runs.append(Run(Trait.SAUT, plume.length, plume.length + 1))
            plume.write("\n")
        elif token.type == "image":
            plume.open(token, "src")
            _write(plume, token.children or ())
            plume.close(Trait.LIEN)
        elif nom in TRAITS and sens == "open":
            plume.open(token, "href")
        elif nom in TRAITS and sens == "close":
            plume.close(TRAITS[nom])
        else:
            plume.write(token.content)


def _cut(texte: str, runs: tuple[Run, ...], debut: int, fin: int) -> tuple[str, tuple[Run, ...]]:
    """``texte[debut:fin]`` with its runs, line ends that are not meant turned into spaces."""
    kept = tuple(
        Run(run.trait, max(run.debut, debut) - debut, min(run.fin, fin) - debut, run.cible)
        for run in runs
        if run.debut < fin and run.fin > debut
    )
    part = texte[debut:fin]
    if "\n" not in part:
        return part, kept
    meant = {run.debut for run in kept if run.trait is Trait.SAUT}
    spaced = (" " if c == "\n" and at not in meant else c for at, c in enumerate(part))
    return "".join(spaced), kept
