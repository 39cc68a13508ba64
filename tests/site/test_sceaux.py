"""A walk with the commands that the page of roots shows, run as they are written: signature, timestamp, link to an older root."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from registre.scellement import sceaux
from registre.scellement.horodatage import Autorite
from registre.scellement.sceaux import Reglages
from registre.scellement.signature import Cle
from tests.support import autorites, increment, publies
from tests.support.autorites import Autorites

RACINES = "verifier/racines/index.html"
ATTESTATION = f"deliberations/{publies.RECTIFIE}/attestation/index.html"


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Autorites:
    return autorites.make(tmp_path_factory.mktemp("sceaux") / "cles")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, held: Autorites) -> Path:
    """Three publications: all are signed, the authority answers for the second only."""
    projet = increment.prepare(tmp_path_factory.mktemp("scelle"))
    assert projet.build() is not None, projet.dit
    folder = held.dossier
    key = Cle(cle=folder / "emetteur.cle", certificat=folder / "emetteur.pem")
    made = publies.lots(publies.days(projet.site))
    with autorites.served(held) as address:
        clock = Autorite(adresse=address, certificat=held.racine)
        first, third = (sceaux.sealed(made[rank], Reglages(cle=key))[0] for rank in (0, 2))
        second, missing = sceaux.sealed(made[1], Reglages(cle=key, autorite=clock))
    assert missing == ()
    projet.recueil = publies.archived([first, second, third])
    assert projet.build() is not None, projet.dit
    return projet.site


def words(site: Path, page: str) -> str:
    text = html.fromstring((site / page).read_text("utf-8")).xpath("//main")[0].text_content()
    return " ".join(str(text).replace("\u00a0", " ").split())


def commands(site: Path) -> list[list[str]]:
    """What the page of roots tells to run."""
    page = html.fromstring((site / RACINES).read_text("utf-8"))
    blocks = [str(block.text_content()) for block in page.xpath("//pre")]
    return [shlex.split(line) for block in blocks for line in block.splitlines()]


def test_every_command_of_the_page_runs_and_says_yes(
    site: Path, held: Autorites, tmp_path: Path
) -> None:
    for file in (site / "verifier/publications/000002").iterdir():
        shutil.copy(file, tmp_path)
    shutil.copy(site / "verifier/verifier.py", tmp_path)
    for nom in ("autorite.pem", "tsa.pem"):
        shutil.copy(held.racine, tmp_path / nom)
    lines = (site / "verifier/racines/2025.txt").read_text("utf-8").splitlines()
    old, new = (line.split()[2] for line in lines[:2])
    told = {"ANCIENNE": old, "NOUVELLE": new, "python3": sys.executable}
    found = commands(site)
    assert [one[0] for one in found] == ["python3", "openssl", "openssl", "openssl"]
    for command in found:
        run = [told.get(word, word) for word in command]
        done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (command, done.stderr)
    (tmp_path / "tete.json").write_bytes(b"une autre racine")
    for command in found[1:3]:
        refused = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
        assert refused.returncode != 0


def test_an_attestation_names_the_timestamp_that_covers_it(site: Path) -> None:
    said = words(site, ATTESTATION)
    assert "sur la racine de la publication n° 2, qui la prolonge : jeton RFC 3161" in said
    assert "sur cette racine : jeton RFC 3161" in said
    assert "L’heure : sans horodatage extérieur" not in said
    assert "Le service continu" in said


def test_what_no_timestamp_covers_says_so(site: Path) -> None:
    said = words(site, "robots/attestation/index.html")
    assert "Horodatage extérieuraucun" in said.replace("extérieur aucun", "extérieuraucun")
    assert "L’heure : sans horodatage extérieur" in said
