"""Files that are given as they are: what is said of each, once for as long as it does not change."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from registre import reader
from registre.model.fichier import FichierVerse
from registre.publication import equipe
from registre.reader import Memoire, Textes, avance, textes
from registre.reader.fonds import Fonds
from tests.support import contenu, pdf

A, B = "annexes/2021/plan.pdf", "originaux/2021/2021-3.pdf"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A register with an annex of two pages and an original that is a picture."""
    folder = contenu.write(tmp_path / "content", contenu.BASE)
    pdf.write(folder / A, pdf.lines("Plan du bourg"), pdf.lines("Légende"))
    pdf.write(folder / B, None)
    return folder


def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read from now on, as they are."""
    found: list[str] = []
    extract = textes.extract

    def noting(path: Path) -> textes.Extrait:
        found.append(path.name)
        return extract(path)

    monkeypatch.setattr(textes, "extract", noting)
    return found


def test_a_given_file_is_described(folder: Path) -> None:
    data = (folder / A).read_bytes()
    assert reader.read(folder).registre.fichiers == {
        A: FichierVerse(
            chemin=A,
            format="PDF",
            taille=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            pages=2,
            texte=True,
        ),
        B: FichierVerse(
            chemin=B,
            format="PDF",
            taille=(folder / B).stat().st_size,
            sha256=hashlib.sha256((folder / B).read_bytes()).hexdigest(),
            pages=1,
            texte=False,
        ),
    }


@pytest.mark.parametrize(
    ("nom", "octets", "texte"),
    [
        ("a.txt", b"Le bilan\n", ("Le bilan",)),
        ("a.csv", "année;élus\r\n2021;9\r\n".encode("cp1252"), ("année;élus\n2021;9",)),
        ("a.TXT", b"\xef\xbb\xbfBilan", ("Bilan",)),
        ("a.doc", b"PK\x03\x04", ()),
        ("sans-suffixe", b"x", ()),
    ],
)
def test_what_has_no_pages(nom: str, octets: bytes, texte: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / nom).write_bytes(octets)
    found = Textes().read(tmp_path, nom)
    assert (None, texte, "", len(octets)) == (found.pages, found.textes, found.refus, found.taille)


def test_a_file_is_read_once_by_program(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, seen = folder.parent / "textes", opened(monkeypatch)
    for programme in ("1", "1", "2"):
        reader.read(folder, fonds=Fonds(folder, Textes(store, programme)))
    assert [Path(A).name, Path(B).name] * 2 == seen


def test_only_what_changed_is_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, memoire = folder.parent / "textes", Memoire()
    reader.read(folder, memoire, Fonds(folder, Textes(store)))
    before = reader.read(folder).registre.fichiers
    pdf.write(folder / A, pdf.lines("Plan du hameau"))
    seen = opened(monkeypatch)
    after = reader.read(folder, memoire, Fonds(folder, Textes(store))).registre.fichiers
    assert [Path(A).name] == seen
    assert (1, before[B]) == (after[A].pages, after[B])


def test_what_is_remembered_is_not_even_looked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memoire = Memoire()
    first = reader.read(folder, memoire)
    again = Memoire.load(memoire.dump())
    seen = opened(monkeypatch)
    assert repr(first) == repr(reader.read(folder, again))
    assert [] == seen


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: b"", lambda _: b"x" * 99])
def test_what_was_kept_and_is_damaged_is_not_believed(
    folder: Path, damage: Callable[[bytes], bytes]
) -> None:
    store = folder.parent / "textes"
    expected = Textes(store).read(folder, A)
    for path in store.iterdir():
        path.write_bytes(damage(path.read_bytes()))
    assert expected == Textes(store).read(folder, A)


def test_several_processes_read_what_one_reads(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(avance, "_ASSEZ_DE_FICHIERS", 1)
    (folder / "annexes/2021/casse.pdf").write_bytes(b"%PDF-")
    alone = reader.read(folder)
    store = folder.parent / "textes"
    shared = reader.read(folder, fonds=Fonds(folder, Textes(store)), run=equipe.run)
    assert repr(alone) == repr(shared)
    assert 3 == len(list(store.iterdir()))


def test_few_files_are_read_by_one_process(folder: Path) -> None:
    def run(tasks: Sequence[avance.Task]) -> Iterator[tuple[str, bytes]]:
        raise AssertionError(tasks)

    assert 2 == len(reader.read(folder, run=run).registre.fichiers)


@pytest.mark.parametrize("run", [avance.in_turn, equipe.run])
def test_given_files_are_counted_with_what_is_read(
    run: avance.Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(avance, "_ASSEZ_DE_FICHIERS", 1)
    monkeypatch.setattr(avance, "_PAS", 1)
    told: list[tuple[int, int]] = []
    reader.read(folder, run=run, montrer=lambda faits, total: told.append((faits, total)))
    assert [(rang, 4) for rang in range(1, 5)] == told
