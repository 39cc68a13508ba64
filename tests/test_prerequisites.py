"""What the system lacks is named in one line, and installed only by who may."""

from pathlib import Path

import pytest

from tests import prerequisites


def test_missing_programs_are_named_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not prerequisites.install_system()
    expected = f"À installer d’abord (paquets Debian) : {' '.join(prerequisites.SYSTEM)}.\n"
    assert expected == capsys.readouterr().err


def test_the_first_known_name_of_a_program_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    browser = tmp_path / "google-chrome"
    browser.touch(mode=0o755)
    assert prerequisites.program("chromium") == str(browser)
