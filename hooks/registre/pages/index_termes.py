"""The page of each index: its terms with what they hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from registre.indexes import INDEXES
from registre.indexes.base import Index, Terme
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Entete, Kind, Lien, Page, Unite
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
            liens = tuple(Lien(each.upper(), letter_address(index, each)) for each in letters)
            yield _page(index, None, (), liens)
            for letter, found in letters.items():
                yield _page(index, letter, (_section(letter, found),), liens)
        elif letters:
            liens = tuple(Lien(each.upper(), f"{index.slug}/#{each}") for each in letters)
            sections = tuple(_section(letter, found) for letter, found in letters.items())
            yield _page(index, None, sections, liens)
        else:
            yield _page(index, None, (Section(initiale=None, noeuds=tree(termes)),), ())


def letter_address(index: Index, letter: str) -> str:
    """The address of what a long index has under one initial."""
    return f"{index.slug}/lettre/{letter}/"


def _has(index: Index, termes: Mapping[str, Terme], enough: int) -> bool:
    return index.slug in ALPHABETIQUES and len(termes) >= enough


def _page(
    index: Index, letter: str | None, sections: tuple[Section, ...], lettres: tuple[Lien, ...]
) -> Page:
    titre, chapeau = TITRES[index.slug]
    shown = f"{titre} – {letter.upper()}" if letter else titre
    return Page(
        adresse=letter_address(index, letter) if letter else f"{index.slug}/",
        gabarit=GABARIT,
        unite=Unite.REGISTRE,
        entete=partial(
            Entete,
            titre=shown,
            description=chapeau,
            fil=(Lien(titre, f"{index.slug}/"),) if letter else (),
        ),
        vue=partial(VueIndex, titre=shown, chapeau=chapeau, sections=sections, lettres=lettres),
    )


def _section(letter: str, termes: Sequence[Terme]) -> Section:
    return Section(initiale=letter, noeuds=tuple(node(terme) for terme in termes))


KIND = Kind(nom="index", unite=Unite.REGISTRE, pages=pages)
