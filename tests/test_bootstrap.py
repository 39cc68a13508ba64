"""The environment makes itself, whole or not at all: a small project with the real bootstrap, lock lines and pip."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BUILD = ("editables", "hatchling", "packaging", "pathspec", "pluggy", "trove-classifiers")
PREPARING = "préparation de l’environnement"
READY = "Environnement prêt"
PYPROJECT = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "registre"
version = "0"
[project.scripts]
registre = "registre.cli:main"
[tool.hatch.build.targets.wheel]
packages = ["hooks/registre"]
[tool.hatch.build]
dev-mode-dirs = ["hooks"]
"""

pytestmark = pytest.mark.complet


def lock() -> str:
    """The lines of the real lock that are needed to install a project in place."""
    entries = re.split(r"\n(?=\S)", (ROOT / "requirements.lock").read_text(encoding="utf-8"))
    return "\n".join(entry.rstrip() for entry in entries if entry.split("==")[0] in BUILD) + "\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("un dépôt")
    package = folder / "hooks" / "registre"
    package.mkdir(parents=True)
    for name in ("__main__.py", "bootstrap.py", "registre/__main__.py"):
        shutil.copyfile(ROOT / "hooks" / name, folder / "hooks" / name)
    (package / "__init__.py").touch()
    (package / "cli.py").write_text(
        "import sys\ndef main() -> None: print(sys.argv[1:], sys.prefix)\n", encoding="utf-8"
    )
    (folder / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (folder / "requirements.lock").write_text(lock(), encoding="utf-8")
    start(folder).communicate()
    return folder


def start(project: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "hooks", *arguments],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def stamp(project: Path) -> Path:
    return project / ".venv" / "registre.stamp"


def test_the_command_runs_in_the_environment_with_its_arguments(project: Path) -> None:
    output, _ = start(project, "check", "--format", "json").communicate()
    assert output == f"['check', '--format', 'json'] {project / '.venv'}\n"


def test_an_environment_that_is_up_to_date_is_entered_in_silence(project: Path) -> None:
    _, said = start(project).communicate()
    assert said == ""


def test_a_half_made_environment_is_made_again(project: Path) -> None:
    stamp(project).unlink()
    shutil.rmtree(project / ".venv" / "bin")
    output, said = start(project, "check").communicate()
    assert output.startswith("['check']")
    assert PREPARING in said


def test_another_lock_makes_another_environment(project: Path) -> None:
    left_over = project / ".venv" / "reste"
    left_over.touch()
    (project / "requirements.lock").write_text(lock() + "\n", encoding="utf-8")
    _, said = start(project).communicate()
    assert READY in said
    assert not left_over.exists()


def test_two_commands_at_once_make_one_environment(project: Path) -> None:
    stamp(project).unlink()
    both = [start(project, "a"), start(project, "b")]
    results = [command.communicate() for command in both]
    assert ["['a']", "['b']"] == [output.split(" ")[0] for output, _ in results]
    assert sum(READY in said for _, said in results) == 1


def test_an_altered_package_is_refused_and_leaves_nothing_that_looks_ready(project: Path) -> None:
    altered = re.sub(r"sha256:[0-9a-f]{4}", "sha256:0000", lock())
    (project / "requirements.lock").write_text(altered, encoding="utf-8")
    failing = start(project)
    output, said = failing.communicate()
    assert (failing.returncode, output) == (1, "")
    assert "Préparation interrompue (installation)" in said.splitlines()[-1]
    assert not stamp(project).exists()
    (project / "requirements.lock").write_text(lock(), encoding="utf-8")
    assert start(project).communicate()[0].startswith("[]")
