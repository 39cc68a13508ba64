"""Acts read ahead by several processes: the reading is the one that a single process makes."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from registre import reader
from registre.publication import equipe
from registre.reader import avance
from tests.benchmarks import corpus

FAULTY = "deliberations/syndicat-d-essai-1/2015/2015-99.md"


@pytest.fixture
def contenu(tmp_path: Path) -> Path:
    """A register of a hundred acts, one of which is faulty and one misspelt."""
    corpus.write(tmp_path, 100)
    (tmp_path / FAULTY).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / FAULTY).write_text("---\nsceance: 2015-01-19-bureau\n---\n", encoding="utf-8")
    return tmp_path


def test_several_processes_read_what_one_reads(
    contenu: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(avance, "_ASSEZ", 1)
    alone, shared = reader.read(contenu), reader.read(contenu, run=equipe.run)
    assert any(FAULTY in finding.fichier for finding in shared.findings)
    assert repr(alone) == repr(shared)


def test_what_is_remembered_is_not_read_ahead(
    contenu: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(avance, "_ASSEZ", 1)
    (contenu / FAULTY).unlink()
    memoire = reader.Memoire()
    reader.read(contenu, memoire)
    asked: list[int] = []

    def run(tasks: Sequence[avance.Task]) -> Iterator[tuple[str, bytes]]:
        asked.append(len(tasks))
        return (task() for task in tasks)

    again = reader.read(contenu, memoire, run=run)
    assert [] == asked
    assert repr(reader.read(contenu)) == repr(again)


def test_few_acts_are_read_by_one_process(contenu: Path) -> None:
    def run(tasks: Sequence[avance.Task]) -> Iterator[tuple[str, bytes]]:
        raise AssertionError(tasks)

    assert 100 == len(reader.read(contenu, run=run).registre.deliberations)


@pytest.mark.parametrize("run", [avance.in_turn, equipe.run])
def test_the_reading_tells_how_far_it_is(
    run: avance.Run, contenu: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(avance, "_ASSEZ", 1)
    monkeypatch.setattr(avance, "_PAS", 10)
    told: list[tuple[int, int]] = []
    reader.read(contenu, run=run, montrer=lambda faits, total: told.append((faits, total)))
    (total,) = {total for _, total in told}
    faits = [faits for faits, _ in told]
    assert total == len([*contenu.glob("deliberations/*/*/*.md"), *contenu.glob("seances/*/*.md")])
    assert total == faits[-1]
    assert all(after - before >= 10 for before, after in pairwise(faits[:-1]))
    assert len(faits) > 2


def test_acts_are_counted_when_they_are_read_ahead(
    contenu: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(avance, "_ASSEZ", 1)
    monkeypatch.setattr(avance, "_PAS", 1)
    told: list[int] = []
    after_lots: list[int] = []

    def run(tasks: Sequence[avance.Task]) -> Iterator[tuple[str, bytes]]:
        for task in tasks:
            yield task()
            after_lots.append(told[-1])

    reader.read(contenu, run=run, montrer=lambda faits, _: told.append(faits))
    assert after_lots == sorted(set(after_lots))
    assert told == sorted(set(told))
    assert told[-1] == after_lots[-1]
