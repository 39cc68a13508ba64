"""Blocks to HTML: the parts of an act as elements that say what they are."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from markupsafe import Markup

from registre.model.blocs import Bloc, Cellule, Genre
from registre.pages.html_lignes import BLANC, Href, inline, lacune

ALIGNES = {Genre.VISA: "visas", Genre.CONSIDERANT: "considerants"}
PLUS_PETIT_TITRE = 6
# Lines of an act that a source may write as titles, and that are none: «LE BUREAU», «DÉLIBÈRE».
JAMAIS_TITRES = frozenset({Genre.ORGANE, Genre.DELIBERE})


class Rendu:
    """One document being rendered: how deep its titles are, how many tables were seen."""

    def __init__(self, href: Href, niveau: int) -> None:
        """``niveau`` is the level of the highest title."""
        self._href = href
        self._niveau = niveau
        self._titres: list[int] = []
        self._tableaux = 0

    def blocks(self, blocs: Iterable[Bloc]) -> Markup:
        """Blocks one after the other; neighbouring visas and considérants make one list."""
        return Markup("\n").join(self._each(blocs))

    def _each(self, blocs: Iterable[Bloc]) -> Iterator[Markup]:
        """The HTML of each block, or of each run of neighbours."""
        for genre, run in groupby(blocs, key=lambda bloc: bloc.genre):
            suite = tuple(run)
            if genre in ALIGNES and len(suite) > 1:
                items = Markup("\n").join(self._item(bloc) for bloc in suite)
                yield Markup('<ul class="{}">\n{}\n</ul>').format(ALIGNES[genre], items)
            else:
                yield from (self._block(bloc) for bloc in suite)

    def _block(self, bloc: Bloc) -> Markup:
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
            return Markup("<p>{}</p>").format(BLANC)
        if bloc.genre is Genre.LACUNE:
            return Markup('<p class="lacune">{}</p>').format(lacune(bloc.texte))
        return self._part(bloc)

    def _title(self, bloc: Bloc) -> Markup:
        """A title and the link to it, outside of it so that its name stays its own words."""
        heading = self._heading(bloc, self._text(bloc), bloc.ancre)
        link = _permalink(bloc.ancre, f"« {bloc.texte} »") if bloc.ancre else Markup("")
        return Markup('<div class="titre">{} {}</div>').format(heading, link)

    def _article(self, bloc: Bloc) -> Markup:
        """An article: its printed label, its text, what follows it."""
        label = Markup('<strong class="etiquette">{}</strong>').format(bloc.etiquette)
        rest = inline(bloc.texte, bloc.runs, self._href, len(bloc.etiquette))
        link = _permalink(bloc.ancre, f"l’article {_rank(bloc.etiquette)}")
        if bloc.niveau:
            heading = self._heading(bloc, label + rest)
            first = Markup('<div class="titre">{} {}</div>').format(heading, link)
        else:
            first = Markup("<p>{}{} {}</p>").format(label, rest, link)
        return Markup('<section class="article" id="{}">\n{}{}\n</section>').format(
            bloc.ancre, first, self._children(bloc)
        )

    def _part(self, bloc: Bloc) -> Markup:
        """A paragraph that is a part of the act, with the list or table that it announces."""
        classe = "" if bloc.genre is Genre.PARAGRAPHE else str(bloc.genre)
        if bloc.niveau and bloc.genre not in JAMAIS_TITRES:
            first = self._heading(bloc, self._text(bloc))
        elif bloc.enfants:
            first = Markup("<p>{}</p>").format(self._text(bloc)) if bloc.texte else Markup("")
        else:
            return Markup("<p{}>{}</p>").format(_attributes(classe, bloc.ancre), self._text(bloc))
        return Markup("<div{}>{}{}</div>").format(
            _attributes(classe, bloc.ancre), first, self._children(bloc)
        )

    def _list(self, bloc: Bloc) -> Markup:
        """A list; where items carry their printed marks, it shows no other."""
        items = Markup("\n").join(self._item(element) for element in bloc.enfants)
        if bloc.numerote:
            start = Markup(' start="{}"').format(bloc.depart) if bloc.depart != 1 else ""
            return Markup("<ol{}>\n{}\n</ol>").format(start, items)
        marked = any(element.etiquette for element in bloc.enfants)
        return Markup("<ul{}>\n{}\n</ul>").format(_attributes("etiquetee" if marked else ""), items)

    def _item(self, bloc: Bloc) -> Markup:
        """An item of a list."""
        return Markup("<li{}>{}{}</li>").format(
            _attributes("", bloc.ancre), self._text(bloc), self._children(bloc)
        )

    def _table(self, bloc: Bloc) -> Markup:
        """A table that the keyboard can scroll, its header over each column."""
        self._tableaux += 1
        header, *rows = bloc.lignes
        body = Markup("\n").join(
            Markup("<tr>{}</tr>").format(Markup("").join(self._cell(cell) for cell in row))
            for row in rows
        )
        return Markup(
            '<div class="tableau" role="region" tabindex="0" aria-label="Tableau {}">\n<table>\n'
            "<thead>\n<tr>{}</tr>\n</thead>\n{}</table>\n</div>"
        ).format(
            self._tableaux,
            Markup("").join(self._header(cell) for cell in header),
            Markup("<tbody>\n{}\n</tbody>\n").format(body) if rows else "",
        )

    def _header(self, cellule: Cellule) -> Markup:
        """A cell of the header; an empty one heads nothing."""
        if not cellule.texte:
            return Markup("<td></td>")
        return Markup('<th scope="col">{}</th>').format(
            inline(cellule.texte, cellule.runs, self._href)
        )

    def _cell(self, cellule: Cellule) -> Markup:
        """A cell of the body."""
        return Markup("<td>{}</td>").format(inline(cellule.texte, cellule.runs, self._href))

    def _heading(self, bloc: Bloc, words: Markup, ancre: str = "") -> Markup:
        """A heading one level below the title that holds it, whatever the source skipped."""
        while self._titres and self._titres[-1] >= bloc.niveau:
            self._titres.pop()
        self._titres.append(bloc.niveau)
        level = min(self._niveau + len(self._titres) - 1, PLUS_PETIT_TITRE)
        return Markup("<h{}{}>{}</h{}>").format(level, _attributes("", ancre), words, level)

    def _text(self, bloc: Bloc) -> Markup:
        """The words of a block."""
        return inline(bloc.texte, bloc.runs, self._href)

    def _children(self, bloc: Bloc) -> Markup:
        """What a block holds, on its own lines."""
        return Markup("\n{}").format(self.blocks(bloc.enfants)) if bloc.enfants else Markup("")


def _permalink(ancre: str, quoi: str) -> Markup:
    """A small link to the passage itself, to be copied."""
    return Markup('<a class="ancre" href="#{}" aria-label="Lien permanent vers {}">§</a>').format(
        ancre, quoi
    )


def _attributes(classe: str, ancre: str = "") -> Markup:
    """The class and the identifier that an element has, if any."""
    attributes = Markup(' class="{}"').format(classe) if classe else Markup("")
    return attributes + (Markup(' id="{}"').format(ancre) if ancre else "")


def _rank(etiquette: str) -> str:
    """The number of an article as one says it: «2», «1er», «premier»."""
    rang = etiquette.split(maxsplit=1)[-1]
    return rang.lower() if rang.lower() in ("premier", "unique") else rang
