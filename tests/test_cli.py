"""The clerk's command, from its exit code to its words."""

import json
import re
import shutil
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from registre.cli import app, main
from registre.publication import avancement
from registre.texte.typographie import insecables

BASE = Path(__file__).parent / "reader_fautes" / "base"
FAUTIF = "---\nnom: Pêche : à la ligne\nsynonimes: [ligne]\n---\n"


@pytest.fixture
def contenu(tmp_path: Path) -> Path:
    return shutil.copytree(BASE, tmp_path / "content")


def check(contenu: Path, *options: str) -> Result:
    return CliRunner().invoke(app, ["check", "--contenu", str(contenu), *options])


def test_a_sound_register_passes(contenu: Path) -> None:
    run = check(contenu)
    assert (0, "Aucune erreur\u00a0: le registre peut être publié.\n") == (
        run.exit_code,
        run.output,
    )


def test_a_faulty_one_fails_with_every_mistake(contenu: Path) -> None:
    (contenu / "sujets/peche.md").write_text(FAUTIF, encoding="utf-8")
    run = check(contenu)
    assert 1 == run.exit_code
    assert "sujets/peche.md:2:12: [LEC-005]" in run.output
    assert '    nom: "Pêche : à la ligne"' in run.output
    assert "sujets/peche.md:3:1: [LEC-008]" in run.output
    assert run.output.endswith("2\u00a0erreurs dans 1\u00a0fichier.\n")


def test_warnings_alone_do_not_fail(contenu: Path) -> None:
    acte = contenu / "deliberations/syndicat-du-lac/2023/2023-B1.md"
    acte.write_text(
        acte.read_text("utf-8").replace("---\nseance", "---\ndate_seance: 2022\nseance", 1), "utf-8"
    )
    run = check(contenu)
    assert 0 == run.exit_code
    assert "[ACT-003]" in run.output


def test_json_is_json(contenu: Path) -> None:
    (contenu / "sujets/peche.md").write_text(FAUTIF, encoding="utf-8")
    run = check(contenu, "--format", "json")
    assert (1, 2) == (run.exit_code, json.loads(run.stdout)["erreurs"])


def test_what_is_safe_is_mended_and_shown(contenu: Path) -> None:
    (contenu / "sujets/peche.md").write_text(FAUTIF, encoding="utf-8")
    run = check(contenu, "--corriger")
    assert 0 == run.exit_code
    assert '+nom: "Pêche : à la ligne"\n+synonymes: [ligne]\n' in run.output
    assert "1 fichier corrigé." in run.output
    assert "Rien à corriger sans risque." in check(contenu, "--corriger").output


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    run = check(tmp_path / "ailleurs")
    assert 2 == run.exit_code
    assert "n’existe pas" in run.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            "serv",
            "La commande « serv » n’existe pas. Commandes : build, check, forge, installer-depot,"
            " occulter, publier, revenir, sceller, serve, serveur, verifier, volume.",
        ),
        ("build --sit x", "L’option « --sit » n’existe pas."),
        ("check --format", "L’option « --format » attend une valeur."),
        ("check --corriger=oui", "L’option « --corriger » ne prend pas de valeur."),
        (
            "check --format xml",
            "« xml » n’est pas une valeur de « format ». Attendu : texte, json.",
        ),
        ("serveur", "Il manque une valeur à la commande : « forme »."),
        ("build reste", "La commande porte un mot de trop."),
        ("build --le demain", "« --le demain » : ce n’est pas une date. Écrire par exemple"),
    ],
)
def test_a_mistyped_command_is_told_in_french(
    arguments: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["registre", *arguments.split()])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith(insecables(said))


@pytest.mark.parametrize(
    "words",
    [("check", "--contenu"), ("serveur", "nginx", "--site"), ("serve", "--adresse")],
)
def test_what_is_said_keeps_its_signs_with_their_words(words: tuple[str, ...]) -> None:
    said = CliRunner().invoke(app, [*words, "pas là"]).output
    assert "«\u00a0pas là\u00a0»" in said
    assert insecables(said) == said


def test_a_long_check_says_where_it_is(contenu: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(avancement, "_PATIENCE", 0)
    monkeypatch.setattr(avancement, "_RYTHME", 0)
    run = check(contenu, "--format", "json")
    assert re.fullmatch(r"Lecture\u00a0: (\d+) sur \1, reste environ 0\u00a0s\n", run.stderr)
    json.loads(run.stdout)  # which holds nothing else
