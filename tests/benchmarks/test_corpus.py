"""The corpus of the benchmarks: valid, realistic in size and ties, the same bytes for the same seed."""

import re
from collections import Counter
from pathlib import Path

import pytest

from registre import checks, reader
from registre.findings import Finding
from registre.model.registre import Registre
from tests.benchmarks import corpus
from tests.benchmarks.corpus_mots import lieu_dit, projet
from tests.benchmarks.corpus_plan import Plan

ACTES = 200


@pytest.fixture(scope="module")
def contenu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    corpus.write(folder, ACTES)
    return folder


@pytest.fixture(scope="module")
def registre(contenu: Path) -> Registre:
    return reader.read(contenu).registre


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def findings(contenu: Path) -> list[Finding]:
    lecture = reader.read(contenu)
    return [*lecture.findings, *checks.run(lecture.registre, contenu)]


def texts(contenu: Path) -> list[str]:
    return [path.read_text("utf-8") for path in sorted(contenu.glob("deliberations/*/*/*.md"))]


def test_nothing_is_found_in_it(contenu: Path) -> None:
    assert [] == [str(finding) for finding in findings(contenu)]


def test_it_has_as_many_acts_as_asked(registre: Registre) -> None:
    assert len(registre.deliberations) == ACTES


def test_the_same_seed_gives_the_same_bytes(contenu: Path, tmp_path: Path) -> None:
    corpus.write(tmp_path, ACTES)
    assert tree(contenu) == tree(tmp_path)


def test_another_seed_gives_other_acts_at_the_same_addresses(contenu: Path, tmp_path: Path) -> None:
    corpus.write(tmp_path, ACTES, graine=2)
    first, second = tree(contenu), tree(tmp_path)
    assert set(first) == set(second)
    assert not [name for name in first if name.startswith("d") and first[name] == second[name]]


def test_each_act_is_of_two_to_four_kilobytes(contenu: Path) -> None:
    sizes = [path.stat().st_size for path in contenu.glob("deliberations/*/*/*.md")]
    assert 2000 <= min(sizes)
    assert max(sizes) <= 4096


def test_each_act_has_a_word_that_no_other_act_has_as_its_own(contenu: Path) -> None:
    names = {projet(rang) for rang in range(ACTES)}
    assert len(names) == ACTES
    words = Counter(word for text in texts(contenu) for word in set(re.findall(r"\w+", text)))
    assert 0 < min(words[name] for name in names)


def test_made_up_words_stay_different_in_the_largest_corpus() -> None:
    assert len({projet(rang) for rang in range(100_000)}) == 100_000
    assert len({lieu_dit(rang) for rang in range(20_000)}) == 20_000


def test_a_quarter_of_the_acts_name_the_first_partner(registre: Registre) -> None:
    named = Counter(
        partner.cle for acte in registre.deliberations.values() for partner in acte.partenaires
    )
    assert named["partenaire-d-essai-1"] == ACTES // 4


def test_acts_are_tied_in_their_text_and_in_their_header(contenu: Path, registre: Registre) -> None:
    assert any("](../" in text for text in texts(contenu))
    assert any(acte.relations for acte in registre.deliberations.values())


def test_acts_have_conventions_votes_in_figures_and_several_issuers(registre: Registre) -> None:
    actes = registre.deliberations.values()
    assert any(convention.montant_total for acte in actes for convention in acte.conventions)
    assert any(acte.vote and acte.vote.pour for acte in actes)
    assert len({acte.organisme for acte in actes}) > 1


def test_sittings_have_presences_proxies_items_and_minutes(registre: Registre) -> None:
    seances = registre.seances.values()
    assert all(seance.presences and seance.points for seance in seances)
    assert any(presence.pouvoir_a for seance in seances for presence in seance.presences)
    assert {True, False} == {seance.proces_verbal for seance in seances}


@pytest.mark.parametrize("actes", [1, 20_000, 100_000])
def test_the_plan_gives_every_act_an_identifier_of_its_own(actes: int) -> None:
    plan = Plan(actes)
    assert len({plan.acte(rang).id for rang in range(actes)}) == actes
