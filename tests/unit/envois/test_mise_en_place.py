"""A repository is made to publish, once or again, and nothing that is somebody else's is touched."""

import os
import subprocess
from pathlib import Path

import pytest

from registre.envois import crochets, installation, mise_en_place
from registre.envois.git import Depot
from registre.envois.installation import Installation
from registre.publication.pannes import BuildError
from registre.rendering.configuration import Surcharge
from tests.support import project
from tests.support.envois import git


def wanted(tmp_path: Path, **other: object) -> Installation:
    depot = Depot(tmp_path / "depot.git")
    return Installation(depot=depot, site=tmp_path / "www/site", **other)  # type: ignore[arg-type]


def test_what_is_said_is_read_back(tmp_path: Path) -> None:
    voulu = wanted(
        tmp_path,
        previsualisations=tmp_path / "www/apercus",
        surcharge=Surcharge(nom="L’été", description="Deux\nlignes", url="https://a.fr/"),
        alerte="dsi@exemple.fr",
    )
    mise_en_place.install(voulu, project.ROOT)
    assert voulu == installation.read(voulu.depot)


def test_said_again_it_changes_that_only(tmp_path: Path) -> None:
    mise_en_place.install(
        wanted(tmp_path, surcharge=Surcharge(nom="Un", url="https://a.fr/")), project.ROOT
    )
    again = mise_en_place.install(wanted(tmp_path, surcharge=Surcharge(nom="Deux")), project.ROOT)
    assert Surcharge(nom="Deux", url="https://a.fr/") == again.surcharge


def test_a_repository_with_a_history_keeps_it(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch=main", "clone")
    git(tmp_path / "clone", "commit", "--quiet", "--allow-empty", "--message", "un")
    git(tmp_path, "clone", "--quiet", "--bare", "clone", "depot.git")
    mise_en_place.install(wanted(tmp_path), project.ROOT)
    assert git(tmp_path / "clone", "rev-parse", "HEAD") == git(
        tmp_path / "depot.git", "rev-parse", "main"
    )


def test_a_working_copy_is_refused(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "depot.git")
    with pytest.raises(BuildError, match="n’est pas un dépôt nu"):
        mise_en_place.install(wanted(tmp_path), project.ROOT)


def test_a_hook_that_is_not_ours_is_refused_and_kept(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "depot.git")
    hook = tmp_path / "depot.git/hooks/post-receive"
    hook.write_text("#!/bin/sh\necho à nous\n")
    with pytest.raises(BuildError, match="n’est pas du registre"):
        mise_en_place.install(wanted(tmp_path), project.ROOT)
    assert "à nous" in hook.read_text()
    assert not hook.with_name("pre-receive").exists()


@pytest.mark.parametrize(
    ("site", "apercus", "said"),
    [
        ("depot.git/site", None, "choisir des dossiers séparés"),
        ("www", "www/apercus", "choisir des dossiers séparés"),
        ("www/site", "www/site/apercus", "choisir des dossiers séparés"),
        ("plein", None, "contient autre chose qu’un site"),
    ],
)
def test_folders_that_would_mix_are_refused(
    site: str, apercus: str | None, said: str, tmp_path: Path
) -> None:
    (tmp_path / "plein").mkdir()
    (tmp_path / "plein/autre.txt").touch()
    previews = tmp_path / apercus if apercus else None
    voulu = Installation(
        depot=Depot(tmp_path / "depot.git"), site=tmp_path / site, previsualisations=previews
    )
    with pytest.raises(BuildError, match=said):
        mise_en_place.install(voulu, project.ROOT)


def test_an_address_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="n’est pas l’adresse d’un site"):
        mise_en_place.install(
            wanted(tmp_path, surcharge=Surcharge(url="registre.fr")), project.ROOT
        )


@pytest.mark.parametrize("valeur", ["beaucoup", "-1", "1.5"])
def test_a_number_that_is_none_is_said(valeur: str, tmp_path: Path) -> None:
    done = mise_en_place.install(wanted(tmp_path), project.ROOT)
    git(done.depot.dossier, "config", "registre.editions", valeur)
    with pytest.raises(BuildError, match="un nombre entier est attendu"):
        installation.read(done.depot)


def test_a_repository_that_publishes_nothing_is_said(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "depot.git")
    with pytest.raises(BuildError, match="ne publie rien"):
        installation.read(Depot(tmp_path / "depot.git"))


def test_hooks_let_nothing_of_the_environment_in(tmp_path: Path) -> None:
    program = tmp_path / "l'installé"
    (program / "hooks").mkdir(parents=True)
    (tmp_path / "depot.git").mkdir()
    crochets.write(tmp_path / "depot.git", program)
    hook = tmp_path / "depot.git/hooks/pre-receive"
    # the program is replaced by one that says what it was given
    said = hook.read_text().splitlines()
    assert said[-1].endswith('-m registre crochet pre-receive "$depot"')
    said[-1] = said[-1].split(" PYTHONPATH=")[0] + " env"
    hook.write_text("\n".join(said))
    given = {
        "GIT_DIR": ".",
        "PYTHONSTARTUP": "x",
        "GIT_CONFIG_COUNT": "0",
        "GIT_OBJECT_DIRECTORY": "/q",
        **os.environ,
    }
    done = subprocess.run(
        [hook], env=given, cwd=tmp_path / "depot.git", capture_output=True, text=True, check=True
    )
    names = {line.partition("=")[0] for line in done.stdout.splitlines()}
    assert names <= {
        *("PATH", "HOME", "TMPDIR", "LANG", "PYTHONUTF8", "PWD", "_"),
        *("GIT_QUARANTINE_PATH", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"),
    }
    assert "GIT_OBJECT_DIRECTORY=/q" in done.stdout
