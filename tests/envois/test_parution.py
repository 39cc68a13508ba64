"""A push is journaled: what is published is recorded with its files, what changed in silence is refused. Real pushes, a real repository."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from tests.support import parution
from tests.support.envois import Greffe, Publie, git, prepare
from tests.support.parution import (
    ACTE,
    ID,
    RECTIFICATION,
    SEANCE,
    records,
    said,
)

ISSUER = "organismes/somme-numerique.md"
Published = tuple[Publie, Greffe]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A repository that has published once."""
    return prepare(tmp_path_factory.mktemp("parution"))


@pytest.fixture
def published(installed: Published) -> Published:
    """The same, its clone at what is published."""
    _, greffe = installed
    git(greffe.clone, "reset", "--quiet", "--hard", "origin/main")
    return installed


@pytest.fixture
def mine(published: Published, tmp_path: Path) -> Published:
    """A copy of it, for what cannot be undone."""
    return parution.copy(*published, tmp_path)


@pytest.fixture
def refused(published: Published) -> Iterator[Published]:
    """The same, on which nothing may have changed in the end."""
    publie, _ = published
    before = (publie.digests(), publie.tip(), publie.tip("registre/journal"))
    yield published
    assert before == (publie.digests(), publie.tip(), publie.tip("registre/journal"))


def test_the_first_push_records_each_object_with_its_files(installed: Published) -> None:
    publie, _ = installed
    found = records(publie)
    acts = [one for one in found if one.objet == "acte"]
    assert sorted(one.cle for one in acts) == [
        "nord-pas-de-calais-numerique/2019/2019-12",
        "somme-numerique/2011/20111107_DL_04",
        "somme-numerique/2016/20161128_DL_01",
        ID,
    ]
    assert {"versement"} == {
        one.evenement for one in found
    }  # the five documents are older than 2022
    assert [one.cle for one in found if one.objet == "proces-verbal"] == [
        "somme-numerique/2016-11-28-bureau"
    ]
    (own,) = (one for one in acts if one.cle == ID)
    assert [one.adresse for one in own.fichiers] == [f"{ACTE}.md", f"{SEANCE}.md", f"{ACTE}.pdf"]
    parution.check_files(publie, found)
    parution.verify(publie)
    told = publie.run("verifier", "--tout").stdout
    (root,) = re.findall(r"\d+:[0-9a-f]{64}", told)
    assert root in (publie.site / "verifier/racines/index.html").read_text("utf-8")
    attested = publie.site / f"{ACTE}/attestation/index.html"
    assert own.empreinte
    assert own.empreinte in attested.read_text("utf-8")
    assert re.search(r"Versement au registre.*?\d{4} à", parution.page(publie), re.DOTALL)
    assert "non publié" not in parution.page(publie)


def test_what_changes_in_silence_is_refused_with_file_and_line(refused: Published) -> None:
    _, greffe = refused
    greffe.change("Etaient présents", "Étaient présents", f"{ACTE}.md")
    told = greffe.push(ok=False)
    assert f"remote: {ACTE}.md:54: [EDI-001] Le texte de l’acte a changé" in told
    assert "« Etaient présents" in told.replace("\u00a0", " ")
    assert "remote:     rectifications:" in told


def test_a_fact_of_the_sitting_that_acts_print_is_theirs(refused: Published) -> None:
    _, greffe = refused
    greffe.change("secretaire: .*", "secretaire: Margaux DELETRE", f"{SEANCE}.md")
    assert f"remote: {SEANCE}.md:7: [EDI-001]" in greffe.push(ok=False)


def test_an_act_does_not_vanish(refused: Published) -> None:
    _, greffe = refused
    for path in (greffe.clone / "content").glob(f"{ACTE}.*"):
        path.unlink()
    greffe.change("^d_apres: .*\n", "", f"{SEANCE}.md")
    greffe.change("d_apres: 20201130_DL_03", "d_apres: 20161128_DL_01", ISSUER)
    greffe.change("2016, 2020", "2016", ISSUER)
    told = greffe.push(ok=False)
    assert f"{ACTE}.md: [PAR-001] Ce document est en ligne depuis le" in told
    assert "deux mois au moins" in told


def test_a_published_act_does_not_wait_again(refused: Published) -> None:
    _, greffe = refused
    greffe.change("^matiere:", "publier_le: 1er janvier 2099\nmatiere:", f"{ACTE}.md")
    assert f"{ACTE}.md: [PAR-002]" in greffe.push(ok=False)


