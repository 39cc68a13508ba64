"""Parser's tokens to blocks: titles, paragraphs, lists, tables and the editor's marks, before anybody knows what they are in an act."""

import re
from collections.abc import Iterator

from markdown_it.common.utils import mdTrim
from markdown_it.token import Token

from registre.model.blocs import Bloc, Cellule, Genre
from registre.reader import markdown_lignes
from registre.reader.markdown_regles import PARSER

# A line between two blank ones that can only be a title or a paragraph, whatever is around it.
_SEULE = re.compile(
    r"(?:\A|(?<=\n\n))"
    r"(?:(?P<dieses>#{1,6})[ \t](?P<titre>[^#\n]*)|\*{0,3}(?:[^\W\d_]|[«“(’'\"])[^\n]*)"
    r"(?=\n\n|\n?\Z)"
)
# Without one of these there is no link in a text.
_LIEN = re.compile(r"\]\(|<")
MARQUES = {"appel": Genre.APPEL, "blanc": Genre.BLANC, "lacune": Genre.LACUNE}


def read(corps: str, ligne: int, *, liens: bool = False) -> Iterator[Bloc]:
    """The neutral blocks of a body whose first line is the file's line ``ligne``; with ``liens``, those only that may hold a link."""
    start = 0
    for seule in _SEULE.finditer(corps) if "\0" not in corps and "\r" not in corps else ():
        yield from _between(corps[start : seule.start()], ligne, liens=liens)
        ligne += corps.count("\n", start, seule.start())
        start = seule.end()
        if liens and not _LIEN.search(seule[0]):
            continue
        if dieses := seule["dieses"]:
            texte, runs = markdown_lignes.read(mdTrim(seule["titre"]))
            yield Bloc(genre=Genre.TITRE, texte=texte, runs=runs, ligne=ligne, niveau=len(dieses))
        else:
            yield from _lignes(mdTrim(seule[0]), ligne)
    yield from _between(corps[start:], ligne, liens=liens)


def _between(corps: str, ligne: int, *, liens: bool) -> Iterator[Bloc]:
    """What has to be parsed: lists, tables, marks, paragraphs of several lines."""
    if not corps.strip(" \t\n") or (liens and not _LIEN.search(corps)):
        return iter(())
    return _blocs(iter(PARSER.parse(corps)), "", ligne)


def _blocs(tokens: Iterator[Token], close: str, ligne: int) -> Iterator[Bloc]:
    """Blocks up to the token that closes their parent."""
    for token in tokens:
        if token.type == close:
            return
        if token.type == "paragraph_open":
            yield from _paragraphes(tokens, ligne)
        elif token.type == "heading_open":
            yield _titre(token, tokens, ligne)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            yield _liste(token, tokens, ligne)
        elif token.type == "table_open":
            yield _tableau(token, tokens, ligne)
        elif token.type == "marque":
            genre = MARQUES[token.info]
            yield Bloc(genre=genre, texte=token.content, ligne=_line(token, ligne))


def _paragraphes(tokens: Iterator[Token], ligne: int) -> Iterator[Bloc]:
    """The paragraph whose opening was just read; more than one where visas or articles follow each other line by line."""
    inline = next(tokens)
    return _lignes(inline.content, _line(inline, ligne))


def _lignes(ecrit: str, ligne: int) -> Iterator[Bloc]:
    texte, runs = markdown_lignes.read(ecrit)
    for offset, part, kept in markdown_lignes.paragraphs(texte, runs):
        yield Bloc(genre=Genre.PARAGRAPHE, texte=part, runs=kept, ligne=ligne + offset)


def _titre(token: Token, tokens: Iterator[Token], ligne: int) -> Bloc:
    """A title, on one line."""
    texte, runs = markdown_lignes.read(next(tokens).content)
    niveau = int(token.tag[1:])
    return Bloc(genre=Genre.TITRE, texte=texte, runs=runs, ligne=_line(token, ligne), niveau=niveau)


def _liste(token: Token, tokens: Iterator[Token], ligne: int) -> Bloc:
    """A list; its printed numbers are kept: in the text of the items where they do not simply follow each other."""
    elements, rangs = [], []
    for item in tokens:
        if item.type != "list_item_open":
            break
        rangs.append(item.info)
        elements.append(_element(item, tokens, ligne))
    place = _line(token, ligne)
    if token.type == "bullet_list_open":
        return Bloc(genre=Genre.LISTE, ligne=place, enfants=tuple(elements))
    depart = int(rangs[0])
    if token.markup == "." and rangs == [str(depart + n) for n in range(len(rangs))]:
        return Bloc(
            genre=Genre.LISTE, ligne=place, numerote=True, depart=depart, enfants=tuple(elements)
        )
    labelled = (label(el, rang + token.markup) for el, rang in zip(elements, rangs, strict=True))
    return Bloc(genre=Genre.LISTE, ligne=place, enfants=tuple(labelled))


def label(element: Bloc, etiquette: str) -> Bloc:
    """An item whose printed mark («1)», «a.») stands in its text."""
    texte, runs = markdown_lignes.prefix(etiquette, element.texte, element.runs)
    return Bloc(
        genre=element.genre,
        texte=texte,
        runs=runs,
        ligne=element.ligne,
        etiquette=etiquette,
        enfants=element.enfants,
    )


def known_as(bloc: Bloc, genre: Genre, ancre: str = "", etiquette: str = "") -> Bloc:
    """A block by what it is and is called: ``replace`` takes five times longer."""
    return Bloc(
        genre=genre,
        texte=bloc.texte,
        runs=bloc.runs,
        ligne=bloc.ligne,
        ancre=ancre,
        niveau=bloc.niveau,
        etiquette=etiquette or bloc.etiquette,
        numerote=bloc.numerote,
        depart=bloc.depart,
        enfants=bloc.enfants,
        lignes=bloc.lignes,
    )


def _element(item: Token, tokens: Iterator[Token], ligne: int) -> Bloc:
    """An item: its first paragraph is its text, the rest its children."""
    blocs = tuple(_blocs(tokens, "list_item_close", ligne))
    place = _line(item, ligne)
    if not blocs or blocs[0].genre is not Genre.PARAGRAPHE:
        return Bloc(genre=Genre.ELEMENT, ligne=place, enfants=blocs)
    first = blocs[0]
    return Bloc(
        genre=Genre.ELEMENT, texte=first.texte, runs=first.runs, ligne=place, enfants=blocs[1:]
    )


def _tableau(token: Token, tokens: Iterator[Token], ligne: int) -> Bloc:
    """A table: its rows, the header first."""
    lignes: list[tuple[Cellule, ...]] = []
    cellules: list[Cellule] = []
    for inner in tokens:
        if inner.type == "table_close":
            break
        if inner.type == "inline":
            cellules.append(Cellule(*markdown_lignes.read(inner.content)))
        elif inner.type == "tr_close":
            lignes.append(tuple(cellules))
            cellules = []
    return Bloc(genre=Genre.TABLEAU, ligne=_line(token, ligne), lignes=tuple(lignes))


def _line(token: Token, ligne: int) -> int:
    """The file's line on which a block starts."""
    return ligne + (token.map[0] if token.map else 0)
