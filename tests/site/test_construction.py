"""``registre build`` under what happens to it: a kill, another build, a full disk, a folder that is not a site."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support import project


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its site built."""
    folder = project.copy(tmp_path_factory.mktemp("construction"))
    done = project.run(folder, "registre", "build")
    assert done.returncode == 0, done.stderr
    return folder


def start(folder: Path, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "registre", "build", *options],
        cwd=folder,
        env=project.environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def fingerprint(site: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        digest.update(str(path.relative_to(site)).encode())
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()


def is_running(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.complet
@pytest.mark.parametrize("after", [0.4, 0.8, 1.0, 1.2, 1.4])
def test_a_killed_build_changes_nothing_and_the_next_one_ends(after: float, copy: Path) -> None:
    before = fingerprint(copy / "site")
    process = start(copy, "--clean")
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert before == fingerprint(copy / "site")
    done = project.run(copy, "registre", "build")
    assert done.returncode == 0, done.stderr
    assert before == fingerprint(copy / "site")
    assert not (copy / ".site.encours").exists()
    deadline = time.monotonic() + 20
    while is_running(process.pid) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert not is_running(process.pid)


@pytest.mark.complet
def test_builds_in_haste_follow_each_other(copy: Path) -> None:
    before = fingerprint(copy / "site")
    said = [process.communicate()[0] for process in [start(copy, "--clean") for _ in range(3)]]
    assert all("Le site est dans" in one for one in said)
    assert any("Une autre construction est en cours" in one for one in said)
    assert before == fingerprint(copy / "site")
    assert not (copy / ".site.encours").exists()


def test_faulty_contents_leave_the_site(copy: Path) -> None:
    before = fingerprint(copy / "site")
    faulty = copy / "content/sujets/quai.md"
    faulty.write_text("---\nnmo: Quai\n---\n", encoding="utf-8")
    done = project.run(copy, "registre", "build")
    faulty.unlink()
    assert (1, before) == (done.returncode, fingerprint(copy / "site"))
    assert "[LEC-008]" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout


@pytest.mark.parametrize("cible", [".", "..", "/", "content", "hooks/site", "mkdocs.yml", "autre"])
def test_nothing_but_a_site_is_replaced(cible: str, copy: Path) -> None:
    (copy / "autre").mkdir(exist_ok=True)
    (copy / "autre/courrier.txt").touch()
    done = project.run(copy, "registre", "build", "--site", cible)
    assert done.returncode == 1
    assert "choisir un autre dossier" in done.stderr
    assert (copy / "autre/courrier.txt").exists()
    assert (copy / "mkdocs.yml").is_file()


def test_what_the_machine_refuses_is_said_in_one_line(copy: Path) -> None:
    done = project.run(copy, "registre", "build", "--site", "mkdocs.yml/site")
    assert done.returncode == 1
    assert "Écriture impossible" in done.stderr
    assert "Traceback" not in done.stderr
