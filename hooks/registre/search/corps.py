"""The words of an act or of minutes that are its own: the formulas that every document has are left out."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import dropwhile
from pathlib import Path
from typing import Any

from registre import reader
from registre.model.blocs import Bloc, Cellule, Genre
from registre.model.valeurs import Source
from registre.search.mots import propre

# They say the same in every document, or repeat facts that have fields of their own.
FORMULES = frozenset(
    {
        Genre.OUVERTURE,
        Genre.PRESENCES,
        Genre.APPEL,
        Genre.ORGANE,
        Genre.DELIBERE,
        Genre.VOTE,
        Genre.CERTIFICATION,
        Genre.SIGNATURE,
        Genre.BLANC,
    }
)
FINS = tuple(".,;:!?…»")
SUITE = " ·"


def read(contenu: Path, source: Source) -> str:
    """The searched text of a document."""
    return texte(reader.read_blocs(contenu, source))


def of_data(data: bytes) -> str:
    """The same from the public data of the document (JSON), several times quicker to read than the document."""
    return texte(map(_bloc, json.loads(data)["texte"]["blocs"]))


def of_file(data: bytes) -> str:
    """The searched text of a given file, from its public data (JSON)."""
    return of_pages(json.loads(data)["texte"])


def of_pages(pages: Iterable[str]) -> str:
    """The same from the words of its pages, on one line."""
    return propre(" ".join(map(_ended, filter(None, pages)))).removesuffix(SUITE)


def texte(blocs: Iterable[Bloc]) -> str:
    """The text to index and to quote in excerpts, on one line; the titles above it say what the record's own fields say."""
    body = dropwhile(lambda bloc: bloc.genre in FORMULES or bloc.genre is Genre.TITRE, blocs)
    return propre(" ".join(map(_ended, filter(None, _passages(body))))).removesuffix(SUITE)


def _passages(blocs: Iterable[Bloc]) -> Iterator[str]:
    for bloc in blocs:
        if bloc.genre in FORMULES:
            continue
        yield bloc.texte
        yield from _passages(bloc.enfants)
        for ligne in bloc.lignes:
            yield from (cellule.texte for cellule in ligne)


def _ended(passage: str) -> str:
    """A passage that no punctuation ends is set apart from the next, as a line break did."""
    passage = passage.rstrip()
    return passage if passage.endswith(FINS) else f"{passage}{SUITE}"


def _bloc(lu: Mapping[str, Any]) -> Bloc:
    """A block from its data, but for what is not searched."""
    return Bloc(
        genre=Genre(lu["genre"]),
        texte=lu.get("texte", ""),
        enfants=tuple(map(_bloc, lu.get("enfants", ()))),
        lignes=tuple(tuple(Cellule(un["texte"]) for un in ligne) for ligne in lu.get("lignes", ())),
    )
