"""The facts of the four acts are exactly those printed: what an act does not say is None."""

from dataclasses import fields
from typing import Any

import pytest

from registre import checks
from registre.findings import Finding, Severity
from registre.model.deliberation import Deliberation
from registre.model.registre import Registre
from registre.reader import read
from tests.corpus.actes_attendus import ACTES
from tests.corpus.graines import CONTENU

# How the editor classes an act, and where it stands: said elsewhere, or by no document.
AILLEURS = (
    "id",
    "cle",
    "organisme",
    "annee",
    "source",
    "matiere",
    "sujets",
    "territoires",
    "provenance",
)


@pytest.fixture(scope="module")
def registre() -> Registre:
    """The register of the five documents."""
    return read(CONTENU).registre


def _facts(acte: Deliberation) -> dict[str, Any]:
    """The facts that an act has."""
    values = ((field.name, getattr(acte, field.name)) for field in fields(acte))
    return {
        name: value for name, value in values if name not in AILLEURS and value not in (None, ())
    }


def test_the_register_holds_these_acts(registre: Registre) -> None:
    assert set(ACTES) == set(registre.deliberations)


@pytest.mark.parametrize("identifiant", ACTES)
def test_an_act_has_these_facts_and_no_other(identifiant: str, registre: Registre) -> None:
    assert ACTES[identifiant] == _facts(registre.deliberations[identifiant])


def test_every_act_is_of_the_matter_of_teaching(registre: Registre) -> None:
    assert {"8.1"} == {acte.matiere for acte in registre.deliberations.values()}


def test_no_document_prints_the_number_of_an_issuer(registre: Registre) -> None:
    assert {None} == {o.siren or o.siret for o in registre.organismes.values()}


def test_reading_them_finds_no_mistake() -> None:
    lecture = read(CONTENU)
    found: tuple[Finding, ...] = (*lecture.findings, *checks.run(lecture.registre, CONTENU))
    assert [] == [str(finding) for finding in found if finding.severity is Severity.ERROR]
