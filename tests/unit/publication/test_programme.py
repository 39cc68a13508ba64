"""What makes the site beside its contents: any change of it makes everything again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from registre.publication import programme


@pytest.fixture
def racine(tmp_path: Path) -> Path:
    """A project's folder."""
    files = ("hooks/a/b.py", "theme_overrides/base.html", "mkdocs.yml", "requirements.lock")
    for nom in (*files, "content/index.md", "README.md"):
        path = tmp_path / nom
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(nom)
    return tmp_path


@pytest.mark.parametrize(
    "change",
    [
        lambda r: (r / "hooks/a/b.py").write_text("autre"),
        lambda r: (r / "hooks/a/b.py").rename(r / "hooks/a/c.py"),
        lambda r: (r / "hooks/a/b.py").unlink(),
        lambda r: (r / "hooks/nouveau.py").touch(),
        lambda r: (r / "theme_overrides/base.html").write_text("autre"),
        lambda r: (r / "mkdocs.yml").write_text("autre"),
        lambda r: (r / "requirements.lock").write_text("autre"),
        lambda r: (r / "requirements.lock").unlink(),
    ],
)
def test_a_change_gives_another_digest(change: Callable[[Path], object], racine: Path) -> None:
    before = programme.fingerprint(racine)
    change(racine)
    assert before != programme.fingerprint(racine)


@pytest.mark.parametrize(
    "change",
    [
        lambda r: (r / "hooks/a/b.py").touch(),
        lambda r: (r / "content/index.md").write_text("autre"),
        lambda r: (r / "README.md").unlink(),
        lambda r: (r / "hooks/a/__pycache__").mkdir(),
    ],
)
def test_what_makes_nothing_does_not_count(change: Callable[[Path], object], racine: Path) -> None:
    before = programme.fingerprint(racine)
    change(racine)
    assert before == programme.fingerprint(racine)


def test_the_place_of_the_project_does_not_count(racine: Path, tmp_path: Path) -> None:
    before = programme.fingerprint(racine)
    moved = racine.rename(tmp_path.with_name(f"{tmp_path.name}-ailleurs"))
    assert before == programme.fingerprint(moved)


def test_what_is_installed_counts_whatever_the_lock_says(racine: Path, tmp_path: Path) -> None:
    packages = tmp_path / "paquets"
    (packages / "jinja2-3.1.dist-info").mkdir(parents=True)
    before = programme.fingerprint(racine, packages)
    (packages / "jinja2-3.1.dist-info").rename(packages / "jinja2-3.2.dist-info")
    assert before != programme.fingerprint(racine, packages)
