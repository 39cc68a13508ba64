"""Published files in a real repository: kept once, read back as they were, and gone for good when they must be."""

import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from registre.conservation import ecriture
from registre.conservation.git import DepotError
from registre.conservation.magasin import Magasin, Rayon, path_of
from tests.support.depots import bare, git
from tests.support.journaux import JOUR

RAYON = Rayon("somme-numerique", 2026)
UN, DEUX = b"%PDF un", b"\x00deux\n"
SOMME_UN, SOMME_DEUX = (sha256(octets).hexdigest() for octets in (UN, DEUX))


def test_files_are_kept_by_their_sum(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    (tmp_path / "deux.txt").write_bytes(DEUX)
    store = Magasin(depot)
    assert store.add(RAYON, [UN, tmp_path / "deux.txt", UN], JOUR) == [
        SOMME_UN,
        SOMME_DEUX,
        SOMME_UN,
    ]
    assert sorted(store.names(RAYON)) == sorted([SOMME_UN, SOMME_DEUX])
    assert (store.read(RAYON, SOMME_UN), store.read(RAYON, SOMME_DEUX)) == (UN, DEUX)
    assert store.shelves() == [RAYON]
    listed = git(depot.dossier, "ls-tree", "-r", "--name-only", RAYON.ref).split()
    assert f"{SOMME_UN[:2]}/{SOMME_UN[2:]}" in listed


def test_what_is_there_is_not_written_again(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    store = Magasin(depot)
    store.add(RAYON, [UN], JOUR)
    before = depot.resolve(RAYON.ref)
    assert store.add(RAYON, [UN], JOUR) == [SOMME_UN]
    assert depot.resolve(RAYON.ref) == before
    store.add(RAYON, [DEUX], JOUR)
    assert git(depot.dossier, "rev-parse", f"{RAYON.ref}^") == before
    assert store.add(Rayon("autre", 2025), [], JOUR) == []
    assert store.shelves() == [RAYON]


def test_what_is_taken_away_leaves_nothing(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    store = Magasin(depot)
    store.add(RAYON, [UN], JOUR)
    store.add(RAYON, [DEUX], JOUR)
    oid = store.names(RAYON)[SOMME_UN]
    assert store.remove(RAYON, [SOMME_UN, "f" * 64], JOUR) == [SOMME_UN]
    assert store.remove(RAYON, [SOMME_UN], JOUR) == []
    assert git(depot.dossier, "rev-list", "--count", RAYON.ref) == "1"
    assert store.read(RAYON, SOMME_DEUX) == DEUX
    with pytest.raises(DepotError, match="n’est plus gardé"):
        store.read(RAYON, SOMME_UN)
    git(depot.dossier, "cat-file", "-e", oid)  # still there until it is purged
    store.purge()
    with pytest.raises(subprocess.CalledProcessError):
        git(depot.dossier, "cat-file", "-e", oid)
    assert store.read(RAYON, SOMME_DEUX) == DEUX


def test_what_was_packed_is_purged_too(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    store = Magasin(depot)
    store.add(RAYON, [UN, DEUX], JOUR)
    oid = store.names(RAYON)[SOMME_UN]
    git(depot.dossier, "gc", "--quiet")
    store.remove(RAYON, [SOMME_UN, SOMME_DEUX], JOUR)
    store.purge()
    with pytest.raises(subprocess.CalledProcessError):
        git(depot.dossier, "cat-file", "-e", oid)
    assert store.names(RAYON) == {}


def test_an_altered_file_is_not_given(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    store = Magasin(depot)
    lying = ecriture.write(
        depot,
        [(path_of(SOMME_UN), DEUX), (path_of(SOMME_DEUX), DEUX)],
        parent=None,
        instant=JOUR,
        message="Faux",
    )
    git(depot.dossier, "update-ref", RAYON.ref, lying)
    with pytest.raises(DepotError, match="n’est plus le même"):
        store.read(RAYON, SOMME_UN)
    assert dict(store.verify(RAYON)) == {SOMME_UN: False, SOMME_DEUX: True}


def test_clones_of_the_staff_do_not_have_them(tmp_path: Path) -> None:
    depot = bare(tmp_path)
    Magasin(depot).add(RAYON, [UN], JOUR)
    git(tmp_path, "clone", "--quiet", "--no-local", str(depot.dossier), "agent")
    assert git(tmp_path / "agent", "for-each-ref") == ""
    assert git(tmp_path / "agent", "count-objects") == "0 objects, 0 kilobytes"
    git(tmp_path, "clone", "--quiet", "--mirror", str(depot.dossier), "sauvegarde.git")
    assert RAYON.ref in git(tmp_path / "sauvegarde.git", "for-each-ref")
