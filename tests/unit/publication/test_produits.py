"""Everything that a site is made of: no name twice, no file from two hands, nothing made before it is asked for."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from registre import indexes, reader
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Page
from registre.publication.produit import Produit
from registre.publication.produits import EDITORIAL, Chantier, products
from registre.publication.suivi import Journal
from registre.publication.surveillance import watch
from registre.search.mois import just_make
from tests.support.increment import prepare


def nobody(catalogue: Catalogue, cards: tuple[Page, ...]) -> Iterator[tuple[str, bytes]]:
    """An editor who writes one page."""
    yield "index.html", b"accueil"


Made = dict[str, bytes]


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> tuple[tuple[Produit, ...], Made, Journal]:
    """The products of a register of several issuers, and the files that they read of each other."""
    racine = prepare(tmp_path_factory.mktemp("produits"), actes=12).racine
    contenu, journal, made = racine / "content", Journal(), Made()
    catalogue = watch(indexes.build(reader.read(contenu).registre, contenu), journal, ())
    order = Chantier(
        catalogue=catalogue,
        racine=racine,
        editorial=nobody,
        editeur=b"",
        sorties=made.__getitem__,
        garder=just_make,
        textes=reader.Textes(),
    )
    return tuple(products(order)), made, journal


def test_no_name_is_given_twice(listed: tuple[tuple[Produit, ...], Made, Journal]) -> None:
    counts = Counter(one.nom for one in listed[0])
    assert [] == [nom for nom, count in counts.items() if count > 1]


def test_no_file_has_two_makers_and_paths_stay_in_the_site(
    listed: tuple[tuple[Produit, ...], Made, Journal],
) -> None:
    found, made, _ = listed
    makers: dict[str, str] = {}
    for one in sorted(found, key=lambda produit: produit.rang):
        for chemin, data in one.make():
            assert chemin not in makers, (chemin, one.nom, makers[chemin])
            assert not Path(chemin).is_absolute()
            assert ".." not in Path(chemin).parts
            makers[chemin], made[chemin] = one.nom, data
    folders = {str(parent) for chemin in makers for parent in Path(chemin).parents}
    assert set() == folders & makers.keys()


def test_mkdocs_reads_the_editor_s_files_by_itself_and_it_is_noted(
    listed: tuple[tuple[Produit, ...], Made, Journal],
) -> None:
    found, _, journal = listed
    (editorial,) = (one for one in found if one.nom == EDITORIAL)
    with journal.noting() as lus:
        assert [("index.html", b"accueil")] == list(editorial.make())
    assert {("pages de l’éditeur", None)} == lus
