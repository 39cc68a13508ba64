"""The sheet that closes a sitting: who was present, who signs, and what the register does not have."""

from pathlib import Path

import pytest

from tests.support import pdf_lu, volumes
from tests.support.volumes import ANNEE, ORGANISME


@pytest.fixture(scope="module")
def feuillets(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    catalogue = volumes.catalogue(tmp_path_factory.mktemp("registre"))
    octets = volumes.make(catalogue, ORGANISME, ANNEE)
    return volumes.sheets(octets, tmp_path_factory.mktemp("feuillets"))


@pytest.mark.parametrize(("rang", "reste"), [(4, ["Signature"]), (6, [])])
def test_a_closing_sheet_names_who_was_present(
    feuillets: tuple[str, ...], rang: int, reste: list[str]
) -> None:
    lines = feuillets[rang].split("\n")
    at = lines.index("Membres présents")
    assert " ".join(lines[at + 1 : at + 4]) == " ".join(
        ["Membre", *reste, "Mme Anne ESSAI", "M. Jean NEUTRE"]
    )
    assert "M. Paul LOIN" not in feuillets[rang]


def test_who_signs_follows_the_law_of_the_day(feuillets: tuple[str, ...]) -> None:
    before, since = feuillets[4], feuillets[6]
    assert "Qualité" not in before
    assert "Présidence M. Jean NEUTRE" in since
    assert "Secrétaire de séance Mme Anne ESSAI" in since


def test_what_the_minutes_alone_know_is_told(feuillets: tuple[str, ...]) -> None:
    assert "Vœu retiré" in feuillets[6]
    assert "Vœu retiré" not in feuillets[4]


def test_a_sitting_without_roll_call_says_so(tmp_path: Path) -> None:
    name = "seances/sivom/2022-03-01-conseil.md"
    catalogue = volumes.catalogue(tmp_path, **{name: "---\n---\n"})
    whole = pdf_lu.read(volumes.make(catalogue, ORGANISME, ANNEE)).texte
    assert "La liste des membres présents n’est pas versée au registre." in whole
