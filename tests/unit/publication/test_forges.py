"""What is written for a forge is what the forge takes: held to its schema, its commands read by a shell."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml

from registre.publication import forges
from registre.publication.forges import Destination, Forge
from registre.publication.pannes import BuildError
from registre.texte import instants
from tests.support import project

TOUS = tuple(product(Forge, Destination))
# Forgejo's files are GitHub's; only whose actions they name differs.
SCHEMAS = {
    Forge.GITHUB: "vendor.github-workflows",
    Forge.FORGEJO: "vendor.github-workflows",
    Forge.GITLAB: "vendor.gitlab-ci",
}


def commands(said: Any) -> Iterator[str]:
    """What a shell is given, wherever it is in the file."""
    if isinstance(said, dict):
        for key, value in said.items():
            if key == "run":
                yield value
            elif key in ("script", "before_script"):
                yield "\n".join(value)
            else:
                yield from commands(value)
    elif isinstance(said, list):
        for value in said:
            yield from commands(value)


@pytest.mark.parametrize(("forge", "vers"), TOUS)
def test_the_file_is_of_the_forges_schema(forge: Forge, vers: Destination, tmp_path: Path) -> None:
    path = forges.write(forge, vers, tmp_path)
    assert path == tmp_path / forge.chemin
    check = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        SCHEMAS[forge],
        str(path),
    ]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stdout


def test_a_file_that_is_not_of_the_schema_is_seen(tmp_path: Path) -> None:
    path = forges.write(Forge.GITHUB, Destination.PAGES, tmp_path)
    path.write_text(path.read_text("utf-8").replace("runs-on", "run-on"), "utf-8")
    check = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        SCHEMAS[Forge.GITHUB],
        str(path),
    ]
    assert 1 == subprocess.run(check, capture_output=True, check=False).returncode


@pytest.mark.parametrize(("forge", "vers"), TOUS)
def test_its_commands_are_a_shells_and_the_projects(forge: Forge, vers: Destination) -> None:
    found = tuple(commands(yaml.safe_load(forges.text(forge, vers))))
    for one in found:
        subprocess.run(["bash", "-n"], input=one, text=True, check=True)  # noqa: S607
    assert any(one.startswith("python3 hooks build") for one in found)


@pytest.mark.parametrize("forge", Forge)
def test_the_site_is_built_as_of_now(forge: Forge) -> None:
    """The hour that the file gives is one that the command understands."""
    found = "\n".join(commands(yaml.safe_load(forges.text(forge, Destination.PAGES))))
    (said,) = re.findall(r'--le "(.*)"', found)
    echo = ["bash", "-c", f'echo "{said}"']
    done = subprocess.run(echo, capture_output=True, text=True, check=True)
    now = datetime.now(ZoneInfo("Europe/Paris")).replace(tzinfo=None)
    read = instants.parse(done.stdout.strip())
    assert read is not None
    assert timedelta() <= now - read < timedelta(minutes=2)


@pytest.mark.parametrize(("forge", "vers"), TOUS)
def test_what_the_next_build_needs_is_kept(forge: Forge, vers: Destination) -> None:
    said = forges.text(forge, vers)
    assert ".site.cache" in said
    assert ".venv" in said
    assert "requirements.lock" in said


def test_another_file_is_not_written_over(tmp_path: Path) -> None:
    path = forges.write(Forge.GITLAB, Destination.PAGES, tmp_path)
    assert path == forges.write(Forge.GITLAB, Destination.PAGES, tmp_path)
    with pytest.raises(BuildError, match="existe déjà"):
        forges.write(Forge.GITLAB, Destination.S3, tmp_path)


def test_the_command_says_where_the_file_is(tmp_path: Path) -> None:
    done = project.run(
        project.ROOT, "registre", "forge", "forgejo", "--vers", "rsync", "--dossier", str(tmp_path)
    )
    assert 0 == done.returncode, done.stderr
    assert ".forgejo/workflows/registre.yml" in done.stdout
    assert (tmp_path / ".forgejo/workflows/registre.yml").is_file()


def test_rsync_puts_each_edition_beside_and_changes_at_once(tmp_path: Path) -> None:
    """The commands of the file, the far machine being this one."""
    (tmp_path / "bin").mkdir()
    _near(tmp_path / "bin/ssh")
    (found,) = (
        one
        for one in commands(yaml.safe_load(forges.text(Forge.GITHUB, Destination.RSYNC)))
        if "rsync" in one
    )
    site = tmp_path / "site"
    for number in range(8):
        site.mkdir(exist_ok=True)
        (site / "index.html").write_text(f"édition {number}", "utf-8")
        (site / "style.css").write_text("toujours", "utf-8")
        os.utime(
            site / "style.css", (number, number)
        )  # a machine that builds anew gives other times
        env = {
            **{
                "PATH": f"{tmp_path}/bin:/usr/bin:/bin",
                "HOME": str(tmp_path / "home"),
                "CLE": "x",
                "CONNU": "x",
            },
            **{"HOTE": "loin", "DOSSIER": str(tmp_path / "loin"), "GITHUB_SHA": f"{number:040}"},
        }
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", found],  # noqa: S607
            cwd=tmp_path,
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert 0 == done.returncode, done.stderr
        assert f"édition {number}" == (tmp_path / "loin/en-ligne/index.html").read_text("utf-8")
    kept = sorted((tmp_path / "loin/editions").iterdir())
    assert 5 == len(kept)
    assert 1 == len({(one / "style.css").stat().st_ino for one in kept})


def _near(ssh: Path) -> None:
    """A far machine that is this one."""
    ssh.write_text('#!/bin/sh\n[ "$1" = -i ] && shift 2\nshift\nexec sh -c "$*"\n')
    ssh.chmod(0o755)
