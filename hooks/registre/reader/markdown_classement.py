"""The state machine that tells the parts of an act: one pass over its blocks, in their order.

    DEBUT ─ouverture, présences─▶ APPEL ─exposé, titre─▶ CORPS ─délibère, article─▶ DISPOSITIF ─certification─▶ FIN

A stage only moves on; a title after the decision opens a new part and goes back to CORPS (minutes hold one decision after another).
Paragraphs that lead to a visa, a considérant, the body's name or «délibère» are the exposé. What follows an article is its own
until the next part. No block is dropped, moved or rewritten: only its genre, its anchor and its place under an article are decided here.
"""

from collections.abc import Iterable
from dataclasses import replace

from registre.model.blocs import Bloc, Genre
from registre.reader.markdown_ancres import Ancres
from registre.reader.markdown_blocs import known_as, label
from registre.reader.markdown_etapes import (
    ANNONCES,
    BUTS,
    D_ARTICLE,
    EN_ITEMS,
    EN_LISTE,
    NUMEROTES,
    Etape,
    Marche,
)
from registre.reader.markdown_genres import ETIQUETTE, calls_the_roll, names_people, recognise

COMPTES = {Genre.VISA: "visa", Genre.CONSIDERANT: "considerant"}
SIGNATURE_LONGUEUR = 60
NOMS_ANNONCES = 0.8  # share of words that are names in a roll that was announced


def classify(blocs: Iterable[Bloc]) -> tuple[Bloc, ...]:
    """The blocks of a document with their genres, articles holding what follows them."""
    classement = Classement()
    for bloc in blocs:
        classement.add(bloc)
    return classement.close()


