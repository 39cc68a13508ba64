"""Whatever happens to what a build left, the next one makes the right site, and says in French what it could not believe."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from registre.publication import cache
from tests.support.increment import PAGE, Projet, edit, prepare, tree

LAISSEE = "La mémoire de la dernière construction est laissée de côté"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Projet, dict[str, str]]:
    """A project whose site is built, and what a first build makes of it."""
    projet = prepare(tmp_path_factory.mktemp("pannes"))
    assert projet.build() is not None
    return projet, tree(projet.site)


def flip(path: Path) -> None:
    """Another byte, and the date of before."""
    seen = path.stat()
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.unlink()
    path.write_bytes(data)
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))


def cut(path: Path) -> None:
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data[: len(data) // 2])


def by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def by_full_folder(path: Path) -> None:
    by_folder(path)
    (path / "autre.html").write_text("autre")


def by_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/hostname")


def beside(path: Path) -> None:
    path.with_name("autre.html").write_text("autre")


def parent_is_a_file(path: Path) -> None:
    shutil.rmtree(path.parent)
    path.parent.write_text("un fichier")


SPOILS = [flip, cut, Path.unlink, by_folder, by_full_folder, by_link, beside, parent_is_a_file]


@pytest.mark.parametrize("place", ["site", "arbre"])
@pytest.mark.parametrize("spoil", SPOILS)
def test_a_tree_that_was_touched_is_made_right(
    place: str, spoil: Callable[[Path], object], built: tuple[Projet, dict[str, str]]
) -> None:
    projet, expected = built
    racine = projet.site if place == "site" else cache.folder(projet.site) / "arbre"
    spoil(racine / PAGE)
    put_back = edit(projet)
    assert projet.build() is not None, projet.dit
    put_back()
    assert projet.build() is not None, projet.dit
    assert expected == tree(projet.site)
    assert (0, 0) == projet.build()


@pytest.mark.parametrize("spoil", SPOILS)
def test_a_site_that_was_touched_is_mended_though_no_content_changed(
    spoil: Callable[[Path], object], built: tuple[Projet, dict[str, str]]
) -> None:
    projet, expected = built
    spoil(projet.site / PAGE)
    assert projet.build() is not None, projet.dit
    assert expected == tree(projet.site)


@pytest.mark.parametrize("name", ["etat", "lecture"])
@pytest.mark.parametrize("spoil", [flip, cut, by_folder])
def test_a_memory_that_was_touched_is_left_and_said(
    name: str, spoil: Callable[[Path], object], built: tuple[Projet, dict[str, str]]
) -> None:
    projet, expected = built
    spoil(cache.folder(projet.site) / name)
    made = projet.build()
    assert made is not None
    assert made[0] == made[1]
    assert LAISSEE in projet.dit[0]
    assert expected == tree(projet.site)


def test_without_its_memory_a_site_is_made_again(built: tuple[Projet, dict[str, str]]) -> None:
    projet, expected = built
    cache.drop(projet.site)
    assert projet.build() is not None
    assert expected == tree(projet.site)
    assert not any(LAISSEE in one for one in projet.dit)


def test_another_version_of_the_program_makes_everything_again(
    built: tuple[Projet, dict[str, str]],
) -> None:
    projet, expected = built
    module = projet.racine / "hooks/registre/__init__.py"
    before = module.read_bytes()
    module.write_bytes(before + b"# autre\n")
    made = projet.build()
    module.write_bytes(before)
    assert made is not None
    assert made[0] == made[1]
    assert "ont changé" in projet.dit[0]
    assert projet.build() is not None
    assert expected == tree(projet.site)
