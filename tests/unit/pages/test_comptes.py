"""Counts are written as French writes them."""

import pytest

from registre.pages.listes.comptes import compte, contenu


@pytest.mark.parametrize(
    ("nombre", "attendu"),
    [
        (0, "0\u00a0délibération"),
        (1, "1\u00a0délibération"),
        (2, "2\u00a0délibérations"),
        (1200, "1\u202f200\u00a0délibérations"),
    ],
)
def test_compte(nombre: int, attendu: str) -> None:
    assert attendu == compte(nombre, "délibération")


@pytest.mark.parametrize(
    ("actes", "seances", "attendu"),
    [
        (3, 1, "3\u00a0délibérations, 1\u00a0séance"),
        (0, 2, "2\u00a0séances"),
        (0, 0, "aucun document"),
    ],
)
def test_contenu(actes: int, seances: int, attendu: str) -> None:
    assert attendu == contenu(actes, seances)
