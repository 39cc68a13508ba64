"""An act whose content is withdrawn is nowhere any more: site, files that are kept, former editions, history. Real pushes."""

import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from tests.support import parution
from tests.support.envois import Greffe, Publie, environment, git, prepare
from tests.support.parution import ACTE, DEPUBLIEE, ID, records, said

Published = tuple[Publie, Greffe]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A repository that has published once."""
    return prepare(tmp_path_factory.mktemp("retrait"))


@pytest.fixture
def mine(installed: Published, tmp_path: Path) -> Published:
    """A copy of it, for what cannot be undone."""
    return parution.copy(*installed, tmp_path)


def test_a_depublication_takes_every_edition_away(mine: Published, tmp_path: Path) -> None:
    publie, greffe = mine
    start = parution.size(publie)
    source = (publie.site / f"{ACTE}.md").read_bytes()
    assert sha256(source).hexdigest() in parution.kept(publie)
    (greffe.clone / f"content/{ACTE}.provenance.yml").unlink()
    greffe.write(f"{ACTE}.md", DEPUBLIEE)
    greffe.push()
    own = next(one for one in records(publie, start) if one.objet == "acte")
    assert ("depublication", ID, 1) == said([own])[0]
    assert ((), True) == (own.fichiers, own.empreinte is not None)
    assert sha256(source).hexdigest() not in parution.kept(publie)
    assert not (publie.site / f"{ACTE}.pdf").exists()
    assert "Contenu retiré du registre" in parution.page(publie)
    parution.verify(publie)
    back = publie.run("revenir")
    assert "Aucune édition précédente n’est gardée" in back.stderr
    (tmp_path / "autre").mkdir()
    parution.same_elsewhere(publie, tmp_path / "autre")
    # what comes back must be what went
    greffe.write(f"{ACTE}.md", source.decode().replace("Etaient", "Étaient"))
    assert "[PAR-003]" in greffe.push(ok=False)
    greffe.write(f"{ACTE}.md", source.decode())
    greffe.push()
    assert ("publication", ID, 2) in said(records(publie))


def test_what_is_occulted_is_in_no_object_of_the_repository(mine: Published) -> None:
    publie, greffe = mine
    source = (publie.site / f"{ACTE}.md").read_bytes()
    blob = git(greffe.clone, "rev-parse", f"HEAD:content/{ACTE}.md")
    early = publie.run("occulter", ID)
    assert (1, True) == (early.returncode, "déclarer d’abord sa dépublication" in early.stderr)
    (greffe.clone / f"content/{ACTE}.provenance.yml").unlink()
    greffe.write(f"{ACTE}.md", DEPUBLIEE)
    greffe.push()
    git(publie.depot, "cat-file", "-e", blob)
    done = publie.run("occulter", ID)
    assert 0 == done.returncode, done.stderr
    lines = done.stdout.splitlines()
    script = "\n".join(lines[2:-1])
    ran = subprocess.run(
        ["/bin/sh", "-e", "-c", script],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == ran.returncode, ran.stderr
    git(publie.depot, "cat-file", "-e", blob, ok=False)
    assert "depublication:" in git(publie.depot, "show", f"main:content/{ACTE}.md")
    before = publie.digests()
    assert 0 == publie.run("publier").returncode
    assert before == publie.digests()
    parution.verify(publie)
    assert not [
        one
        for one in publie.racine.rglob("*")
        if "depot.git" in one.parts and one.is_file() and one.read_bytes() == source
    ]
