"""Blocks to the neutral tree that the templates print: the parts of a document, in its order, each saying what it is.

Titles and articles are told their level here, so that none is skipped: each is one below the title that holds it.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from registre.documents.lignes import Cibles, Ligne, inline
from registre.model.blocs import JAMAIS_TITRES, Bloc, Cellule, Genre
from registre.pages.html_blocs import ALIGNES, PLUS_PETIT_TITRE
from registre.pages.html_lignes import lacune

Noeud = dict[str, object]
# What a column of figures holds: «1 234,50 €», «12 %», «-3», «néant» is none.
_CHIFFRES = re.compile(r"[-−–+]?\s?\d[\d\s.,]*\s?(?:€|%|h|ha|km|m²|m³|[kM]€)?(?:\s?(?:HT|TTC))?")


# Signs of a cell that may be higher than what is left of a page, or than a page: its row may be cut.
_LONGUE = 300
# What is printed without an anchor: no link leads there.
_SANS_ANCRE = frozenset({Genre.TABLEAU, Genre.LISTE, Genre.LACUNE, Genre.BLANC, Genre.APPEL})


def anchors(blocs: Iterable[Bloc]) -> Iterator[str]:
    """The anchors of a text, in its order."""
    for bloc in blocs:
        if bloc.ancre and bloc.genre not in _SANS_ANCRE:
            yield bloc.ancre
        yield from anchors(bloc.enfants)


class Arbre:
    """One document being turned: how deep its titles are."""

    def __init__(self, cibles: Cibles, niveau: int) -> None:
        """``niveau`` is the level of the highest title."""
        self._cibles = cibles
        self._niveau = niveau
        self._titres: list[int] = []

    def blocks(self, blocs: Iterable[Bloc]) -> list[Noeud]:
        """Blocks one after the other; neighbouring visas and considérants make one list."""
        return list(self._each(blocs))

    def _each(self, blocs: Iterable[Bloc]) -> Iterator[Noeud]:
        for genre, run in groupby(blocs, key=lambda bloc: bloc.genre):
            suite = tuple(run)
            if genre in ALIGNES and len(suite) > 1:
                yield {"genre": "alignes", "elements": [self._item(bloc) for bloc in suite]}
            else:
                yield from (self._block(bloc) for bloc in suite)

    def _block(self, bloc: Bloc) -> Noeud:
        if bloc.genre is Genre.TABLEAU:
            return _table(bloc, self._cibles)
        if bloc.genre is Genre.LISTE:
            return self._list(bloc)
        if bloc.genre is Genre.ARTICLE:
            return self._article(bloc)
        if bloc.genre is Genre.LACUNE:
            return {"genre": "lacune", "texte": [lacune(bloc.texte)]}
        if bloc.genre is Genre.TITRE or (bloc.niveau and bloc.genre not in JAMAIS_TITRES):
            # its level is known before those of the titles in it
            title: Noeud = {"genre": "titre", "niveau": self._level(bloc.niveau)}
            return title | self._item(bloc)
        return {"genre": str(bloc.genre), **self._item(bloc)}

    def _article(self, bloc: Bloc) -> Noeud:
        """An article: its printed label is a heading of the document's plan; its text follows on the same line."""
        own = self._level(bloc.niveau) if bloc.niveau else self._under()
        rest = inline(bloc.texte, bloc.runs, self._cibles, len(bloc.etiquette))
        return {
            "genre": "article",
            "niveau": own,
            "titre": bool(bloc.niveau),
            "etiquette": inline(bloc.etiquette, (), self._cibles),
            "texte": rest,
            "ancre": self._anchor(bloc),
            "enfants": self.blocks(bloc.enfants),
        }

    def _list(self, bloc: Bloc) -> Noeud:
        """A list; where items carry their printed marks, it shows no other."""
        return {
            "genre": "liste",
            "numerote": bloc.numerote,
            "depart": bloc.depart,
            "etiquetee": any(element.etiquette for element in bloc.enfants),
            "elements": [self._item(element) for element in bloc.enfants],
        }

    def _item(self, bloc: Bloc) -> Noeud:
        """The words of a block, and what it holds."""
        node: Noeud = {"texte": inline(bloc.texte, bloc.runs, self._cibles)}
        if bloc.ancre:
            node["ancre"] = self._anchor(bloc)
        if bloc.enfants:
            node["enfants"] = self.blocks(bloc.enfants)
        return node

    def _anchor(self, bloc: Bloc) -> str:
        return self._cibles.prefixe + bloc.ancre if bloc.ancre else ""

    def _level(self, niveau: int) -> int:
        """One level below the title that holds it, whatever the source skipped."""
        while self._titres and self._titres[-1] >= niveau:
            self._titres.pop()
        self._titres.append(niveau)
        return min(self._niveau + len(self._titres) - 1, PLUS_PETIT_TITRE)

    def _under(self) -> int:
        """The level of what stands under the last title and holds none."""
        return min(self._niveau + len(self._titres), PLUS_PETIT_TITRE)


def _table(bloc: Bloc, cibles: Cibles) -> Noeud:
    """A table; columns of figures are told apart, for they are set to the right; rows that must be cut too."""
    header, *rows = bloc.lignes
    columns = range(len(header))
    return {
        "genre": "tableau",
        "tete": [_cell(cell, cibles) for cell in header],
        "lignes": [[_cell(cell, cibles) for cell in row] for row in rows],
        "secable": any(len(cell.texte) > _LONGUE for row in bloc.lignes for cell in row),
        "chiffres": [_figures([row[rank] for row in rows if rank < len(row)]) for rank in columns],
    }


def _cell(cellule: Cellule, cibles: Cibles) -> Ligne:
    return inline(cellule.texte, cellule.runs, cibles)


def _figures(cellules: list[Cellule]) -> bool:
    written = [cell.texte.strip() for cell in cellules if cell.texte.strip()]
    return bool(written) and all(_CHIFFRES.fullmatch(texte) for texte in written)
