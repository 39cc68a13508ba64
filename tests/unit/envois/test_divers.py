"""Folders of previews, the terminal of who pushes, the mail of an alert."""

import os
import subprocess
import sys
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from registre.envois import alerte, previsualisation
from registre.publication.pannes import BuildError
from tests.support import project

PARLE = """
import sys
from registre.envois import sortie
reply = sortie.open_channels()
print("dit\\x1b[2J\\x07 é\\u00a0!")
import typer
typer.echo("écho", err=True)
reply.write(b"0000")
reply.close()
"""


@pytest.mark.parametrize("branche", ["juin", "essai_2", "2024-07"])
def test_a_plain_branch_is_a_folder_of_its_name(branche: str) -> None:
    assert branche == previsualisation.folder_name(branche)


@pytest.mark.parametrize(
    "branche", ["a/b", "..", ".git", "Juin", "été", "robots.txt", "a" * 300, "-x"]
)
def test_another_one_is_told_from_all_others(branche: str) -> None:
    found = previsualisation.folder_name(branche)
    assert found[0] not in ".-"
    assert "/" not in found
    assert len(found) < 60
    assert found not in {
        previsualisation.folder_name(one) for one in ("a-b", "juin", "ete", "x", "a.b", "A/b")
    }


def speak(**streams: object) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-c", PARLE]
    return subprocess.run(command, env=project.environment(project.ROOT), check=False, **streams)  # type: ignore[call-overload,no-any-return]


def test_the_pushers_terminal_hears_words_and_git_its_own() -> None:
    done = speak(capture_output=True)
    assert b"0000" == done.stdout
    assert "dit\ufffd[2J\ufffd é\u00a0!\nécho\n" == done.stderr.decode()


def test_a_pusher_who_is_gone_stops_nothing() -> None:
    gone, end = os.pipe()
    os.close(gone)
    done = speak(stdout=subprocess.PIPE, stderr=end)
    os.close(end)
    assert (0, b"0000") == (done.returncode, done.stdout)


def test_an_alert_goes_through_the_machines_sendmail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "sendmail"
    program.write_text(f'#!/bin/sh\n[ "$*" = "-i -t" ] && cat > {tmp_path}/courriel\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    alerte.send("dsi@exemple.fr", "/srv/depot.git", "Il n’y a plus de place.")
    mail = message_from_bytes((tmp_path / "courriel").read_bytes(), policy=policy.default)
    assert "dsi@exemple.fr" == mail["To"]
    assert "Registre des délibérations : publication en échec" == mail["Subject"]
    assert "Il n’y a plus de place." in mail.get_content()
    program.write_text("#!/bin/sh\necho non >&2; exit 75\n")
    with pytest.raises(BuildError, match="sendmail dit\u00a0: non"):
        alerte.send("dsi@exemple.fr", "/srv/depot.git", "x")


def test_a_machine_that_sends_no_mail_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(alerte, "_AILLEURS", str(tmp_path))
    with pytest.raises(BuildError, match="n’a pas de commande sendmail"):
        alerte.send("dsi@exemple.fr", "/srv/depot.git", "x")
