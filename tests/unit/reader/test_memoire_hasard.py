"""A register that changes at random between two readings: what is remembered says what reading everything again says."""

import random
import shutil
from pathlib import Path

import pytest

from registre import reader
from registre.reader import Memoire
from tests.test_reader_hasard import BASE, CONTENU, DEGATS


def edit(path: Path, chance: random.Random) -> None:
    path.write_bytes(path.read_bytes() + b"\nAjout.\n")


def link(path: Path, chance: random.Random) -> None:
    """A link, often with an anchor, to a file that may be there."""
    near = sorted(path.parent.iterdir())
    anchor = chance.choice(("", "#article-1", "#visa-1"))
    path.write_bytes(path.read_bytes() + f"\n[acte]({chance.choice(near).name}{anchor})\n".encode())


def remove(path: Path, chance: random.Random) -> None:
    path.unlink()


def rename(path: Path, chance: random.Random) -> None:
    path.rename(path.with_stem(f"{path.stem}{chance.randint(1, 3)}"))


def copy(path: Path, chance: random.Random) -> None:
    shutil.copy(path, path.with_stem(f"{path.stem}-{chance.randint(1, 3)}"))


def damage(path: Path, chance: random.Random) -> None:
    path.write_bytes(chance.choice(DEGATS)(path.read_bytes(), chance))


GESTES = (edit, edit, link, link, remove, rename, copy, damage)


@pytest.mark.parametrize("racine", [BASE, CONTENU], ids=["base", "contenu"])
def test_whatever_happens_a_remembered_reading_says_what_a_first_one_says(
    racine: Path, tmp_path: Path
) -> None:
    """Draws of one to three gestures on a register, put back in order from time to time."""
    folder = shutil.copytree(racine, tmp_path / "content")
    chance = random.Random(20201130)  # noqa: S311 - a fixed draw, not a secret
    memoire: Memoire | None = Memoire()
    for _ in range(80):
        if chance.random() < 0.4:
            shutil.rmtree(folder)
            shutil.copytree(racine, folder)
        for geste in chance.choices(GESTES, k=chance.randint(0, 3)):
            paths = sorted(path for path in folder.rglob("*") if path.is_file())
            geste(chance.choice(paths), chance)
        assert repr(reader.read(folder)) == repr(reader.read(folder, memoire))
        if memoire is not None and chance.random() < 0.5:
            memoire = Memoire.load(memoire.dump())
        assert memoire is not None
