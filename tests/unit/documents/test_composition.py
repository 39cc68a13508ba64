"""The process of typst: one for each of ours, whatever becomes of either."""

import multiprocessing
import os
import signal
from datetime import UTC, datetime
from pathlib import Path

import pytest

from registre.documents.composition import Compositeur, CompositionError

INSTANT = datetime(2020, 11, 30, tzinfo=UTC)
GABARIT = """\
#let d = json(bytes(sys.inputs.donnees))
#set document(title: "essai")
#set text(lang: "fr", font: "Source Sans 3")
= #d.mots
"""


@pytest.fixture
def compositeur(tmp_path: Path) -> Compositeur:
    source = Path(__file__).parents[3] / "theme_overrides" / "documents" / "polices"
    (tmp_path / "polices").symlink_to(source)
    (tmp_path / "essai.typ").write_text(GABARIT, encoding="utf-8")
    return Compositeur(tmp_path)


def compose(compositeur: Compositeur, mots: str = "Un") -> bytes:
    return compositeur.compose("essai.typ", {"mots": mots}, INSTANT)


def test_a_forked_process_composes_too(compositeur: Compositeur) -> None:
    first = compose(compositeur)
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=lambda: theirs.send_bytes(compose(compositeur)))
    process.start()
    assert ours.poll(30)
    assert ours.recv_bytes() == first
    process.join()
    assert compose(compositeur) == first


def test_after_its_death_it_is_said_and_another_takes_its_place(compositeur: Compositeur) -> None:
    first = compose(compositeur)
    assert compositeur._process is not None
    os.kill(compositeur._process.pid, signal.SIGKILL)
    with pytest.raises(CompositionError, match=r"typst s’est arrêté \(code -9\)"):
        compose(compositeur)
    assert compose(compositeur) == first


def test_what_it_refuses_is_said_and_it_goes_on(compositeur: Compositeur) -> None:
    with pytest.raises(CompositionError, match="could not be displayed"):
        compose(compositeur, "\U0001f3a3")
    process = compositeur._process
    assert compose(compositeur)
    assert compositeur._process is process


def test_one_apart_says_the_same_and_ends_when_nobody_holds_it(compositeur: Compositeur) -> None:
    apart = compositeur.apart()
    made = compose(apart)
    process = apart._process
    assert process is not None
    assert compositeur._process is None
    del apart
    assert process.returncode == 0
    assert compose(compositeur) == made


def test_it_ends_with_who_started_it(compositeur: Compositeur) -> None:
    compose(compositeur)
    process = compositeur._process
    assert process is not None
    del compositeur._process
    process.stdin.close() if process.stdin else None
    assert process.wait(10) == 0
