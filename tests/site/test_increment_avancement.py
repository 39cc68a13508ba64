"""A build that lasts says where it is at every stage that counts something, and the seconds of all stages."""

from pathlib import Path

import pytest

from registre.publication import avancement
from tests.support.increment import edit, prepare


def test_each_stage_that_can_last_counts_its_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(avancement, "_PATIENCE", 0)
    monkeypatch.setattr(avancement, "_RYTHME", 0)
    projet = prepare(tmp_path)
    assert projet.build() is not None
    first = capsys.readouterr().err
    for titre in ("Lecture", "Fabrication", "Mise en place"):
        assert f"{titre}\u00a0: " in first
    edit(projet)
    assert projet.build() is not None
    lines = [one for one in capsys.readouterr().err.splitlines() if one.startswith("Inventaire")]
    assert all(" sur " in one and "reste environ" in one for one in lines)
    assert lines
    for titre in (
        "contenus",
        "lecture",
        "inventaire",
        "fabrication",
        "mise en ligne",
        "mise en place",
    ):
        assert f"{titre} " in projet.dit[-1]
