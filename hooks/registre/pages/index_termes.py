"""The page of each index: its terms with what they hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from registre.indexes import INDEXES
from registre.indexes.base import Index, Terme
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Kind, Lien, Page, Unite
from registre.pages.listes.arbre import Section, by_initial, node, tree

GABARIT = "registre/index.html"
TITRES = {
    "sujets": ("Sujets", "Ce dont parlent les délibérations et les séances."),
    "partenaires": ("Partenaires", "Les organismes que les délibérations et les séances nomment."),
    "matieres": ("Matières", "Le classement national des actes, celui de leur télétransmission."),
    "annees": ("Années", "Les délibérations et les séances, année par année."),
    "organismes": ("Organismes", "Ceux qui délibèrent, et leurs organes."),
    "territoires": ("Territoires", "Les lieux que les délibérations concernent."),
}
# The indexes that may grow long: initials from 30 terms, one page per initial from 300.
ALPHABETIQUES = ("sujets", "partenaires", "territoires")
INITIALES, PAR_LETTRE = 30, 300

Lettres = Mapping[str, Sequence[Terme]]


@dataclass(frozen=True, slots=True, kw_only=True)
class VueIndex:
    """An index, or what it has under one initial; ``lettres`` leads to the other initials."""

    titre: str
    chapeau: str
    sections: tuple[Section, ...]
    lettres: tuple[Lien, ...] = ()


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page per index, and per initial when it is long; the index by sitting is the list of sittings."""
    for index in INDEXES:
        if index.slug not in TITRES:
            continue
        termes = catalogue.index[index.slug]
        letters = by_initial(termes.values()) if _has(index, termes, INITIALES) else {}
        if _has(index, termes, PAR_LETTRE):
            yield _page(index, None, partial(_alphabet, index, letters))
            for letter in letters:
                yield _page(index, letter, partial(_letter, index, letters, letter))
        else:
            yield _page(index, None, partial(_whole, index, termes, letters))


def letter_address(index: Index, letter: str) -> str:
    """The address of what a long index has under one initial."""
    return f"{index.slug}/lettre/{letter}/"


def _has(index: Index, termes: Mapping[str, Terme], enough: int) -> bool:
    return index.slug in ALPHABETIQUES and len(termes) >= enough


def _page(index: Index, letter: str | None, vue: partial[VueIndex]) -> Page:
    titre, chapeau = TITRES[index.slug]
    return Page(
        adresse=letter_address(index, letter) if letter else f"{index.slug}/",
        titre=f"{titre} – {letter.upper()}" if letter else titre,
        description=chapeau,
        gabarit=GABARIT,
        unite=Unite.REGISTRE,
        vue=vue,
        fil=(Lien(titre, f"{index.slug}/"),) if letter else (),
    )


def _whole(index: Index, termes: Mapping[str, Terme], letters: Lettres) -> VueIndex:
    """All the terms, under their initials when there are more than a screen of them."""
    titre, chapeau = TITRES[index.slug]
    if not letters:
        sections: tuple[Section, ...] = (Section(initiale=None, noeuds=tree(termes)),)
        return VueIndex(titre=titre, chapeau=chapeau, sections=sections)
    sections = tuple(_section(letter, found) for letter, found in letters.items())
    lettres = tuple(Lien(letter.upper(), f"{index.slug}/#{letter}") for letter in letters)
    return VueIndex(titre=titre, chapeau=chapeau, sections=sections, lettres=lettres)


def _alphabet(index: Index, letters: Lettres) -> VueIndex:
    """The first page of a long index: its initials."""
    titre, chapeau = TITRES[index.slug]
    return VueIndex(titre=titre, chapeau=chapeau, sections=(), lettres=_letters(index, letters))


def _letter(index: Index, letters: Lettres, letter: str) -> VueIndex:
    titre, chapeau = TITRES[index.slug]
    return VueIndex(
        titre=f"{titre} – {letter.upper()}",
        chapeau=chapeau,
        sections=(_section(letter, letters[letter]),),
        lettres=_letters(index, letters),
    )


def _letters(index: Index, letters: Lettres) -> tuple[Lien, ...]:
    return tuple(Lien(letter.upper(), letter_address(index, letter)) for letter in letters)


def _section(letter: str, termes: Sequence[Terme]) -> Section:
    return Section(initiale=letter, noeuds=tuple(node(terme) for terme in termes))


KIND = Kind(nom="index", unite=Unite.REGISTRE, pages=pages)
