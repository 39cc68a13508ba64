"""Blocks to HTML: the parts of an act as elements that say what they are."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from registre.model.blocs import JAMAIS_TITRES, Bloc, Cellule, Genre
from registre.pages.html_lignes import BLANC, Href, escaped, inline, lacune

ALIGNES = {Genre.VISA: "visas", Genre.CONSIDERANT: "considerants"}
PLUS_PETIT_TITRE = 6


class Rendu:
    """One document being rendered: how deep its titles are, how many tables were seen."""

    def __init__(self, href: Href, niveau: int) -> None:
        """``niveau`` is the level of the highest title."""
        self._href = href
        self._niveau = niveau
        self._titres: list[int] = []
        self._tableaux = 0

    def blocks(self, blocs: Iterable[Bloc]) -> str:
        """Blocks one after the other; neighbouring visas and considérants make one list."""
        return "\n".join(self._each(blocs))

    def _each(self, blocs: Iterable[Bloc]) -> Iterator[str]:
        """The HTML of each block, or of each run of neighbours."""
        for genre, run in groupby(blocs, key=lambda bloc: bloc.genre):
            suite = tuple(run)
            if genre in ALIGNES and len(suite) > 1:
                items = "\n".join([self._item(bloc) for bloc in suite])
                yield f'<ul class="{ALIGNES[genre]}">\n{items}\n</ul>'
            else:
                yield from (self._block(bloc) for bloc in suite)

    def _block(self, bloc: Bloc) -> str:
        """One block."""
        if bloc.genre is Genre.TITRE:
            return self._title(bloc)
        if bloc.genre is Genre.ARTICLE:
            return self._article(bloc)
        if bloc.genre is Genre.LISTE:
            return self._list(bloc)
        if bloc.genre is Genre.TABLEAU:
            return self._table(bloc)
        if bloc.genre is Genre.BLANC:
            return f"<p>{BLANC}</p>"
        if bloc.genre is Genre.LACUNE:
            return f'<p class="lacune">{escaped(lacune(bloc.texte))}</p>'
        return self._part(bloc)

    def _title(self, bloc: Bloc) -> str:
        """A title and the link to it, outside of it so that its name stays its own words."""
        heading = self._heading(bloc, self._text(bloc), bloc.ancre)
        link = _permalink(bloc.ancre, f"« {bloc.texte} »") if bloc.ancre else ""
        return f'<div class="titre">{heading} {link}</div>'

    def _article(self, bloc: Bloc) -> str:
        """An article: its printed label, its text, what follows it."""
        label = f'<strong class="etiquette">{escaped(bloc.etiquette)}</strong>'
        rest = inline(bloc.texte, bloc.runs, self._href, len(bloc.etiquette))
        link = _permalink(bloc.ancre, f"l’article {_rank(bloc.etiquette)}")
        if bloc.niveau:
            heading = self._heading(bloc, label + rest)
            first = f'<div class="titre">{heading} {link}</div>'
        else:
            first = f"<p>{label}{rest} {link}</p>"
        inside = f"{first}{self._children(bloc)}"
        return f'<section class="article" id="{escaped(bloc.ancre)}">\n{inside}\n</section>'

    def _part(self, bloc: Bloc) -> str:
        """A paragraph that is a part of the act, with the list or table that it announces."""
        classe = "" if bloc.genre is Genre.PARAGRAPHE else str(bloc.genre)
        if bloc.niveau and bloc.genre not in JAMAIS_TITRES:
            first = self._heading(bloc, self._text(bloc))
        elif bloc.enfants:
            first = f"<p>{self._text(bloc)}</p>" if bloc.texte else ""
        else:
            return f"<p{_attributes(classe, bloc.ancre)}>{self._text(bloc)}</p>"
        return f"<div{_attributes(classe, bloc.ancre)}>{first}{self._children(bloc)}</div>"

    def _list(self, bloc: Bloc) -> str:
        """A list; where items carry their printed marks, it shows no other."""
        items = "\n".join(self._item(element) for element in bloc.enfants)
        if bloc.numerote:
            start = f' start="{bloc.depart}"' if bloc.depart != 1 else ""
            return f"<ol{start}>\n{items}\n</ol>"
        marked = any(element.etiquette for element in bloc.enfants)
        return f"<ul{_attributes('etiquetee' if marked else '')}>\n{items}\n</ul>"

    def _item(self, bloc: Bloc) -> str:
        """An item of a list."""
        return f"<li{_attributes('', bloc.ancre)}>{self._text(bloc)}{self._children(bloc)}</li>"

    def _table(self, bloc: Bloc) -> str:
        """A table that the keyboard can scroll, its header over each column."""
        self._tableaux += 1
        header, *rows = bloc.lignes
        top = "".join(self._header(cell) for cell in header)
        lines = (f"<tr>{''.join(self._cell(cell) for cell in row)}</tr>" for row in rows)
        body = "<tbody>\n{}\n</tbody>\n".format("\n".join(lines)) if rows else ""
        return (
            f'<div class="tableau" role="region" tabindex="0" aria-label="Tableau {self._tableaux}">\n'
            f"<table>\n<thead>\n<tr>{top}</tr>\n</thead>\n{body}</table>\n</div>"
        )

    def _header(self, cellule: Cellule) -> str:
        """A cell of the header; an empty one heads nothing."""
        if not cellule.texte:
            return "<td></td>"
        return f'<th scope="col">{inline(cellule.texte, cellule.runs, self._href)}</th>'

    def _cell(self, cellule: Cellule) -> str:
        """A cell of the body."""
        return f"<td>{inline(cellule.texte, cellule.runs, self._href)}</td>"

    def _heading(self, bloc: Bloc, words: str, ancre: str = "") -> str:
        """A heading one level below the title that holds it, whatever the source skipped."""
        while self._titres and self._titres[-1] >= bloc.niveau:
            self._titres.pop()
        self._titres.append(bloc.niveau)
        level = min(self._niveau + len(self._titres) - 1, PLUS_PETIT_TITRE)
        return f"<h{level}{_attributes('', ancre)}>{words}</h{level}>"

    def _text(self, bloc: Bloc) -> str:
        """The words of a block."""
        return inline(bloc.texte, bloc.runs, self._href)

    def _children(self, bloc: Bloc) -> str:
        """What a block holds, on its own lines."""
        return f"\n{self.blocks(bloc.enfants)}" if bloc.enfants else ""


def _permalink(ancre: str, quoi: str) -> str:
    """A small link to the passage itself, to be copied."""
    name = f"Lien permanent vers {escaped(quoi)}"
    return f'<a class="ancre" href="#{escaped(ancre)}" aria-label="{name}">§</a>'


def _attributes(classe: str, ancre: str = "") -> str:
    """The class and the identifier that an element has, if any."""
    attributes = f' class="{classe}"' if classe else ""
    return f'{attributes} id="{escaped(ancre)}"' if ancre else attributes


def _rank(etiquette: str) -> str:
    """The number of an article as one says it: «2», «1er», «premier»."""
    rang = etiquette.split(maxsplit=1)[-1]
    return rang.lower() if rang.lower() in ("premier", "unique") else rang
