"""Scheduled acts: what is held back at an instant, and what would give them away."""

from datetime import datetime
from pathlib import Path

import pytest

from registre.model.parution import Annales
from registre.publication import constats
from registre.publication.constats import Moment, Releve
from registre.publication.echeances import same_window, sentence
from tests.support import contenu

ACCUEIL = "---\ntitle: Registre\n---\n\n# Registre\n"
HUIT = datetime(2021, 3, 12, 8)
TARIF = "deliberations/sivom/2021/2021-4.md"


def _acte(objet: str, *lignes: str, texte: str = "Le Conseil décide.") -> str:
    return "\n".join(
        ["---", "seance: 2021-02-01-conseil", f"objet: {objet}", *lignes, "---", "", texte, ""]
    )


def _read(
    folder: Path, files: dict[str, str], instant: datetime | None = None, *, apercu: bool = False
) -> Releve:
    programme = {TARIF: _acte("Tarif", "publier_le: 12 mars 2021 à 8h")}
    whole = {**contenu.BASE, "index.md": ACCUEIL, **programme, **files}
    moment = Moment(annales=Annales(instant=instant), apercu=apercu)
    return constats.read(contenu.write(folder, whole), moment=moment)


@pytest.mark.parametrize(
    ("instant", "expected"),
    [(None, ["2021-3"]), (datetime(2021, 3, 12, 7), ["2021-3"]), (HUIT, ["2021-3", "2021-4"])],
)
def test_an_act_appears_at_its_time(
    instant: datetime | None, expected: list[str], tmp_path: Path
) -> None:
    releve = _read(tmp_path, {}, instant)
    assert () == releve.findings
    assert expected == [acte.cle for acte in releve.catalogue.registre.deliberations.values()]
    assert {} == releve.catalogue.programmes


def test_a_preview_shows_it_with_its_time(tmp_path: Path) -> None:
    releve = _read(tmp_path, {}, datetime(2021, 3, 1), apercu=True)
    assert {"sivom/2021/2021-4": HUIT} == releve.catalogue.programmes
    assert 2 == len(releve.catalogue.actes)


@pytest.mark.parametrize(
    ("acte", "ligne"),
    [
        (_acte("Eau", "relations:", "  - cite: 2021-4"), 5),
        (_acte("Eau", "etat:", "  nature: abrogée", "  par: 2021-4"), 6),
        (_acte("Eau", texte="Voir [le tarif](2021-4.md)."), 6),
    ],
)
def test_an_act_that_names_it_is_refused_until_then(acte: str, ligne: int, tmp_path: Path) -> None:
    files = {"deliberations/sivom/2021/2021-3.md": acte}
    found = _read(tmp_path, files).findings
    assert [("LEC-051", "deliberations/sivom/2021/2021-3.md", ligne)] == [
        (one.code, one.fichier, one.ligne) for one in found
    ]
    assert () == _read(tmp_path, files, HUIT).findings


def test_a_scheduled_act_may_name_another_and_undo_an_older_one(tmp_path: Path) -> None:
    lines = ("publier_le: 13 mars 2021", "relations:", "  - abroge: 2021-3", "  - cite: 2021-4")
    assert (
        () == _read(tmp_path, {"deliberations/sivom/2021/2021-5.md": _acte("A", *lines)}).findings
    )


def test_the_minutes_that_link_it_are_refused(tmp_path: Path) -> None:
    minutes = "---\n---\n\nVoir [le tarif](../../deliberations/sivom/2021/2021-4.md).\n"
    found = _read(tmp_path, {"seances/sivom/2021-02-01-conseil.md": minutes}).findings
    assert [("LEC-051", 4)] == [(one.code, one.ligne) for one in found]


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        (None, ("", "2021-03-12T08:00:00")),
        (datetime(2021, 3, 12, 9), ("2021-03-12T08:00:00", "")),
    ],
)
def test_the_same_acts_are_shown_within_a_window(
    instant: datetime | None, expected: tuple[str, str], tmp_path: Path
) -> None:
    fenetre = _read(tmp_path, {}, instant).fenetre
    assert expected == fenetre
    times = (None, datetime(2021, 3, 12, 7, 59), HUIT, datetime(2022, 1, 1))
    kept = [same_window(fenetre, one) for one in times]
    assert ([True, True, False, False] if instant is None else [False, False, True, True]) == kept


def test_what_is_held_back_is_counted() -> None:
    neuf = datetime(2021, 3, 13, 9)
    assert "" == sentence({})
    assert "1 acte programmé est retenu jusqu’au 12 mars 2021 à 8 h." == _plain({"a": HUIT})
    assert "2 actes programmés sont retenus, jusqu’au 12 mars 2021 à 8 h." == _plain(
        {"a": HUIT, "b": HUIT}
    )
    assert (
        "2 actes programmés sont retenus, le premier jusqu’au 12 mars 2021 à 8 h, le dernier jusqu’au 13 mars 2021 à 9 h."
        == _plain({"a": neuf, "b": HUIT})
    )


def _plain(retenus: dict[str, datetime]) -> str:
    return sentence(retenus).replace("\u00a0", " ").replace("\u202f", " ")
