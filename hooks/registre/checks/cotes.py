"""The two sides of a comparison: the words of an act's text, by line; those of the pages of its original."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from registre.checks.mots import Mot, words
from registre.model.blocs import Bloc, Genre
from registre.texte.slugs import fold

# What the act does not say in its own words: anything may stand there on the page.
_INCONNUS = frozenset((Genre.APPEL, Genre.BLANC, Genre.LACUNE))
_BLANC = re.compile(r"\[blanc\]", re.IGNORECASE)
# Lines at the top and at the bottom of pages, among which the same come back.
_BORDS = 4
# A line near an edge: its rank, from the bottom where it is negative, and its shape.
Bord = tuple[int, str]
_CHIFFRES = re.compile(r"\d+")
# A page's number, of three figures at most: «2019-12» alone on its line is the number of an act.
_NUMERO = re.compile(r"[-–— ]*(?:page|p\.)? *\d{1,3} *(?:(?:/|sur|de|[-–—]) *\d{0,3})?[-–— ]*")
_TAMPON = re.compile(
    r"(?:envoye|recu|transmis|depose|affiche|publie|mis en ligne|accuse de reception).{0,40}(?:prefecture|\d{4})|^id ?:"
    r"|berger.levrault|s2low"
)


def of_blocs(blocs: Iterable[Bloc]) -> Iterator[Mot]:
    """The words of an act, with the line of each block."""
    for bloc in blocs:
        if bloc.genre in _INCONNUS:
            yield Mot("", "", bloc.ligne)
            continue
        yield from _said(bloc.texte, bloc.ligne)
        yield from of_blocs(bloc.enfants)
        for ligne in bloc.lignes:
            for cellule in ligne:
                yield from _said(cellule.texte, bloc.ligne)


def _said(texte: str, ligne: int) -> Iterator[Mot]:
    first, *others = _BLANC.split(texte)
    yield from words(first, ligne)
    for part in others:
        yield Mot("", "", ligne)
        yield from words(part, ligne)


def of_pages(pages: Sequence[str]) -> Iterator[Mot]:
    """The words of pages, without what comes back at their edges, their numbers, and what was stamped on them."""
    cut = [page.split("\n") for page in pages]
    again = _repeated(cut)
    for number, lines in enumerate(cut, 1):
        start, end = 0, len(lines)
        while start < end and _is_edge(lines, start, start, again):
            start += 1
        while start < end and _is_edge(lines, end - 1, end - 1 - len(lines), again):
            end -= 1
        for line in lines[start:end]:
            if not _is_stamp(line):
                yield from words(line, number)


def _is_edge(lines: Sequence[str], rang: int, place: int, again: Collection[Bord]) -> bool:
    """Whether a line that nothing but such lines parts from the edge comes back, or is no text at all."""
    return (place, _shape(lines[rang])) in again or _is_stamp(lines[rang])


def _repeated(pages: Sequence[Sequence[str]]) -> set[Bord]:
    """The lines that stand at the same place on two pages at least, and on half of them."""
    counts = Counter(
        place for page in pages for rang in range(len(page)) for place in _edges(rang, page)
    )
    return {place for place, count in counts.items() if count >= max(2, len(pages) / 2)}


def _edges(rang: int, page: Sequence[str]) -> Iterator[Bord]:
    """Where a line stands from the top and from the bottom of its page, if it is near, and its shape."""
    for place in (rang, rang - len(page)):
        if -_BORDS <= place < _BORDS:
            yield place, _shape(page[rang])


def _shape(line: str) -> str:
    return _CHIFFRES.sub("#", fold(line))


def _is_stamp(line: str) -> bool:
    plain = fold(line)
    return _NUMERO.fullmatch(plain) is not None or _TAMPON.search(plain) is not None
