"""Findings as text and as JSON."""

import json

import pytest

from registre.checks import rapport
from registre.findings import Finding, Severity

ERREUR = Finding(
    code="LEC-009", fichier="a.md", constat="La clé « nom » manque.", faire="L’écrire."
)
ALERTE = Finding(
    code="ACT-002",
    fichier="b.md",
    constat="Numéro inhabituel.",
    faire="Vérifier.",
    severity=Severity.WARNING,
)


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ((), "Aucune erreur\u00a0: le registre peut être publié."),
        ((ERREUR,), "1\u00a0erreur dans 1\u00a0fichier."),
        ((ERREUR, ERREUR, ALERTE), "2\u00a0erreurs et 1\u00a0avertissement dans 2\u00a0fichiers."),
        ((ALERTE,), "1\u00a0avertissement dans 1\u00a0fichier."),
    ],
)
def test_findings_are_counted_in_french(findings: tuple[Finding, ...], expected: str) -> None:
    assert expected == rapport.compte(findings)
    assert expected == rapport.texte(findings).splitlines()[-1]


def test_json_says_every_field() -> None:
    read = json.loads(rapport.en_json((ERREUR, ALERTE)))
    assert (1, 1) == (read["erreurs"], read["avertissements"])
    assert ["LEC-009", "ACT-002"] == [one["code"] for one in read["constats"]]
    assert {"a.md", "erreur", ""} == {
        read["constats"][0][name] for name in ("fichier", "severity", "corrige")
    }


def test_a_refusal_counts_errors_only() -> None:
    assert rapport.refus((ERREUR, ALERTE)).startswith("1\u00a0erreur dans 1\u00a0fichier.")
