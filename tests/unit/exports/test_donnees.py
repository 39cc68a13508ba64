"""Acts and sittings as data: every fact once, what is not said as null, the text whole."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from registre.exports import donnees_acte, donnees_seance
from registre.exports.valeurs_json import encode
from registre.model.blocs import Bloc, Cellule, Genre
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance
from tests.support import contenu
from tests.support.exports import made

SITE = "https://registre.example/"
ACTE = """\
    ---
    seance: 2021-02-01-conseil
    objet: Prix de l’eau
    date_seance: février 2021
    vote:
      pour: 12
      exprimes: 14
    partenaires:
      - agence: financeur
    conventions:
      - partenaires: [agence]
        montant_total: 20 000,50 €
        montant_annuel: 20 000 €
    date_affichage: 3 février 2021
    ---

    Le Conseil fixe le **prix** de l’eau.
    """


@pytest.fixture
def acte(tmp_path: Path) -> dict[str, Any]:
    """The data of an act, as a re-user reads them."""
    files = {
        "deliberations/sivom/2021/2021-3.md": ACTE,
        "partenaires/agence.md": "---\nnom: Agence de l’eau\n---\n",
    }
    found = made(donnees_acte.files, contenu.catalogue(tmp_path, files), SITE)
    data: dict[str, Any] = json.loads(found["deliberations/sivom/2021/2021-3.json"])
    return data


def test_every_field_of_an_act_is_told_in_one_group() -> None:
    apart = ("organisme", "annee", "organe", "seance", "source", "provenance", "original")
    groups = (
        *donnees_acte.IDENTITE,
        *donnees_acte.IMPRIME,
        *donnees_acte.SUIVI,
        *donnees_acte.CLASSEMENT,
        *apart,
    )
    assert sorted(field.name for field in dataclasses.fields(Deliberation)) == sorted(groups)


def test_every_field_of_a_sitting_is_told() -> None:
    groups = (*donnees_seance.FAITS, "organisme", "organe", "source")
    assert sorted(field.name for field in dataclasses.fields(Seance)) == sorted(groups)


def test_printed_follow_up_and_classification_are_apart(acte: dict[str, Any]) -> None:
    assert ("2021-02", "2021-02-03", [{"cle": "agence", "role": "financeur"}]) == (
        acte["imprime"]["date_seance"],
        acte["suivi"]["date_affichage"],
        acte["classement"]["partenaires"],
    )


def test_what_the_act_does_not_say_is_null(acte: dict[str, Any]) -> None:
    vote = acte["imprime"]["vote"]
    assert (12, 14, None, None) == (
        vote["pour"],
        vote["exprimes"],
        vote["contre"],
        acte["imprime"]["membres"],
    )


def test_amounts_are_numbers(acte: dict[str, Any]) -> None:
    (convention,) = acte["imprime"]["conventions"]
    assert (20000.5, 20000) == (convention["montant_total"], convention["montant_annuel"])


def test_text_is_given_as_blocks_and_plain(acte: dict[str, Any]) -> None:
    assert "Le Conseil fixe le prix de l’eau." == acte["texte"]["brut"]
    (bloc,) = acte["texte"]["blocs"]
    fort = {"trait": "fort", "debut": 19, "fin": 23, "cible": ""}
    assert (acte["texte"]["brut"], [fort]) == (bloc["texte"], bloc["runs"])


def test_table_keeps_its_cells() -> None:
    bloc = Bloc(genre=Genre.TABLEAU, lignes=((Cellule("Voix"), Cellule("12")),))
    cells = [[{"texte": "Voix", "runs": []}, {"texte": "12", "runs": []}]]
    assert {"genre": "tableau", "lignes": cells} == encode(bloc)


def test_sitting_names_its_acts_in_order(tmp_path: Path) -> None:
    files = {
        f"deliberations/sivom/2021/2021-{n}.md": ACTE.replace("      - agence: financeur\n", "")
        .replace("    partenaires:\n", "")
        .replace("[agence]", "[]")
        for n in (10, 9)
    }
    catalogue = contenu.catalogue(tmp_path, files)
    ((path, data),) = made(donnees_seance.files, catalogue, SITE).items()
    assert "seances/sivom/2021-02-01-conseil.json" == path
    assert ["2021-3", "2021-9", "2021-10"] == [a["numero"] for a in json.loads(data)["actes"]]
