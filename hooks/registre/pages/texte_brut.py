"""Blocks to plain text: for the search record, the excerpts and the exports."""

import re
from collections.abc import Iterable, Iterator

from registre.model.blocs import Bloc, Genre

# What every act says in the same words: of no use to who searches.
FORMULES = frozenset(
    {
        Genre.OUVERTURE,
        Genre.PRESENCES,
        Genre.ORGANE,
        Genre.DELIBERE,
        Genre.VOTE,
        Genre.CERTIFICATION,
        Genre.SIGNATURE,
    }
)
BLANC = re.compile(r"\[blanc\]", re.IGNORECASE)
LAISSE_EN_BLANC = "[laissé en blanc]"


def plain_text(blocs: Iterable[Bloc], *, formules: bool = True) -> str:
    """The words of a document, paragraphs parted by blank lines; without the stock phrases if ``formules`` is false."""
    kept = (bloc for bloc in blocs if formules or bloc.genre not in FORMULES)
    return "\n\n".join(text for bloc in kept if (text := "\n".join(_lines(bloc))))


def _lines(bloc: Bloc) -> Iterator[str]:
    """The lines of a block, those of what it holds after its own."""
    if bloc.genre is Genre.BLANC:
        yield LAISSE_EN_BLANC
    elif bloc.genre is Genre.LACUNE:
        yield f"[lacune : {bloc.texte}]" if bloc.texte else "[lacune]"
    elif bloc.genre is Genre.TABLEAU:
        yield from (" | ".join(cellule.texte for cellule in ligne) for ligne in bloc.lignes)
    elif bloc.genre is Genre.LISTE:
        yield from _items(bloc)
    else:
        if bloc.texte:
            yield BLANC.sub(LAISSE_EN_BLANC, bloc.texte)
        for enfant in bloc.enfants:
            yield from _lines(enfant)


def _items(liste: Bloc) -> Iterator[str]:
    """The items of a list after their mark: the number that is printed, or a dash."""
    for rang, element in enumerate(liste.enfants, liste.depart):
        lines = list(_lines(element)) or [""]
        mark = "" if element.etiquette else f"{rang}. " if liste.numerote else "- "
        yield f"{mark}{lines[0]}".rstrip()
        yield from (f"{' ' * len(mark)}{line}" for line in lines[1:])
