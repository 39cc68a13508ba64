"""``registre sceller``: what it seals, what it says, with what code it ends."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from registre.cli import app
from registre.conservation.journal import Journal
from registre.journal import recueil
from tests.support import autorites, depots
from tests.support.journaux import journal

LOTS = journal(2)


def run(depot: Path, *options: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["sceller", "--depot", str(depot), *map(str, options)])
    return done.exit_code, done.output.replace("\u00a0", " ")


def test_the_last_publication_is_sealed_once(tmp_path: Path) -> None:
    depot, keys = depots.bare(tmp_path), autorites.make(tmp_path / "cles")
    folder = keys.dossier
    signed = ("--cle", folder / "emetteur.cle", "--certificat", folder / "emetteur.pem")
    assert run(depot.dossier, *signed) == (2, "Le journal est vide : rien n’a encore été publié.\n")
    depots.publish(depot, *LOTS)
    with autorites.served(keys) as adresse:
        wanted = (*signed, "--autorite", adresse, "--certificat-autorite", keys.racine)
        code, said = run(depot.dossier, *wanted)
        assert code == 0
        assert said.count("est fait") == 2
        assert len(recueil.read(Journal(depot).read()).sceaux) == 2
        assert run(depot.dossier, *wanted) == (0, "La publication n° 1 a déjà ses sceaux.\n")


@pytest.mark.parametrize(
    ("options", "missing"),
    [
        (
            ("--cle", "a.cle", "--autorite", "http://127.0.0.1"),
            "« --certificat » et « --certificat-autorite »",
        ),
        (("--certificat", "a.pem"), "« --cle »"),
    ],
)
def test_half_of_a_pair_is_refused(tmp_path: Path, options: tuple[str, ...], missing: str) -> None:
    code, said = run(depots.bare(tmp_path).dossier, *options)
    assert (2, f"Il manque {missing} : l’un ne sert à rien sans l’autre.\n") == (code, said)


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    depot, keys = depots.bare(tmp_path), autorites.make(tmp_path / "cles")
    depots.publish(depot, *LOTS)
    code, said = run(depot.dossier)
    assert code == 2
    assert "Donner une clé et son certificat" in said
    gone = ("--autorite", "http://127.0.0.1:1/", "--certificat-autorite", keys.racine)
    code, said = run(depot.dossier, *gone)
    assert code == 1
    assert "l’autorité ne répond pas" in said
