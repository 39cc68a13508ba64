"""What the home page shows around the editor's words: the next sittings, the latest acts, the ways in, how far they lead."""

from dataclasses import dataclass

from registre.indexes import INDEXES
from registre.indexes.catalogue import Catalogue
from registre.pages.listes import couverture
from registre.pages.listes.comptes import compte
from registre.pages.listes.entrees import EntreeActe, EntreeSeance, act_entry, sitting_entry

GABARIT = "registre/accueil.html"
DERNIERS = 10
# What one entry of each index is called, to count them.
_NOMS = {
    "seances": ("séance", "séances"),
    "sujets": ("sujet", "sujets"),
    "partenaires": ("partenaire", "partenaires"),
    "matieres": ("matière", "matières"),
    "annees": ("année", "années"),
    "organismes": ("organisme", "organismes"),
    "territoires": ("territoire", "territoires"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entree:
    """A way into the register: its name, where it starts, how many entries it has."""

    titre: str
    adresse: str
    compte: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VueAccueil:
    """What the home page counts and lists."""

    annonces: tuple[EntreeSeance, ...]
    derniers: tuple[EntreeActe, ...]
    total: str
    index: tuple[Entree, ...]
    couverture: tuple[couverture.Couverture, ...]
    reserve: str


def vue(catalogue: Catalogue) -> VueAccueil:
    """The view of the home page."""
    return VueAccueil(
        annonces=announced(catalogue),
        derniers=tuple(act_entry(catalogue, cle) for cle in catalogue.actes[:DERNIERS]),
        total=compte(len(catalogue.actes), "délibération"),
        index=ways_in(catalogue),
        couverture=tuple(couverture.coverage(catalogue)),
        reserve=couverture.RESERVE,
    )


def announced(catalogue: Catalogue) -> tuple[EntreeSeance, ...]:
    """The sittings that the issuers announce, the next one first; what is past is theirs to say, not a clock's."""
    return tuple(sitting_entry(catalogue, cle) for cle in reversed(catalogue.annonces))


def ways_in(catalogue: Catalogue) -> tuple[Entree, ...]:
    """Every index, in the order of the menu, with the number of its entries (of the first level, for a tree of issuers)."""
    found = []
    for index in INDEXES:
        termes = catalogue.index[index.slug].values()
        number = sum(1 for terme in termes if terme.parent is None or index.slug != "organismes")
        found.append(
            Entree(
                titre=index.titre,
                adresse=f"{index.slug}/",
                compte=compte(number, *_NOMS[index.slug]),
            )
        )
    return tuple(found)
