"""The command that makes a volume: every mistake at once, in French, and a file that is whole or not there."""

import errno
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from registre.cli import app
from registre.documents.composition import Compositeur, CompositionError
from registre.publication import avancement
from registre.texte.typographie import insecables
from tests.support import documents, volumes
from tests.support.project import ROOT


@pytest.fixture(scope="module")
def contenu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contenu")
    (folder / "index.md").write_text("---\ntitle: Registre\n---\nBienvenue.\n", "utf-8")
    volumes.catalogue(folder)
    return folder


def run(*options: str | Path) -> Result:
    return CliRunner().invoke(app, ["volume", *map(str, options)])


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_volume_is_written_where_asked(contenu: Path, tmp_path: Path) -> None:
    sortie = tmp_path / "v.pdf"
    done = run("--contenu", contenu, "--organisme", "sivom", "--annee", "2022", "--sortie", sortie)
    assert (0, "Composition du PDF\u00a0: 3\u00a0délibérations…\n") == (done.exit_code, done.stderr)
    assert done.stdout.startswith(
        "Projet à coter et parapher\u00a0: 3\u00a0délibérations, 2\u00a0séances"
    )
    assert f"Le volume est dans «\u00a0{sortie}\u00a0».\n" in done.stdout
    assert names(tmp_path) == ["v.pdf"]
    assert documents.faults(sortie.read_bytes()) == []


def test_its_name_is_that_of_the_year_where_none_is_asked(
    contenu: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("--contenu", contenu, "--organisme", "sivom", "--annee", "2021").exit_code == 0
    assert names(tmp_path) == ["registre-sivom-2021.pdf"]


def test_nothing_asked_is_told_at_once(contenu: Path) -> None:
    done = run("--contenu", contenu)
    assert 2 == done.exit_code
    assert "--organisme manque. Organismes du registre\u00a0: sivom." in done.stderr
    assert "--annee manque. Attendu\u00a0: une année comme 2016." in done.stderr


def test_every_mistake_is_told_at_once(contenu: Path, tmp_path: Path) -> None:
    options = ("--organisme", "sivon", "--annee", "22", "--sortie", tmp_path)
    done = run("--contenu", contenu, *options)
    assert 2 == done.exit_code
    for said in (
        "« sivon » n’est pas un organisme du registre. Le plus proche est « sivom ».",
        "« 22 » n’est pas une année.",
        f"« {tmp_path} » est un dossier.",
    ):
        assert insecables(said) in done.stderr


def test_a_year_without_acts_names_those_that_have_some(contenu: Path, tmp_path: Path) -> None:
    away = tmp_path / "nulle-part" / "v.pdf"
    done = run("--contenu", contenu, "--organisme", "sivom", "--annee", "2019", "--sortie", away)
    assert 2 == done.exit_code
    assert (
        "aucun acte de 2019 pour cet organisme. Années qui en ont\u00a0: 2021, 2022." in done.stderr
    )
    assert f"le dossier «\u00a0{away.parent}\u00a0» n’existe pas" in done.stderr


def test_contents_with_errors_make_no_volume(tmp_path: Path) -> None:
    volumes.catalogue(tmp_path)  # whose home page is missing
    sortie = tmp_path / "v.pdf"
    done = run("--contenu", tmp_path, "--organisme", "sivom", "--annee", "2022", "--sortie", sortie)
    assert 1 == done.exit_code
    assert "La page d’accueil manque." in done.stderr
    assert not sortie.exists()


def test_a_missing_folder_of_contents_is_said(tmp_path: Path) -> None:
    done = run("--contenu", tmp_path / "ailleurs")
    assert 2 == done.exit_code
    assert "n’existe pas" in done.stderr


def test_a_failure_leaves_the_file_that_was_there(
    contenu: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bytes:
        message = "label does not exist"
        raise CompositionError(message)

    monkeypatch.setattr(Compositeur, "compose", refuse)
    sortie = tmp_path / "v.pdf"
    sortie.write_bytes(b"avant")
    done = run("--contenu", contenu, "--organisme", "sivom", "--annee", "2022", "--sortie", sortie)
    assert 1 == done.exit_code
    assert "typst dit\u00a0: label does not exist" in done.stderr
    assert sortie.read_bytes() == b"avant"
    assert names(tmp_path) == ["v.pdf"]


def test_a_full_disk_is_said_and_leaves_nothing(
    contenu: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device", "v.pdf")

    monkeypatch.setattr(Path, "replace", full)
    sortie = tmp_path / "v.pdf"
    done = run("--contenu", contenu, "--organisme", "sivom", "--annee", "2022", "--sortie", sortie)
    assert 1 == done.exit_code
    assert "il n’y a plus de place sur le disque" in done.stderr
    assert names(tmp_path) == []


def test_a_long_one_says_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(avancement, "_PATIENCE", 0)
    monkeypatch.setattr(avancement, "_RYTHME", 0)
    options = ("--organisme", "somme-numerique", "--annee", "2016", "--sortie", tmp_path / "v.pdf")
    done = run("--contenu", ROOT / "content", *options)
    assert "Lecture\u00a0:" in done.stderr
    assert "Mise en page\u00a0: 1 sur 1" in done.stderr
    assert "Composition du PDF" in done.stderr
