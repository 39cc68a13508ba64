"""After any sequence of changes, the site that was brought up to date is the one that a first build makes, to the byte."""

import random
import shutil
from pathlib import Path

import pytest

from tests.support import gestes
from tests.support.increment import Projet, prepare, tree


def started(folder: Path, actes: int = 0) -> Projet:
    """A project whose site is built, with a copy of how it was at the start."""
    projet = prepare(folder, actes)
    for part in ("content", "theme_overrides"):
        shutil.copytree(folder / part, folder / "depart" / part)
    shutil.copy(folder / "mkdocs.yml", folder / "depart")
    assert projet.build() is not None, projet.dit
    return projet


def keep(projet: Projet) -> dict[Path, bytes]:
    """All that may be changed, to be put back when a change is refused."""
    parts = [projet.racine / one for one in ("content", "theme_overrides")]
    files = [path for part in parts for path in part.rglob("*") if path.is_file()]
    files += [projet.racine / one for one in ("mkdocs.yml", "requirements.lock")]
    return {path: path.read_bytes() for path in files}


def put_back(projet: Projet, kept: dict[Path, bytes]) -> None:
    for path in keep(projet).keys() - kept.keys():
        path.unlink()
    for path, data in kept.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)


def live(projet: Projet, chance: random.Random, steps: int, apart: int) -> dict[str, int]:
    """Draw changes and build after each; compare with a first build every ``apart`` changes that are accepted."""
    accepted: dict[str, int] = {}
    for _ in range(steps):
        kept, before = keep(projet), tree(projet.site)
        drawn = chance.choices((*gestes.GESTES, gestes.restore), k=chance.randint(1, 2))
        for geste in drawn:
            geste(projet.racine, chance)
        names = [geste.__name__ for geste in drawn]
        made = projet.build()
        if made is None:
            assert before == tree(projet.site), names
            put_back(projet, kept)
            continue
        accepted.update((name, accepted.get(name, 0) + 1) for name in names)
        if set(drawn) <= set(gestes.PETITS):
            assert made[0] <= made[1] // 2, (names, made)
        if sum(accepted.values()) % apart == 0:
            assert projet.first() == tree(projet.site), names
    assert projet.build() is not None
    assert projet.first() == tree(projet.site)
    return accepted


def test_a_few_changes_give_what_a_first_build_gives(tmp_path: Path) -> None:
    live(started(tmp_path), random.Random(20201130), steps=10, apart=2)  # noqa: S311


@pytest.mark.complet
@pytest.mark.parametrize("graine", [2, 3])
def test_many_changes_give_what_a_first_build_gives(graine: int, tmp_path: Path) -> None:
    chance = random.Random(graine)  # noqa: S311
    accepted = live(started(tmp_path, actes=30), chance, steps=25, apart=3)
    assert len(accepted) > 8


def test_nothing_is_made_again_where_nothing_changed(tmp_path: Path) -> None:
    projet = started(tmp_path)
    gestes.touch(tmp_path, random.Random(1))  # noqa: S311
    assert (0, 0) == projet.build()


@pytest.mark.parametrize(
    ("path", "old", "new", "most"),
    [
        ("deliberations/commune-essai/2024/2024-07.md", "1 234", "1 235", 6),
        ("seances/commune-essai/2024-06-20-conseil-municipal.md", "lieu: ", "lieu: hors ", 15),
        ("partenaires/reseau-canope.md", "nom: ", "nom: Grand ", 40),
        ("aide/lire.md", "\n\n", "\n\nMots.\n\n", 4),
        ("matieres.yml", "Documents d’urbanisme", "Plans d’urbanisme", 20),
    ],
)
def test_little_is_made_again_where_little_changed(
    path: str, old: str, new: str, most: int, once: Projet
) -> None:
    file = once.contenu / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    made = once.build()
    assert made is not None
    assert 0 < made[0] <= most
    assert once.first() == tree(once.site)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Projet:
    """A project for the tests that change one file each."""
    return started(tmp_path_factory.mktemp("increment"))
