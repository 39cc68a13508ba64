"""The dossiers of the sittings of a site: anybody opens and checks them; they follow what they are made from."""

import hashlib
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from registre.publication.apercu import Apercu
from tests.support import project
from tests.support.increment import Projet, edit, prepare, tree

SEANCE = "seances/commune-essai/2024-03-14-conseil-municipal"
ACTE = "deliberations/commune-essai/2024/2024-07"
DOSSIER = f"{SEANCE}.zip"
SHA256SUM = shutil.which("sha256sum") or "sha256sum"
MEMBRES = [
    "LISEZMOI.txt",
    "MANIFESTE.txt",
    "annexes/bilan.txt",
    f"{ACTE}.md",
    f"{ACTE}.pdf",
    "originaux/2024/2024-07.pdf",
    f"{SEANCE}.md",
    f"{SEANCE}/liste.pdf",
]


@pytest.fixture(scope="module")
def projet(tmp_path_factory: pytest.TempPathFactory) -> Projet:
    """A project whose site is built."""
    built = prepare(tmp_path_factory.mktemp("dossiers"))
    assert built.build() is not None, built.dit
    return built


def test_every_sitting_with_acts_has_one_that_checks(projet: Projet, tmp_path: Path) -> None:
    found = sorted(projet.site.rglob("*.zip"))
    assert len(found) == 5
    for path in found:
        folder = tmp_path / path.stem
        zipfile.ZipFile(path).extractall(folder)
        checked = subprocess.run(
            [SHA256SUM, "--check", "--strict", "MANIFESTE.txt"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert checked.returncode == 0, checked.stdout + checked.stderr
        files = {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}
        assert len(checked.stdout.splitlines()) == len(files) - 1
        for name in files - {"LISEZMOI.txt", "MANIFESTE.txt"}:
            assert (folder / name).read_bytes() == (projet.site / name).read_bytes()


def test_it_holds_everything_of_the_sitting(projet: Projet) -> None:
    assert MEMBRES == sorted(zipfile.ZipFile(projet.site / DOSSIER).namelist())


def test_the_page_announces_it_with_its_size_and_its_sum(projet: Projet) -> None:
    octets = (projet.site / DOSSIER).read_bytes()
    html = (projet.site / SEANCE / "index.html").read_text(encoding="utf-8")
    size = f"{round(len(octets) / 1000)}\u00a0ko"
    words = f"Dossier de la séance, avec toutes les pièces versées (ZIP, {size}, en français)"
    assert f'<a href="../2024-03-14-conseil-municipal.zip" download>{words}</a>' in html
    assert hashlib.sha256(octets).hexdigest() in html


def test_it_follows_its_act_and_no_other_changes(projet: Projet) -> None:
    before = tree(projet.site)
    put_back = edit(projet)
    assert projet.build() is not None
    after = tree(projet.site)
    changed = {path for path in before if path.endswith(".zip") and before[path] != after[path]}
    assert changed == {DOSSIER}
    inside = zipfile.ZipFile(projet.site / DOSSIER).read(f"{ACTE}.pdf")
    assert inside == (projet.site / f"{ACTE}.pdf").read_bytes()
    assert projet.first() == after
    put_back()
    assert projet.build() is not None
    assert tree(projet.site) == before


def test_the_preview_makes_it_when_it_is_asked_for(projet: Projet) -> None:
    said: list[str] = []
    apercu = Apercu(projet.racine, lambda *_: iter(()), said.append)
    apercu.refresh()
    octets = (projet.site / DOSSIER).read_bytes()
    assert apercu.get(DOSSIER) == octets, said
    assert hashlib.sha256(octets).hexdigest().encode() in (apercu.get(f"{SEANCE}/") or b"")
    announced = "seances/commune-essai/2024-06-20-conseil-municipal"
    assert apercu.get(f"{announced}.zip") is None
    assert b".zip" not in (apercu.get(f"{announced}/") or b"")


def test_the_preview_announces_the_dossier_of_the_moment(projet: Projet) -> None:
    said: list[str] = []
    apercu = Apercu(projet.racine, lambda *_: iter(()), said.append)
    apercu.refresh()
    first = apercu.get(DOSSIER)
    assert apercu.get(f"{SEANCE}/")
    act = projet.contenu / f"{ACTE}.md"
    before = act.read_bytes()
    act.write_bytes(before + b"\nAjout.\n")
    apercu.refresh((act,))
    octets = apercu.get(DOSSIER)
    assert octets is not None
    assert octets != first
    html = apercu.get(f"{SEANCE}/") or b""
    act.write_bytes(before)
    assert hashlib.sha256(octets).hexdigest().encode() in html


def test_without_documents_it_holds_the_others(tmp_path: Path) -> None:
    copied = project.copy(tmp_path / "projet")
    path = copied / "site/seances/somme-numerique/2020-11-30-bureau.zip"
    for options, count in ((("--sans-documents",), 4), ((), 6), (("--sans-documents",), 4)):
        done = project.run(copied, "registre", "build", *options)
        assert done.returncode == 0, done.stderr
        assert len(zipfile.ZipFile(path).namelist()) == count
        html = (path.with_suffix("") / "index.html").read_text(encoding="utf-8")
        assert hashlib.sha256(path.read_bytes()).hexdigest() in html
