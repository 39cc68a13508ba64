"""``registre build`` makes what MkDocs makes, to the byte, or leaves the site that is there."""

from pathlib import Path

import pytest

from tests.support import project
from tests.support.tree import digests

UN_COEUR = ("taskset", "--cpu-list", "0")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the project, to build and to spoil."""
    return project.copy(tmp_path / "projet")


def test_our_build_gives_the_bytes_of_mkdocs(site: Path, copied: Path) -> None:
    done = project.run(copied, "registre", "build", "--sans-documents")
    assert done.returncode == 0, done.stderr
    assert digests(site) == digests(copied / "site")


def test_one_process_gives_the_bytes_of_several(site: Path, copied: Path) -> None:
    done = project.run(copied, "registre", "build", "--sans-documents", prefix=UN_COEUR)
    assert done.returncode == 0, done.stderr
    assert digests(site) == digests(copied / "site")


@pytest.mark.parametrize(
    ("spoiled", "words", "expected"),
    [
        ("content/aide/lire.md", "\n[perdu](../perdu.md)\n", "perdu.md"),
        ("content/deliberations/somme-numerique/2016/20161128_DL_01.md", "\n[x](y.md)\n", "y.md"),
    ],
)
def test_a_fault_leaves_the_site_that_is_there(
    copied: Path, spoiled: str, words: str, expected: str
) -> None:
    (copied / "site").mkdir()
    (copied / "site" / "404.html").write_text("en ligne", encoding="utf-8")
    with (copied / spoiled).open("a", encoding="utf-8") as file:
        file.write(words)
    done = project.run(copied, "registre", "build")
    assert done.returncode == 1
    assert expected in done.stderr
    assert "n’a pas été touché" in done.stderr
    assert "Traceback" not in done.stderr
    assert digests(copied / "site").keys() == {"404.html"}
    assert sorted(path.name for path in copied.iterdir()) == sorted([*project.PARTS, "site"])
