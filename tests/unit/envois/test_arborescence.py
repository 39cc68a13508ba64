"""What is pushed cannot lead out of its folder, nor lose a file on the way: real trees, made with git itself."""

import os
from pathlib import Path

import pytest

from registre.envois import arborescence, contenus
from registre.envois.git import Depot
from registre.publication.pannes import BuildError
from tests.support.envois import git

LIMITE = 1000


@pytest.fixture
def depot(tmp_path: Path) -> Depot:
    """An empty bare repository."""
    git(tmp_path, "init", "--quiet", "--bare", "depot.git")
    return Depot(tmp_path / "depot.git")


def blob(depot: Depot, texte: str) -> str:
    return git(depot.dossier, "hash-object", "-w", "--stdin", entree=texte)


def tree(depot: Depot, *lines: tuple[str, str, str]) -> str:
    """A tree of entries (mode, object, name), whatever git's own commands would say of the names."""
    kinds = {"040000": "tree", "160000": "commit"}
    said = "".join(f"{mode} {kinds.get(mode, 'blob')} {oid}\t{nom}\0" for mode, oid, nom in lines)
    return git(depot.dossier, "mktree", "-z", "--missing", entree=said)


def commit(depot: Depot, *lines: tuple[str, str, str]) -> str:
    """A commit whose contents are these."""
    root = tree(depot, ("040000", tree(depot, *lines), "content"))
    return git(depot.dossier, "commit-tree", "-m", "envoi", root)


def codes(depot: Depot, *lines: tuple[str, str, str]) -> list[str]:
    arbre = arborescence.tree_of(depot, commit(depot, *lines))
    assert arbre is not None
    found = arborescence.entries(depot, arbre)
    return [one.code for one in arborescence.faults(found, LIMITE)]


def test_plain_files_may_enter(depot: Depot) -> None:
    oid = blob(depot, "texte")
    below = tree(depot, ("100755", oid, "été.md"), ("100644", oid, ".gitkeep"))
    assert [] == codes(depot, ("100644", oid, "index.md"), ("040000", below, "seances"))


def test_a_link_is_refused_wherever_it_leads(depot: Depot) -> None:
    assert ["DEP-001"] == codes(depot, ("120000", blob(depot, "/etc/passwd"), "annexe.pdf"))
    assert ["DEP-001"] == codes(depot, ("120000", blob(depot, "index.md"), "autre.md"))


def test_a_submodule_is_refused(depot: Depot) -> None:
    assert ["DEP-002"] == codes(depot, ("160000", "1" * 40, "annexes"))


@pytest.mark.parametrize("nom", ["..", ".", ".git", ".GIT", "a\\b", "a\nb", "\x1b[2J", "é" * 128])
def test_a_name_that_leads_elsewhere_is_refused(nom: str, depot: Depot) -> None:
    below = tree(depot, ("100644", blob(depot, "texte"), nom))
    assert ["DEP-003"] == codes(depot, ("040000", below, "aide"))


def test_a_name_that_is_no_text_is_refused(depot: Depot) -> None:
    nom = os.fsdecode(b"\xe9t\xe9.md")
    said = f"100644 blob {blob(depot, 'texte')}\t".encode() + os.fsencode(nom) + b"\0"
    below = depot.run("mktree", "-z", entree=said).decode().strip()
    assert ["DEP-003"] == codes(depot, ("040000", below, "aide"))


def test_a_file_that_is_too_large_is_refused_with_its_size(depot: Depot) -> None:
    assert [] == codes(depot, ("100644", blob(depot, "a" * LIMITE), "a.txt"))
    assert ["DEP-004"] == codes(depot, ("100644", blob(depot, "a" * (LIMITE + 1)), "a.txt"))


@pytest.mark.parametrize(
    ("un", "autre"),
    [("Acte.md", "acte.md"), ("e\u0301te.md", "\u00e9te.md"), ("STRASSE.md", "straße.md")],
)
def test_names_that_a_clerks_machine_takes_for_one_are_refused(
    un: str, autre: str, depot: Depot
) -> None:
    oid = blob(depot, "texte")
    assert ["DEP-005"] == codes(depot, ("100644", oid, un), ("100644", oid, autre))
    assert ["DEP-005"] == codes(
        depot,
        ("040000", tree(depot, ("100644", oid, "a.md")), un),
        ("040000", tree(depot, ("100644", oid, "b.md")), autre),
    )


def test_all_is_said_at_once_and_nothing_is_written(depot: Depot, tmp_path: Path) -> None:
    oid = blob(depot, "/etc/passwd")
    made = commit(
        depot, ("120000", oid, "lien.md"), ("100644", oid, ".."), ("160000", "1" * 40, "module")
    )
    with pytest.raises(BuildError) as refused:
        contenus.check(depot, made, LIMITE)
    assert all(code in str(refused.value) for code in ("DEP-001", "DEP-002", "DEP-003"))
    assert "3\u00a0erreurs dans 3\u00a0fichiers." in str(refused.value)


def test_a_commit_without_contents_is_said(depot: Depot) -> None:
    root = tree(depot, ("100644", blob(depot, "un fichier"), "content"))
    for one in (root, tree(depot)):
        made = git(depot.dossier, "commit-tree", "-m", "envoi", one)
        with pytest.raises(contenus.SansContenuError, match="manque"):
            contenus.check(depot, made, LIMITE)
