"""A tree of files: what of it can be believed, and how another one is made like it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from registre.publication import arbre
from registre.publication.etat import Sortie

PLAN = {"index.html": b"accueil", "actes/1/index.html": b"acte", "vide.css": b""}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder for a tree."""
    return tmp_path / "arbre"


def made(racine: Path, plan: dict[str, bytes] = PLAN) -> dict[str, Sortie]:
    folders: set[str] = set()
    return {chemin: arbre.write(racine, chemin, data, folders) for chemin, data in plan.items()}


def content(racine: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(racine).as_posix(): path.read_bytes() if path.is_file() else None
        for path in racine.rglob("*")
        if path.is_file() or not any(path.iterdir())
    }


def flip(path: Path) -> None:
    """Another byte, and the same dates as before."""
    seen = path.stat()
    path.write_bytes(bytes([path.read_bytes()[0] ^ 1]) + path.read_bytes()[1:])
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))


def by_link(path: Path) -> None:
    """A link to a copy."""
    shutil.copy(path, path.parent.parent / "copie")
    path.unlink()
    path.symlink_to(path.parent.parent / "copie")


def by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def by_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def is_whole(racine: Path, known: dict[str, Sortie]) -> bool:
    """Whether looking through the tree finds nothing else than what is known."""
    return arbre.Ecart() == arbre.ecart(racine, known)


SPOILS = [flip, by_link, by_folder, by_pipe, Path.unlink]


def test_an_untouched_tree_is_whole_and_intact(tree: Path) -> None:
    known = made(tree)
    assert is_whole(tree, known)
    looked: list[int] = []
    assert (known, []) == arbre.intact(tree, known, looked.append)
    assert len(PLAN) == sum(looked)


@pytest.mark.parametrize("spoil", SPOILS)
@pytest.mark.parametrize("chemin", ["index.html", "actes/1/index.html"])
def test_a_file_that_is_not_what_it_was_is_seen(
    spoil: Callable[[Path], object], chemin: str, tree: Path
) -> None:
    known = made(tree)
    spoil(tree / chemin)
    assert not is_whole(tree, known)
    assert chemin not in arbre.intact(tree, known)[0]


def test_a_pipe_in_the_place_of_an_empty_file_is_not_read(tree: Path) -> None:
    known = made(tree)
    by_pipe(tree / "vide.css")
    found, others = arbre.intact(tree, known)
    assert ["vide.css"] == others
    assert "vide.css" not in found


@pytest.mark.parametrize(
    ("stray", "expected"),
    [("autre.html", "autre.html"), ("actes/2/", "actes/2/"), ("x/y/", "x/y/")],
)
def test_what_nobody_made_is_a_stray(stray: str, expected: str, tree: Path) -> None:
    known = made(tree)
    (tree / stray).mkdir(parents=True) if stray.endswith("/") else (tree / stray).touch()
    assert not is_whole(tree, known)
    found, others = arbre.intact(tree, known)
    assert (known, [expected]) == (found, others)
    arbre.remove(tree, others)
    assert is_whole(tree, known)
    assert not (tree / "x").exists()


def test_a_copied_tree_is_recognized_by_its_bytes(tree: Path, tmp_path: Path) -> None:
    known = made(tree)
    copied = tmp_path / "copie"
    shutil.copytree(tree, copied, copy_function=shutil.copyfile)
    found, others = arbre.intact(copied, known)
    assert [] == others
    assert known.keys() == found.keys()
    assert is_whole(copied, found)


def test_a_tree_that_is_not_there_holds_nothing(tree: Path) -> None:
    assert ({}, []) == arbre.intact(tree, {})
    assert not is_whole(tree, {"a": Sortie(b"", 0, 0)})


@pytest.mark.parametrize("spoil", SPOILS)
def test_a_tree_is_made_like_another_one(
    spoil: Callable[[Path], object], tree: Path, tmp_path: Path
) -> None:
    files = {"index.html": b"accueil", "ancien/1.html": b"1", "actes/1/index.html": b"ancien"}
    before = made(tree, files)
    (tree / "creux").mkdir()
    spoil(tree / "actes/1/index.html")
    model = tmp_path / "modele"
    known = made(model)
    arbre.align(tree, model, before, known, arbre.ecart(tree, before))
    assert content(model) == content(tree)
    assert is_whole(model, known)
    assert is_whole(tree, known)


def test_a_tree_of_which_nothing_is_known_is_made_anew(tree: Path, tmp_path: Path) -> None:
    made(tree)
    model = tmp_path / "modele"
    known = made(model)
    arbre.align(tree, model, {}, known, arbre.ecart(tree, {}))
    assert is_whole(tree, known)
    assert tree.joinpath("index.html").samefile(model / "index.html")


def test_what_is_the_same_in_both_stays(tree: Path, tmp_path: Path) -> None:
    model = tmp_path / "modele"
    known = made(model)
    arbre.align(tree, model, {}, known, arbre.Ecart())
    before = tree.joinpath("index.html").stat()
    arbre.align(tree, model, known, dict(known), arbre.ecart(tree, known))
    assert before == tree.joinpath("index.html").stat()


def test_without_links_a_tree_is_made_of_copies(tree: Path, tmp_path: Path) -> None:
    known = made(model := tmp_path / "modele")
    (tree / "actes/1").mkdir(parents=True)
    arbre._link(model / "actes/1/index.html", tree / "actes/1/index.html")
    arbre._link(model / "index.html", tree / "actes/1/index.html")  # one is there: no link can be
    assert b"accueil" == (tree / "actes/1/index.html").read_bytes()
    assert b"acte" == (model / "actes/1/index.html").read_bytes()
    assert known.keys() == arbre.intact(model, known)[0].keys()


def test_a_file_that_is_there_is_never_written_over(tree: Path) -> None:
    made(tree)
    with pytest.raises(FileExistsError):
        arbre.write(tree, "index.html", b"autre", set())
    assert b"accueil" == (tree / "index.html").read_bytes()


def test_folders_that_are_left_empty_go(tree: Path) -> None:
    made(tree)
    arbre.remove(tree, ["actes/1/index.html"])
    assert {"index.html", "vide.css"} == {path.name for path in tree.iterdir()}
