"""The changes between two builds leave the register valid, and change what they say."""

from collections.abc import Callable
from pathlib import Path

import pytest

from registre import checks, reader
from registre.model.registre import Registre
from tests.benchmarks import changes, corpus
from tests.benchmarks.changes import CHANGES, Worksite

ACTES = 60

Apply = Callable[[Callable[[Worksite], None]], tuple[Registre, Registre]]


def read(contenu: Path) -> Registre:
    lecture = reader.read(contenu)
    seen = [*lecture.findings, *checks.run(lecture.registre, contenu)]
    assert [] == [str(finding) for finding in seen]
    return lecture.registre


@pytest.fixture
def apply(tmp_path: Path) -> Apply:
    """The register before and after a change."""
    site = Worksite(tmp_path, corpus.write(tmp_path, ACTES), corpus.GRAINE)

    def run(change: Callable[[Worksite], None]) -> tuple[Registre, Registre]:
        before = read(tmp_path)
        change(site)
        return before, read(tmp_path)

    return run


def test_all_changes_one_after_the_other_leave_the_register_valid(tmp_path: Path) -> None:
    for actes in (36, ACTES, 61):  # sittings that are full, and one that is not
        folder = tmp_path / str(actes)
        site = Worksite(folder, corpus.write(folder, actes), corpus.GRAINE)
        for change in CHANGES:
            change.apply(site)
        assert len(read(folder).deliberations) == actes


def test_a_changed_act_has_another_object(apply: Apply) -> None:
    before, after = apply(changes.change_act)
    differing = [
        cle
        for cle, acte in before.deliberations.items()
        if acte.objet != after.deliberations[cle].objet
    ]
    assert len(differing) == 1


def test_an_added_act_is_one_more(apply: Apply) -> None:
    before, after = apply(changes.add_act)
    assert len(set(after.deliberations) - set(before.deliberations)) == 1


def test_a_removed_act_is_one_less(apply: Apply) -> None:
    before, after = apply(changes.remove_act)
    assert len(set(before.deliberations) - set(after.deliberations)) == 1


def test_a_changed_sitting_is_another_one_and_no_act_is(apply: Apply) -> None:
    before, after = apply(changes.change_sitting)
    assert len([cle for cle, one in before.seances.items() if one != after.seances[cle]]) == 1
    assert before.deliberations == after.deliberations


def test_a_renamed_partner_keeps_its_key(apply: Apply) -> None:
    before, after = apply(changes.rename_partner)
    assert set(before.partenaires) == set(after.partenaires)
    named = {partner.nom for partner in after.partenaires.values()}
    assert changes.RENOMME in named
