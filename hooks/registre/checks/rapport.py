"""Findings as a clerk reads them and as a program reads them."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from registre.findings import Finding, Severity


def texte(findings: Iterable[Finding]) -> str:
    """One finding after the other, then a line that counts them."""
    shown = tuple(findings)
    return "\n".join([*(str(finding) for finding in shown), compte(shown)])


def en_json(findings: Iterable[Finding]) -> str:
    """The same, as a JSON object: counts, then findings with every field."""
    shown = tuple(findings)
    errors = _errors(shown)
    report = {
        "erreurs": errors,
        "avertissements": len(shown) - errors,
        "constats": [asdict(finding) for finding in shown],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def compte(findings: Iterable[Finding]) -> str:
    """«2 erreurs et 1 avertissement.», or that there is nothing to say."""
    shown = tuple(findings)
    errors = _errors(shown)
    parts = [
        _plural(errors, "erreur"),
        _plural(len(shown) - errors, "avertissement"),
    ]
    counted = " et ".join(part for part in parts if part)
    files = len({finding.fichier for finding in shown})
    if not counted:
        return "Aucune erreur\u00a0: le registre peut être publié."
    return f"{counted} dans {_plural(files, 'fichier')}."


def refus(findings: Iterable[Finding]) -> str:
    """Why nothing is published."""
    shown = tuple(finding for finding in findings if finding.severity is Severity.ERROR)
    return f"{compte(shown)} Le registre n’est pas publiable en l’état."


def _errors(findings: tuple[Finding, ...]) -> int:
    return sum(finding.severity is Severity.ERROR for finding in findings)


def _plural(count: int, word: str) -> str:
    return f"{count}\u00a0{word}{'s' if count > 1 else ''}" if count else ""