class Classement:
    """The reading of one document: what has been placed, at what stage, what is awaited."""

    def __init__(self) -> None:
        """Before the first block."""
        self._blocs: list[Bloc] = []
        self._marche = Marche()
        self._article: Bloc | None = None
        self._enfants: list[Bloc] = []
        self._annonce: Genre | None = None
        self._expose: list[int] = []
        self._ancres = Ancres()

    def add(self, bloc: Bloc) -> None:
        """Place the next block."""
        annonce, self._annonce = self._annonce, None
        if bloc.genre is Genre.LISTE:
            self._add_list(bloc, annonce)
        elif bloc.genre is Genre.TABLEAU:
            self._add_table(bloc, annonce)
        elif bloc.genre in (Genre.TITRE, Genre.PARAGRAPHE):
            self._add_text(bloc, annonce)
        else:
            self._add_plain(bloc)

    def close(self) -> tuple[Bloc, ...]:
        """Every block of the document."""
        self._close_article()
        return tuple(self._blocs)

    def _add_text(self, bloc: Bloc, annonce: Genre | None) -> None:
        """A paragraph or a title: by its words, else by what came before it."""
        titre = bloc.genre is Genre.TITRE
        genre = recognise(bloc.texte, self._marche.etape, titre=titre)
        if genre is Genre.PARAGRAPHE:
            self._close_article()
            self._add_plain(bloc)
            self._expose.clear()
        elif genre is not None:
            self._add_part(bloc, genre)
        elif titre:
            self._add_plain(bloc)
        elif annonce is Genre.PRESENCES and names_people(bloc.texte, NOMS_ANNONCES):
            self._add_part(bloc, Genre.PRESENCES)
        elif annonce in (Genre.VOTE, Genre.ANNEXES):
            self._add_part(bloc, annonce)
        elif self._marche.etape is Etape.APPEL and names_people(bloc.texte):
            self._add_part(bloc, Genre.PRESENCES)
        elif self._marche.etape is Etape.FIN and _signs(bloc):
            self._add_part(bloc, Genre.SIGNATURE)
        else:
            self._add_plain(bloc)

    def _add_list(self, liste: Bloc, annonce: Genre | None) -> None:
        """A list: what its first item says, else what its announcement says."""
        first = recognise(liste.enfants[0].texte, self._marche.etape)
        parts = NUMEROTES if liste.numerote else EN_ITEMS
        if first in parts:
            self._add_items(liste, first, parts)
        elif annonce is not None:
            self._append_child(liste)
        elif first in EN_LISTE:
            self._add_part(Bloc(genre=first, ligne=liste.ligne, enfants=(liste,)), first)
        elif self._marche.etape is Etape.APPEL and all(
            names_people(el.texte) for el in liste.enfants
        ):
            part = Bloc(genre=Genre.PRESENCES, ligne=liste.ligne, enfants=(liste,))
            self._add_part(part, Genre.PRESENCES)
        else:
            self._add_plain(liste)

    def _add_items(self, liste: Bloc, first: Genre, parts: frozenset[Genre]) -> None:
        """Visas, considérants or articles written as a list; an item that does not say what it is follows the one before."""
        genre = first
        for rang, element in enumerate(liste.enfants, liste.depart):
            said = recognise(element.texte, self._marche.etape)
            if said is None and genre is Genre.ARTICLE:
                self._add_plain(Bloc(genre=Genre.LISTE, ligne=element.ligne, enfants=(element,)))
                continue
            genre = said if said in parts else genre
            bloc = label(element, f"{rang}.") if liste.numerote else element
            self._add_part(bloc, genre)

    def _add_table(self, tableau: Bloc, annonce: Genre | None) -> None:
        """A table: the roll-call, what was announced, or any table."""
        if annonce is not None:
            self._append_child(tableau)
        elif self._marche.etape <= Etape.APPEL and calls_the_roll(tableau):
            part = Bloc(genre=Genre.PRESENCES, ligne=tableau.ligne, enfants=(tableau,))
            self._add_part(part, Genre.PRESENCES)
        else:
            self._add_plain(tableau)

    def _add_part(self, bloc: Bloc, genre: Genre) -> None:
        """A recognised part of the act."""
        self._close_article()
        if genre in BUTS:
            for rang in self._expose:
                self._blocs[rang] = known_as(self._blocs[rang], Genre.EXPOSE)
        self._expose.clear()
        self._marche.part(genre)
        if genre is Genre.ARTICLE:
            self._open_article(bloc)
            return
        self._blocs.append(known_as(bloc, genre, self._anchor(bloc, genre)))
        if genre in ANNONCES and not bloc.enfants and (bloc.niveau or bloc.texte.endswith(":")):
            self._annonce = genre

    def _anchor(self, bloc: Bloc, genre: Genre) -> str:
        """The anchor of a part: counted, or named after the title that it is; most have none."""
        if genre in COMPTES:
            return self._ancres.counted(COMPTES[genre])
        return self._ancres.title(bloc.texte) if genre in EN_LISTE and bloc.niveau else ""

    def _add_plain(self, bloc: Bloc) -> None:
        """A block that says nothing of itself: in the article that is open, or on its own."""
        article = self._article
        if bloc.genre is Genre.TITRE:
            if article is not None and bloc.niveau <= (article.niveau or bloc.niveau):
                self._close_article()
            name = self._ancres.title if self._article else self._ancres.part
            bloc = known_as(bloc, Genre.TITRE, name(bloc.texte))
        elif bloc.genre not in D_ARTICLE:
            self._close_article()
        if self._article is not None:
            self._enfants.append(bloc)
            return
        if bloc.genre is Genre.PARAGRAPHE and self._marche.etape < Etape.DISPOSITIF:
            self._expose.append(len(self._blocs))
        elif bloc.genre is Genre.APPEL:
            self._expose.clear()
        self._marche.other(bloc.genre)
        self._blocs.append(bloc)

    def _append_child(self, bloc: Bloc) -> None:
        """The list or table that the last part announced."""
        last = self._blocs[-1]
        self._blocs[-1] = replace(last, enfants=(*last.enfants, bloc))

    def _open_article(self, bloc: Bloc) -> None:
        """An article starts: what comes next is its own."""
        found = ETIQUETTE.match(bloc.texte)
        etiquette, rang = (found["label"], found["rang"]) if found else ("", "")
        ancre = self._ancres.article(rang)
        self._enfants = list(bloc.enfants)
        self._article = known_as(bloc, Genre.ARTICLE, ancre, etiquette)

    def _close_article(self) -> None:
        """The open article, where there is one, takes its place."""
        if self._article is not None:
            if len(self._enfants) > len(self._article.enfants):
                self._article = replace(self._article, enfants=tuple(self._enfants))
            self._blocs.append(self._article)
            self._article = None


def _signs(bloc: Bloc) -> bool:
    """Whether a line under the certification is a signatory's name."""
    return len(bloc.texte) <= SIGNATURE_LONGUEUR and names_people(bloc.texte)
