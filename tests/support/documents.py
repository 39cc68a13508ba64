"""Documents made in tests, as a build makes them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import page

from registre.documents import DOCUMENTS, acte
from registre.documents.base import Document, Edition
from registre.documents.composition import Compositeur
from registre.indexes.catalogue import Catalogue
from registre.model.blocs import Bloc, Genre
from tests.support.project import ROOT

GABARITS = ROOT / "theme_overrides" / "documents"
EDITION = Edition(url="https://registre.example/")
NORMES = ("pdf/a-3a", "pdf/ua-1")
# One process of typst for all the tests of a worker.
COMPOSITEUR = Compositeur(GABARITS)

GRAINES = (
    "nord-pas-de-calais-numerique/2019/2019-12",
    "somme-numerique/2011/20111107_DL_04",
    "somme-numerique/2016/20161128_DL_01",
    "somme-numerique/2020/20201130_DL_03",
)
# The sitting whose minutes are the fifth.
SEANCE = "somme-numerique/2016-11-28-bureau"
# The act of the text below.
RICHE = "sivom/2021/2021-3"
# An act whose text holds everything that a text can hold.
TEXTE = """\
---
seance: 2021-02-01-conseil
objet: "« Prix de l’eau » : #read(\\"/etc/passwd\\") $x$ @ref <script>alert(1)</script>"
vote:
  resultat: adoptée
  pour: 12
  contre: 1
  abstentions: 2
  exprimes: 13
mentions:
  - "#import \\"x\\": * et *étoiles*"
---

## EXTRAIT DU REGISTRE

### Une partie

Le *Conseil* fixe le **prix de l’eau**, voir [l’article 2](#article-2) et [la loi](https://exemple.fr/loi?a=1&b=2).

Voir aussi [un visa](#visa-2), [un considérant](#considerant-1), [un titre](#une-partie) et [rien](#rien).

#eval("1 + 1") #read("/etc/passwd") $x^2$ @ref <b>gras</b> `code` \\* _ ~ // /* */ = - + \\#

[appel]

## LE CONSEIL

- Vu le code général des collectivités territoriales,
- Vu les statuts,

Considérant que l’eau [lacune : un mot] est [blanc] chère,

## DELIBERE

ARTICLE 1 – Le prix est fixé :

| Tranche | Prix |
| --- | --- |
| première | 1,50 € |
| **seconde** | 2 000,00 € |

- un
  - deux
- trois

ARTICLE 2 – Le Président est chargé de l’exécution.

1. premier
2. second

Pour extrait conforme

Le Président, Jean NEUTRE
"""


def riche_files() -> dict[str, str]:
    presences = "  - Mme Anne ESSAI: présent\n  - M. Jean NEUTRE: excusé\n"
    return {
        f"deliberations/{RICHE}.md": TEXTE,
        "seances/sivom/2021-02-01-conseil.md": f"---\npresences:\n{presences}---\n",
    }


def pdf(catalogue: Catalogue, cle: str, edition: Edition = EDITION) -> bytes:
    """The document of an act."""
    return compose(acte.DOCUMENT, catalogue, catalogue.registre.deliberations[cle].adresse, edition)


def compose(
    kind: Document, catalogue: Catalogue, adresse: str, edition: Edition = EDITION
) -> bytes:
    """The document of a kind that a page has."""
    epreuve = kind.epreuve(catalogue, adresse, edition)
    instant = edition.instant_of(epreuve.jour)
    return COMPOSITEUR.compose(kind.gabarit, epreuve.donnees, instant)


def every(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Every document of every kind, with its path in the site."""
    for kind in DOCUMENTS:
        for adresse in kind.adresses(catalogue):
            yield kind.path(adresse), compose(kind, catalogue, adresse)


def faults(octets: bytes) -> list[str]:
    """What a validator finds that PDF/A-3a or PDF/UA-1 forbid."""
    reports = (page.validate_pdf_bytes(octets, profile=norme) for norme in NORMES)
    return [fault.rule_id for report in reports for fault in report.failures]


def flat(blocs: Iterable[Bloc], *genres: Genre) -> Iterator[Bloc]:
    """The blocks of a text in their order, those that others hold included."""
    for bloc in blocs:
        if not genres or bloc.genre in genres:
            yield bloc
        yield from flat(bloc.enfants, *genres)


def source(catalogue: Catalogue, cle: str) -> bytes:
    """The source file of an act."""
    return Path(
        catalogue.contenu, catalogue.registre.deliberations[cle].source.fichier
    ).read_bytes()
