"""Everything that pages look up in a register is noted when it is read."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from registre import indexes, reader
from registre.indexes.catalogue import Catalogue
from registre.indexes.preuves import Preuves
from registre.model.registre import Registre
from registre.publication.suivi import (
    EDITORIAL,
    FICHIERS,
    SORTIES,
    Carte,
    Cle,
    Dossier,
    Journal,
    Sorties,
    Suite,
    Suivi,
)
from registre.publication.surveillance import maps, watch
from tests.support.project import ROOT

CONTENU = ROOT / "content"
ACTE = "somme-numerique/2016/20161128_DL_01"
FICHIER = f"deliberations/{ACTE}.md"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The register of the project."""
    return indexes.build(reader.read(CONTENU).registre, CONTENU)


def reads(catalogue: Catalogue, do: Callable[[Catalogue], object]) -> set[Cle]:
    journal = Journal()
    watched = watch(catalogue, journal, {FICHIER})
    with journal.noting() as lus:
        do(watched)
    return lus


def held(catalogue: Catalogue) -> Iterator[tuple[str, object]]:
    """All that a register and its catalogue hold, by field; a map of maps, map by map."""
    for one in fields(Registre):
        yield one.name, getattr(catalogue.registre, one.name)
    for one in fields(Catalogue):
        value = getattr(catalogue, one.name)
        if isinstance(value, dict):
            yield from ((f"{one.name} {nom}", inner) for nom, inner in value.items())
        elif isinstance(value, Preuves):
            names = {one.name for one in fields(Preuves)} - {"recueil"}  # a head stands for it
            yield from ((f"preuves {inner}", getattr(value, inner)) for inner in names)
        elif not isinstance(value, Registre):
            yield one.name, value


def test_every_field_of_the_register_and_of_the_catalogue_is_watched(catalogue: Catalogue) -> None:
    watched = watch(catalogue, Journal(), ())
    loose = {nom for nom, value in held(watched) if not isinstance(value, Suivi | Dossier)}
    assert loose == set()


def test_everything_that_is_watched_has_a_digest_of_its_own(catalogue: Catalogue) -> None:
    names = {one.nom for _, one in held(watch(catalogue, Journal(), ())) if isinstance(one, Suivi)}
    assert names <= maps(catalogue).keys()


@pytest.mark.parametrize(
    ("do", "expected"),
    [
        (lambda c: c.registre.deliberations[ACTE], ("registre deliberations", ACTE)),
        (lambda c: c.registre.deliberations.get("x"), ("registre deliberations", "x")),
        (lambda c: "x" in c.registre.partenaires, ("registre partenaires", "x")),
        (lambda c: list(c.registre.sujets), ("registre sujets", None)),
        (lambda c: len(c.registre.territoires), ("registre territoires", None)),
        (lambda c: dict(c.registre.seances.items()), ("registre seances", None)),
        (lambda c: c.registre.corps("somme-numerique"), ("registre organismes", "somme-numerique")),
        (lambda c: c.registre.nomenclature.version, ("nomenclature", "version")),
        (lambda c: c.registre.nomenclature.matieres["1"], ("nomenclature matieres", "1")),
        (lambda c: c.actes[0], ("actes", None)),
        (lambda c: list(reversed(c.seances)), ("seances", None)),
        (lambda c: ACTE in c.actes, ("actes", None)),
        (lambda c: c.index["annees"]["2016"], ("index annees", "2016")),
        (lambda c: c.intitules["sujets"].get("x"), ("intitules sujets", "x")),
        (lambda c: c.voisins[ACTE], ("voisins", ACTE)),
        (lambda c: c.cites_par.get("x"), ("cites_par", "x")),
        (lambda c: c.preuves.objets.get("x"), ("preuves objets", "x")),
        (lambda c: c.preuves.derniere, ("preuves comptes", "dernière")),
        (lambda c: c.contenu / FICHIER, (FICHIERS, FICHIER)),
        (lambda c: c.contenu / "aide", (EDITORIAL, None)),
    ],
)
def test_a_read_is_noted(
    do: Callable[[Catalogue], object], expected: Cle, catalogue: Catalogue
) -> None:
    assert expected in reads(catalogue, do)


def test_what_is_read_is_what_is_there(catalogue: Catalogue) -> None:
    watched = watch(catalogue, Journal(), {FICHIER})
    assert dict(catalogue.registre.deliberations) == dict(watched.registre.deliberations)
    assert list(catalogue.actes) == list(watched.actes)
    assert catalogue.registre.nomenclature.version == watched.registre.nomenclature.version
    assert (CONTENU / FICHIER).read_bytes() == (watched.contenu / FICHIER).read_bytes()


def test_nothing_is_noted_outside_a_product(catalogue: Catalogue) -> None:
    journal = Journal()
    watched = watch(catalogue, journal, ())
    with journal.noting() as first:
        _ = watched.actes[0]
    _ = watched.registre.sujets.get("x")
    with journal.noting() as second:
        _ = watched.registre.partenaires.get("y")
    assert ({("actes", None)}, {("registre partenaires", "y")}) == (first, second)


def test_a_failure_ends_the_noting(catalogue: Catalogue) -> None:
    journal = Journal()
    with pytest.raises(KeyError), journal.noting():
        Carte("carte", journal, {})["x"]
    assert journal.lus is None


def test_a_slice_of_a_list_reads_the_list() -> None:
    journal = Journal()
    with journal.noting() as lus:
        assert ["b"] == Suite("suite", journal, ["a", "b"])[1:]
    assert {("suite", None)} == lus


def test_a_file_of_the_site_is_read_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a")
    journal = Journal()
    with journal.noting() as lus:
        assert Sorties(tmp_path, journal).read("a.txt") == b"a"
    assert {(SORTIES, "a.txt")} == lus
