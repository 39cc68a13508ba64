"""Copies of the project in other folders, built as a clerk would build them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
PARTS = ("content", "hooks", "theme_overrides", "mkdocs.yml")


def copy(folder: Path, *, backwards: bool = False) -> Path:
    """Copy what a build reads; ``backwards`` creates the files in the opposite order."""
    for part in PARTS:
        source = ROOT / part
        files = [source] if source.is_file() else sorted(source.rglob("*"))
        for path in sorted(files, reverse=backwards):
            if path.is_file() and "__pycache__" not in path.parts:
                target = folder / path.relative_to(ROOT)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
    return folder


def run(
    project: Path,
    *arguments: str,
    env: Mapping[str, str] | None = None,
    prefix: tuple[str, ...] = (),
) -> subprocess.CompletedProcess[str]:
    """Run a Python module on a project with its own code, e.g. ``run(p, "registre", "check")``."""
    return subprocess.run(
        [*prefix, sys.executable, "-m", *arguments],
        cwd=project,
        env={**environment(project), **(env or {})},
        capture_output=True,
        text=True,
        check=False,
    )


def environment(project: Path) -> dict[str, str]:
    """The environment in which a copy runs its own code rather than the installed one."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    return {**kept, "PYTHONPATH": str(project / "hooks"), "NO_MKDOCS_2_WARNING": "1"}


def build(project: Path, site: Path) -> Path:
    """Build a copy strictly with MkDocs, or fail with what it printed."""
    done = run(project, "mkdocs", "build", "--strict", "--site-dir", str(site))
    assert done.returncode == 0, done.stderr + done.stdout
    return site
