"""What anyone checks on the published site with stock tools: sha256sum, python3 and the published script."""

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from registre.indexes.preuves import slice_name
from registre.journal.inscriptions import Objet
from tests.support import publies
from tests.support.increment import Projet, tree

RECTIFIE = f"deliberations/{publies.RECTIFIE}"
PUBLICATIONS = "verifier/publications"


@pytest.fixture(scope="module")
def projet(tmp_path_factory: pytest.TempPathFactory) -> Projet:
    return publies.prepare(tmp_path_factory.mktemp("preuves"))


@pytest.fixture(scope="module")
def site(projet: Projet) -> Path:
    return projet.site


def check(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*map(str, command)], cwd=folder, capture_output=True, text=True, check=False
    )


def verifier(site: Path, *arguments: str | Path) -> int:
    script = site / "verifier/verifier.py"
    return check(site, sys.executable, "-I", script, *arguments).returncode


def roots(site: Path) -> list[str]:
    """The roots of all publications, as they are published."""
    published = (site / "verifier/racines/2025.txt").read_text("utf-8").splitlines()
    return [line.split()[2] for line in published]


def slices(site: Path) -> dict[str, list[dict[str, object]]]:
    """What the slices say, by SHA-256."""
    found: dict[str, list[dict[str, object]]] = {}
    plan = json.loads((site / "verifier/tranches/plan.json").read_bytes())
    for path in (site / "verifier/tranches").glob("??/*.json"):
        for row in json.loads(path.read_bytes())["fichiers"]:
            found.setdefault(row["sha256"], []).append(row)
            name = path.relative_to(site / "verifier/tranches").with_suffix("").as_posix()
            assert name == slice_name(row["sha256"], plan["bits"])
    assert len(found) == plan["fichiers"]
    return found


def test_sha256sum_checks_every_manifest_of_the_site(site: Path) -> None:
    gone = site / "verifier/manifestes/commune-essai/1999.sha256"  # nothing of it is online
    manifests = sorted(set(site.glob("verifier/manifestes/*/*.sha256")) - {gone})
    assert "somme-numerique/2016.sha256" in str(manifests)
    for manifest in manifests:
        done = check(site, "sha256sum", "--check", "--strict", manifest)
        assert done.returncode == 0, done.stdout + done.stderr
    said = (site / "verifier/manifestes/somme-numerique/2016.sha256").read_text("utf-8")
    former = (
        f"# {sha256(publies.PREMIER).hexdigest()}  {RECTIFIE}.md (édition 1, publiée le 2025-01-07"
    )
    assert former in said
    withdrawn = f"# dépublié le 2025-01-27T09:30:00+01:00 : acte {publies.DEPUBLIE}\n"
    assert withdrawn in gone.read_text("utf-8")


def test_sha256sum_finds_the_file_that_was_changed(site: Path, tmp_path: Path) -> None:
    copy = tmp_path / f"{RECTIFIE}.md"
    copy.parent.mkdir(parents=True)
    copy.write_bytes((site / f"{RECTIFIE}.md").read_bytes())
    manifest = site / "verifier/manifestes/somme-numerique/2016.sha256"
    command = ("sha256sum", "--check", "--ignore-missing", manifest)
    assert check(tmp_path, *command).returncode == 0
    copy.write_bytes(copy.read_bytes() + b" ")
    assert check(tmp_path, *command).returncode == 1


def test_every_published_file_is_proved_by_the_published_script(site: Path) -> None:
    proved = 0
    for rows in slices(site).values():
        for row in rows:
            file = site / str(row["adresse"])
            if row["remplace"] or row["retire"]:
                continue
            proof = site / str(row["preuve"])
            mark = json.loads(proof.read_bytes())["repere"]
            assert mark in roots(site)
            assert verifier(site, proof, file, mark) == 0
            proved += 1
    assert proved > 10


def test_another_file_or_another_root_is_refused(site: Path, tmp_path: Path) -> None:
    proof = site / f"{PUBLICATIONS}/000002/inclusion-{_second(site)}.json"
    first, second, _ = roots(site)
    assert verifier(site, proof, site / f"{RECTIFIE}.md", second) == 0
    assert verifier(site, proof, site / f"{RECTIFIE}.md", first) == 1
    other = tmp_path / "autre.md"
    other.write_bytes(publies.PREMIER)
    assert verifier(site, proof, other, second) == 1


def _second(site: Path) -> int:
    return int(roots(site)[0].split(":")[0])


def test_whoever_kept_the_first_root_goes_from_one_to_the_last(site: Path) -> None:
    one, two, three = roots(site)
    assert verifier(site, site / f"{PUBLICATIONS}/000002/prolongement.json", one, two) == 0
    assert verifier(site, site / f"{PUBLICATIONS}/000003/prolongement.json", two, three) == 0
    assert verifier(site, site / f"{PUBLICATIONS}/000003/prolongement.json", one, three) == 1
    assert not (site / f"{PUBLICATIONS}/000001/prolongement.json").exists()
    last = (site / "verifier/racines/derniere.txt").read_text("utf-8")
    assert last == f"3 2025-01-27T09:30:00+01:00 {three}\n"


def test_slices_say_what_became_of_each_file(site: Path) -> None:
    found = slices(site)
    (former,) = found[sha256(publies.PREMIER).hexdigest()]
    assert former["edition"] == 1
    assert former["remplace"] == "2025-01-17T09:30:00+01:00"
    (now,) = found[sha256((site / f"{RECTIFIE}.md").read_bytes()).hexdigest()]
    assert (now["edition"], now["remplace"], now["depuis"]) == (2, None, former["remplace"])
    assert str(now["nom"]).startswith("Délibération n°")
    assert now["page"] == f"{RECTIFIE}/"
    (gone,) = found[sha256(b"Un nom.\n").hexdigest()]
    assert gone["retire"] == "2025-01-27T09:30:00+01:00"
    assert gone["attestation"] is None
    (given,) = found[sha256((site / "robots.txt").read_bytes()).hexdigest()]
    assert given["verse"] is True


def test_one_publication_more_makes_little_again(projet: Projet) -> None:
    before = tree(projet.site)
    days = publies.days(projet.site)
    more = publies.recorded(Objet.ANNEXE, "404.html", publies.read(projet.site, "404.html"))
    projet.recueil, kept = publies.archived(publies.lots([*days, [more]])), projet.recueil
    assert projet.build() is not None, projet.dit
    after = tree(projet.site)
    assert after == projet.first()
    changed = {path for path, digest in after.items() if before.get(path) != digest}
    news = {path for path in changed if path in before}
    assert {path for path in news if "publications/0" in path or "attestation" in path} == set()
    assert f"{PUBLICATIONS}/000004/prolongement.json" in changed
    projet.recueil = kept
    assert projet.build() is not None
    assert tree(projet.site) == before


def test_every_object_online_is_attested_and_nothing_else_is(site: Path) -> None:
    found = {str(one["attestation"]) for rows in slices(site).values() for one in rows} - {"None"}
    pages = site.rglob("attestation/index.html")
    assert {f"{one.parent.relative_to(site).as_posix()}/" for one in pages} == found
    assert len(found) > 5
    assert all((site / f"{one.removesuffix('/')}.pdf").is_file() for one in found)
    assert f"deliberations/{publies.DEPUBLIE}/attestation/" not in found
    assert f"seances/{publies.SEANCE}/attestation/" in found
