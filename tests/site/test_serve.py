"""A clerk who edits sees the edit; faulty content leaves the last good pages in place, with the findings."""

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support import project

ACT = "deliberations/somme-numerique/2016/20161128_DL_01"
PATIENCE = 60.0  # seconds, on a busy machine


class Preview:
    """A running ``registre serve`` on a copy of the project."""

    def __init__(self, folder: Path) -> None:
        self.folder = project.copy(folder)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.output = (folder / "sortie.txt").open("w+")
        self.temporary = folder.with_name(f"{folder.name}.temporaire")
        self.temporary.mkdir()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "registre", "serve", "--adresse", f"127.0.0.1:{self.port}"],
            cwd=self.folder,
            env={**project.environment(self.folder), "TMPDIR": str(self.temporary)},
            stdout=self.output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    @property
    def source(self) -> Path:
        return self.folder / "content" / f"{ACT}.md"

    def get(self, path: str) -> str:
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{self.port}/{path}", timeout=30
            ) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError, TimeoutError) as error:
            return f"{error}"

    def wait(self, path: str, holds: Callable[[str], bool]) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            text = self.get(path)
            if holds(text):
                return text
            time.sleep(0.2)
        self.output.seek(0)
        raise AssertionError(self.output.read()[-3000:])

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)
        self.output.close()


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    running = Preview(tmp_path_factory.mktemp("apercu"))
    yield running
    running.stop()


def test_an_edited_act_shows_up(preview: Preview) -> None:
    preview.wait(f"{ACT}/", lambda text: "Convention cadre" in text)
    good = preview.source.read_text(encoding="utf-8")
    edited = good.replace("\nobjet: Convention cadre", "\nobjet: Accord cadre", 1)
    assert edited != good
    preview.source.write_text(edited, encoding="utf-8")
    preview.wait(f"{ACT}/", lambda text: "Accord cadre" in text)
    preview.source.write_text(good, encoding="utf-8")
    preview.wait(f"{ACT}/", lambda text: "Accord cadre" not in text)


def test_faulty_content_keeps_the_last_good_pages_with_the_findings(preview: Preview) -> None:
    preview.wait(f"{ACT}/", lambda text: "Convention cadre" in text)
    good = preview.source.read_text(encoding="utf-8")
    preview.source.write_text(good.replace("\nseance:", "\nsceance:", 1), encoding="utf-8")
    findings = preview.wait("_apercu.json", lambda text: "sceance" in text)
    assert any("20161128_DL_01.md" in finding for finding in json.loads(findings))
    assert "Convention cadre" in preview.get(f"{ACT}/")
    assert "_apercu.js" in preview.get("")
    preview.source.write_text(good, encoding="utf-8")
    assert json.loads(preview.wait("_apercu.json", lambda text: text == "[]")) == []


def test_the_address_is_printed(preview: Preview) -> None:
    preview.wait("", lambda text: "Registre" in text)
    preview.output.seek(0)
    assert f"http://127.0.0.1:{preview.port}/" in preview.output.read()


def test_a_broken_template_keeps_the_last_good_pages(preview: Preview) -> None:
    preview.wait("", lambda text: "Registre" in text)
    template = preview.folder / "theme_overrides/registre/plan.html"
    good = template.read_text(encoding="utf-8")
    template.write_text("{% rien %}", encoding="utf-8")
    preview.wait("_apercu.json", lambda text: "PUB-000" in text)
    assert "Convention cadre" in preview.get(f"{ACT}/")
    template.write_text(good, encoding="utf-8")
    preview.wait("_apercu.json", lambda text: text == "[]")


def test_broken_settings_keep_the_last_good_pages(preview: Preview) -> None:
    preview.wait("", lambda text: "Registre" in text)
    settings = preview.folder / "mkdocs.yml"
    good = settings.read_text(encoding="utf-8")
    settings.write_text(good + "theme: [\n", encoding="utf-8")
    preview.wait("_apercu.json", lambda text: "mkdocs.yml:" in text)
    assert "Convention cadre" in preview.get(f"{ACT}/")
    settings.write_text(good, encoding="utf-8")
    preview.wait("_apercu.json", lambda text: text == "[]")


def test_a_second_preview_is_told_that_the_port_is_taken(preview: Preview) -> None:
    preview.wait("", lambda text: "Registre" in text)
    done = project.run(
        preview.folder, "registre", "serve", "--adresse", f"127.0.0.1:{preview.port}"
    )
    assert done.returncode == 2
    assert "est déjà pris" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_terminal_speaks_french_and_shows_no_traceback(preview: Preview) -> None:
    preview.output.seek(0)
    said = preview.output.read()
    assert "Les pages sont refaites." in said
    assert "Traceback" not in said
    assert "Building" not in said


def test_a_preview_that_is_told_to_end_leaves_nothing(tmp_path: Path) -> None:
    running = Preview(tmp_path)
    running.wait("glossaire/", lambda text: "<html" in text)  # made in the temporary folder
    assert [] != list(running.temporary.iterdir())
    running.process.terminate()
    assert 130 == running.process.wait(timeout=20)
    assert [] == list(running.temporary.iterdir())
    running.output.seek(0)
    assert "Traceback" not in running.output.read()
    running.output.close()
