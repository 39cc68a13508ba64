"""A site and what was left beside it are carried elsewhere, read while they change, cut short by a kill or a full disk."""

import random
import resource
import shutil
import signal
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from registre.publication import cache
from tests.support import project
from tests.support.increment import PAGE, Projet, edit, prepare, tree


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Projet, dict[str, str]]:
    """A project whose site is built, and what a first build makes of it."""
    projet = prepare(tmp_path_factory.mktemp("pannes"))
    assert projet.build() is not None
    return projet, tree(projet.site)


def by_copy(source: Path, target: Path) -> None:
    shutil.copytree(source, target, copy_function=shutil.copyfile)


def by_archive(source: Path, target: Path) -> None:
    with tarfile.open(target.with_suffix(".tar"), "w") as archive:
        archive.add(source, ".")
    with tarfile.open(target.with_suffix(".tar")) as archive:
        archive.extractall(target, filter="data")


@pytest.mark.parametrize("carry", [by_copy, by_archive])
@pytest.mark.parametrize("with_site", [True, False])
def test_a_memory_that_was_carried_elsewhere_serves(
    carry: Callable[[Path, Path], None],
    with_site: bool,  # noqa: FBT001
    built: tuple[Projet, dict[str, str]],
    tmp_path: Path,
) -> None:
    projet, expected = built
    other = Projet(tmp_path / "ailleurs")
    for part in (*project.PARTS, "requirements.lock"):
        source = projet.racine / part
        other.racine.mkdir(exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, other.racine / part, copy_function=shutil.copyfile)
        else:
            shutil.copyfile(source, other.racine / part)
    carry(cache.folder(projet.site), cache.folder(other.site))
    if with_site:
        carry(projet.site, other.site)
    made = other.build()
    assert made is not None
    assert made[0] == 0
    assert expected == tree(other.site)
    assert (0, 0) == other.build()


def test_who_reads_a_page_while_it_is_replaced_reads_the_old_one(
    built: tuple[Projet, dict[str, str]],
) -> None:
    projet, expected = built
    before = (projet.site / PAGE).read_bytes()
    with (projet.site / PAGE).open("rb") as reader:
        put_back = edit(projet)
        assert projet.build() is not None
        assert before == reader.read()
    assert before != (projet.site / PAGE).read_bytes()
    put_back()
    assert projet.build() is not None
    assert expected == tree(projet.site)


def full_disk(most: int) -> None:
    """No file may be longer."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def build_on_a_full_disk(projet: Projet, most: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "registre", "build"],
        cwd=projet.racine,
        env=project.environment(projet.racine),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=partial(full_disk, most),
    )


@pytest.mark.parametrize("room", [500, 8_000])
def test_a_full_disk_leaves_the_site_and_the_next_build_ends(
    room: int, built: tuple[Projet, dict[str, str]]
) -> None:
    projet, expected = built
    assert (projet.site / PAGE).stat().st_size > room  # it is begun, not ended
    put_back = edit(projet)
    done = build_on_a_full_disk(projet, room)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "n’a pas été touché" in done.stderr
    assert expected == tree(projet.site)
    put_back()
    assert projet.build() is not None
    assert expected == tree(projet.site)


def test_a_disk_that_is_full_once_the_site_is_in_place_is_said(tmp_path: Path) -> None:
    projet = prepare(tmp_path, 80)  # what is remembered of so many is longer than what one gives
    assert projet.build() is not None
    edit(projet)
    room = 150_000  # enough for a page, a document and the dossier of the sitting
    assert (projet.site / PAGE).stat().st_size < room
    assert (cache.folder(projet.site) / "lecture").stat().st_size > room
    done = build_on_a_full_disk(projet, room)
    assert (0, False) == (done.returncode, "Traceback" in done.stderr)
    assert "Le site est en place, mais" in done.stderr
    assert projet.first() == tree(projet.site)
    assert projet.build() is not None
    assert projet.first() == tree(projet.site)


@pytest.mark.complet
def test_builds_that_are_killed_at_any_moment_leave_nothing_wrong(
    built: tuple[Projet, dict[str, str]],
) -> None:
    projet, expected = built
    chance = random.Random(9)  # noqa: S311
    started = time.monotonic()
    assert 0 == project.run(projet.racine, "registre", "build", "--clean").returncode
    whole = time.monotonic() - started
    for turn in range(8):
        put_back = edit(projet)
        process = subprocess.Popen(
            [sys.executable, "-m", "registre", "build", *(["--clean"] if turn % 2 else [])],
            cwd=projet.racine,
            env=project.environment(projet.racine),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(whole * chance.random())
        process.kill()
        process.wait()
        put_back()
        done = project.run(projet.racine, "registre", "build")
        assert 0 == done.returncode, done.stderr
        assert expected == tree(projet.site)
