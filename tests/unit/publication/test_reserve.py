"""Pieces kept from one build to the next: as long as what they were made from is the same, and they are whole."""

import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from registre import indexes, reader
from registre.indexes.catalogue import Catalogue
from registre.publication.etat import Etat
from registre.publication.lectures import Lectures
from registre.publication.reserve import Reserve
from registre.publication.suivi import Journal
from registre.publication.surveillance import watch
from tests.support import contenu

ACTE = "sivom/2021/2021-3"
NOM = "recherche 2021-02"


@pytest.fixture
def known(tmp_path: Path) -> Catalogue:
    """A register of one act."""
    contenu.write(tmp_path / "content", contenu.BASE)
    return indexes.build(reader.read(tmp_path / "content").registre, tmp_path / "content")


class Build:
    """One build that keeps a piece made from the act; ``made`` counts how often it was made."""

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        self.journal = Journal()
        self._watched = watch(catalogue, self.journal, ())
        self._reserve = Reserve(
            folder / "pieces", self.journal, Lectures(Etat(), catalogue, {}, b"")
        )
        self.made = 0

    def keep(self) -> bytes:
        return self._reserve.keep(NOM, self._make)

    def _make(self) -> bytes:
        self.made += 1
        return self._watched.registre.deliberations[ACTE].objet.encode()


def changed(catalogue: Catalogue) -> Catalogue:
    acte = replace(catalogue.registre.deliberations[ACTE], objet="Autre objet")
    return replace(catalogue, registre=replace(catalogue.registre, deliberations={ACTE: acte}))


def test_a_piece_is_made_once(tmp_path: Path, known: Catalogue) -> None:
    first, second = Build(tmp_path, known), Build(tmp_path, known)
    assert first.keep() == second.keep()
    assert (1, 0) == (first.made, second.made)


def test_a_piece_is_made_again_when_what_it_read_has_changed(
    tmp_path: Path, known: Catalogue
) -> None:
    Build(tmp_path, known).keep()
    second = Build(tmp_path, changed(known))
    assert b"Autre objet" == second.keep()
    assert 1 == second.made


def test_who_takes_a_kept_piece_has_read_what_it_read(tmp_path: Path, known: Catalogue) -> None:
    reads = []
    for build in (Build(tmp_path, known), Build(tmp_path, known)):
        with build.journal.noting() as lus:
            build.keep()
        reads.append(lus)
    assert ("registre deliberations", ACTE) in reads[0]
    assert reads[0] == reads[1]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-1]),
        lambda path: path.write_bytes(path.read_bytes()[:40] + b"??" + path.read_bytes()[42:]),
        lambda path: path.write_bytes(pickle.dumps(({}, b"faux"))),
    ],
)
def test_a_piece_that_is_not_what_was_kept_is_made_again(
    spoil: Callable[[Path], object], tmp_path: Path, known: Catalogue
) -> None:
    expected = Build(tmp_path, known).keep()
    (path,) = (tmp_path / "pieces").iterdir()
    spoil(path)
    second = Build(tmp_path, known)
    assert expected == second.keep()
    assert 1 == second.made
