"""The style sheet of the issuers' colours has one class per issuer that declares a colour."""

from pathlib import Path

from registre import indexes
from registre.exports import couleurs
from registre.model.registre import Registre
from tests.support.exports import made
from tests.support.fabrique import organisme


def sheets(couleur: str | None) -> dict[str, str]:
    """What is written for a register whose one issuer has this colour."""
    registre = Registre(organismes={"sivom": organisme(couleur=couleur)})
    catalogue = indexes.build(registre, Path())
    return {path: data.decode() for path, data in made(couleurs.files, catalogue, "").items()}


def test_an_issuer_gives_its_accent_by_day_and_by_night() -> None:
    attendu = (
        ".emetteur-sivom { --accent: #1f4e79; }\n"
        "@media (prefers-color-scheme: dark) { .emetteur-sivom { --accent: #629fd7; } }\n"
    )
    assert attendu == sheets("#1f4e79")["assets/emetteurs.css"]


def test_an_issuer_without_a_colour_has_no_class() -> None:
    assert sheets(None) == {"assets/emetteurs.css": ""}
