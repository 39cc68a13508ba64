"""The contents of a commit as files: the bytes of git, what changed and nothing else."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from registre.conservation.git import DepotError
from registre.envois import contenus
from registre.envois.git import Depot
from tests.support.envois import Greffe, git
from tests.support.tree import digests


@pytest.fixture
def work(tmp_path: Path) -> tuple[Depot, Greffe, Path]:
    """A repository, a clone of it with three files, and the folder where they go."""
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "depot.git")
    git(tmp_path, "clone", "--quiet", str(tmp_path / "depot.git"), "greffe")
    greffe = Greffe(tmp_path / "greffe")
    git(greffe.clone, "symbolic-ref", "HEAD", "refs/heads/main")
    for nom in ("index.md", "aide/lire.md", "aide/loin/publier.md"):
        greffe.write(nom, f"{nom}\r\n")
    greffe.push()
    return Depot(tmp_path / "depot.git"), greffe, tmp_path / "contenus" / "main"


def extract(depot: Depot, dossier: Path) -> list[str]:
    """Put the tip of the branch in the folder; the files that were written."""
    written: list[str] = []

    def note(paths: Iterable[Path]) -> Iterator[Path]:
        for path in paths:
            written.append(path.relative_to(dossier).as_posix())
            yield path

    contenus.extract(depot, "main", dossier, contenus.check(depot, "main", 1000), note)
    return written


def test_files_are_those_of_the_commit(work: tuple[Depot, Greffe, Path]) -> None:
    depot, greffe, dossier = work
    assert 3 == len(extract(depot, dossier))
    assert digests(greffe.clone / "content") == digests(dossier)


def test_attributes_change_no_byte(work: tuple[Depot, Greffe, Path]) -> None:
    depot, greffe, dossier = work
    greffe.write(".gitattributes", "* text eol=crlf export-ignore ident\n")
    greffe.write("ident.md", "$Id$\n")
    greffe.push()
    extract(depot, dossier)
    assert b"$Id$\n" == (dossier / "ident.md").read_bytes()
    assert (dossier / "index.md").exists()


def test_only_what_changed_is_written(work: tuple[Depot, Greffe, Path]) -> None:
    depot, greffe, dossier = work
    extract(depot, dossier)
    seen = (dossier / "index.md").stat()
    greffe.write("aide/lire.md", "autre\n")
    git(greffe.clone, "mv", "content/aide/loin/publier.md", "content/aide/loin2.md")
    git(greffe.clone, "commit", "--quiet", "--message", "suite")
    greffe.push()
    assert ["aide/lire.md", "aide/loin2.md"] == sorted(extract(depot, dossier))
    assert seen == (dossier / "index.md").stat()
    assert not (dossier / "aide/loin").exists()
    assert digests(greffe.clone / "content") == digests(dossier)
    assert [] == extract(depot, dossier)


def test_a_file_may_take_the_place_of_a_folder(work: tuple[Depot, Greffe, Path]) -> None:
    depot, greffe, dossier = work
    extract(depot, dossier)
    git(greffe.clone, "rm", "--quiet", "-r", "content/aide")
    greffe.write("aide", "un fichier\n")
    greffe.push()
    extract(depot, dossier)
    assert digests(greffe.clone / "content") == digests(dossier)


def test_what_was_cut_short_is_made_anew(work: tuple[Depot, Greffe, Path]) -> None:
    depot, greffe, dossier = work
    extract(depot, dossier)
    greffe.write("aide/lire.md", "autre\n")
    greffe.push()

    def stop(paths: Iterable[Path]) -> Iterator[Path]:
        yield from ()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        contenus.extract(depot, "main", dossier, contenus.check(depot, "main", 1000), stop)
    assert 3 == len(extract(depot, dossier))
    assert digests(greffe.clone / "content") == digests(dossier)


def test_an_object_that_is_lost_is_said(work: tuple[Depot, Greffe, Path]) -> None:
    depot, _, dossier = work
    found = contenus.check(depot, "main", 1000)
    lost = [one._replace(oid="1" * 40) for one in found]
    with pytest.raises(DepotError, match="missing"):
        contenus.extract(depot, "main", dossier, lost)
