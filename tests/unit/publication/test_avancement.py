"""How far a command is, for who does not look at a terminal: nothing while it is short, then plain lines."""

import re

import pytest

from registre.publication import avancement
from registre.publication.avancement import Avancement


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every stage lasts, and says each step."""
    monkeypatch.setattr(avancement, "_PATIENCE", 0)
    monkeypatch.setattr(avancement, "_RYTHME", 0)


def test_a_short_stage_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with Avancement() as montre, montre.stage("Lecture", 10) as etape:
        etape.advance(10)
    assert ("", "") == capsys.readouterr()


def test_a_long_stage_says_where_it_is_on_plain_lines(
    capsys: pytest.CaptureFixture[str], at_once: None
) -> None:
    with Avancement() as montre, montre.stage("Fabrication", 2_000) as etape:
        etape.advance(500)
        etape.advance(500)
    said = capsys.readouterr()
    lines = said.err.splitlines()
    assert "" == said.out
    assert [True, True] == [
        bool(
            re.fullmatch(
                r"Fabrication\u00a0: (500|1\u202f000) sur 2\u202f000, reste environ \d+\u00a0s", one
            )
        )
        for one in lines
    ]
    assert "\x1b" not in said.err


def test_the_summary_tells_the_seconds_of_each_stage() -> None:
    with Avancement() as montre:
        for titre in ("Lecture", "Fabrication", "Lecture"):
            with montre.stage(titre):
                pass
        said = montre.summary().replace("\u00a0", "~")
    assert re.fullmatch(r"\d+,\d~s en tout~: lecture \d+,\d~s, fabrication \d+,\d~s\.", said)


def test_a_stage_that_fails_ends(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(OSError, match="plein"), Avancement() as montre, montre.stage("Lecture"):
        raise OSError(28, "plein")
    assert "lecture" in montre.summary()


def test_parts_are_counted_as_they_are_taken(
    capsys: pytest.CaptureFixture[str], at_once: None
) -> None:
    with Avancement() as montre, montre.stage("Mise en place", 250) as etape:
        assert list(range(250)) == list(etape.each(range(250)))
    told = [line.partition(",")[0] for line in capsys.readouterr().err.splitlines()]
    assert [f"Mise en place\u00a0: {count} sur 250" for count in (100, 200, 250)] == told


@pytest.mark.parametrize("total", [None, 0, 60])
def test_more_parts_than_were_expected_are_told_without_what_is_left(
    total: int | None, capsys: pytest.CaptureFixture[str], at_once: None
) -> None:
    with Avancement() as montre, montre.stage("Inventaire", total) as etape:
        list(etape.each(range(100)))
    assert "Inventaire\u00a0: 100" == capsys.readouterr().err.splitlines()[0]


def test_a_terminal_shows_counts_as_french_writes_them(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("COLUMNS", "120")
    with Avancement() as montre, montre.stage("Lecture") as etape:
        etape.reach(1_200, 27_706)
        montre.barres.refresh()
    assert "1\u202f200 sur 27\u202f706" in capsys.readouterr().err