def test_what_followed_is_a_complement(mine: Published) -> None:
    publie, greffe = mine
    before, start = (publie.site / f"{ACTE}.pdf").read_bytes(), parution.size(publie)
    greffe.change(
        "^matiere:", "transmission:\n  reception: 9 décembre 2020\nmatiere:", f"{ACTE}.md"
    )
    told = greffe.push()
    (own,) = records(publie, start)
    assert [("complement", ID, 1)] == said([own])
    first = next(one for one in records(publie) if one.cle == ID)
    assert own.empreinte == first.empreinte
    assert own.complement != first.complement
    assert before == (publie.site / f"{ACTE}.pdf").read_bytes()
    assert "Suivi ou classement complété" in parution.page(publie)
    parution.check_files(publie, [own])
    (repere,) = re.findall(r"Repère à garder ailleurs.: (\d+:[0-9a-f]{64})", told)
    assert repere.startswith(f"{start + 1}:")
    assert 0 == publie.run("verifier", "--tout", "--repere", repere).returncode


def test_a_state_is_told_as_such(mine: Published) -> None:
    publie, greffe = mine
    start = parution.size(publie)
    state = "etat:\n  nature: abrogée\n  date: 3 mars 2021\n  par: délibération n° 9 du 3 mars 2021\nmatiere:"
    greffe.change("^matiere:", state, f"{ACTE}.md")
    greffe.push()
    assert ("etat", ID, 1) in said(records(publie, start))


def test_what_changes_nothing_records_nothing(mine: Published) -> None:
    publie, greffe = mine
    tip = publie.tip("registre/journal")
    greffe.write("aide/nouvelle.md", "# Nouvelle page\n\nTexte.\n")
    greffe.push()
    assert 0 == publie.run("publier").returncode
    assert 0 == publie.run("revenir").returncode
    assert tip == publie.tip("registre/journal")


def test_a_declared_rectification_is_another_edition(mine: Published, tmp_path: Path) -> None:
    publie, greffe = mine
    start, former = parution.size(publie), (publie.site / f"{ACTE}.pdf").read_bytes()
    online = re.findall(r"Versement au registre", parution.page(publie))
    greffe.change("Etaient présents", "Étaient présents", f"{ACTE}.md")
    greffe.change("^matiere:", RECTIFICATION, f"{ACTE}.md")
    greffe.push()
    assert ("rectification", ID, 2) in said(records(publie, start))
    assert online == re.findall(r"Versement au registre", parution.page(publie))
    assert "Etaient présents" in parution.page(publie, f"{ACTE}/editions/1")
    assert "Étaient présents" not in parution.page(publie, f"{ACTE}/editions/1")
    assert "Etaient" in parution.page(publie, f"{ACTE}/editions/1/differences")
    assert former != (publie.site / f"{ACTE}.pdf").read_bytes()
    assert sha256(former).hexdigest() in parution.kept(publie)
    parution.verify(publie)
    # what was declared stays
    greffe.change("Une lettre manquait", "Rien", f"{ACTE}.md")
    assert "[EDI-004]" in greffe.push(ok=False)
    git(greffe.clone, "reset", "--quiet", "--hard", "origin/main")
    (tmp_path / "autre").mkdir()
    parution.same_elsewhere(publie, tmp_path / "autre")


def test_a_renamed_act_is_the_same(mine: Published, tmp_path: Path) -> None:
    publie, greffe = mine
    start, former = parution.size(publie), (publie.site / f"{ACTE}.pdf").read_bytes()
    new = ACTE.replace("DL_03", "DL_3")
    content = greffe.clone / "content"
    for path in content.glob(f"{ACTE}.*"):
        path.rename(path.with_name(path.name.replace("DL_03", "DL_3")))
    greffe.change("d_apres: 20201130_DL_03", "d_apres: 20201130_DL_3", f"{SEANCE}.md")
    greffe.change("d_apres: 20201130_DL_03", "d_apres: 20201130_DL_3", ISSUER)
    numero = "anciennes_cles:\n  - 20201130_DL_03\nmatiere:"
    greffe.change("^matiere:", numero, f"{new}.md")
    greffe.push()
    own = next(one for one in records(publie, start) if one.objet == "acte")
    assert ("complement", ID, 1) == said([own])[0]
    assert f"{new}.pdf" in [one.adresse for one in own.fichiers]
    assert former == (publie.site / f"{new}.pdf").read_bytes()
    assert "Suivi ou classement complété" in parution.page(publie, new)
    (tmp_path / "autre").mkdir()
    parution.same_elsewhere(publie, tmp_path / "autre")
