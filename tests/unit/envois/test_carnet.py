"""What is noted of publications is there after a cut, or was never there."""

from dataclasses import replace
from pathlib import Path

import pytest

from registre.envois.carnet import Annonce, Etat, Fichier
from registre.publication.pannes import BuildError

UNE = Annonce(
    commit="1" * 40, ancien="0" * 40, instant="2024-03-12T08:30:00+01:00", place=(3, 4), edition=2
)


def test_a_publication_is_prepared_then_confirmed(tmp_path: Path) -> None:
    carnet = Fichier(tmp_path / "publication.json")
    assert Etat() == carnet.read()
    carnet.prepare(UNE)
    assert Etat(preparee=UNE) == carnet.read()
    carnet.confirm(UNE)
    assert Etat(en_ligne=UNE) == carnet.read()


def test_one_that_is_dropped_leaves_what_is_online(tmp_path: Path) -> None:
    carnet, other = (
        Fichier(tmp_path / "publication.json"),
        replace(UNE, commit="2" * 40, retour=True),
    )
    carnet.confirm(UNE)
    carnet.prepare(other)
    assert Etat(en_ligne=UNE, preparee=other) == carnet.read()
    carnet.drop(other)
    assert Etat(en_ligne=UNE) == carnet.read()


@pytest.mark.parametrize(
    "texte", ["", "{", "[]", '{"en_ligne": 1, "preparee": null}', '{"en_ligne": null}']
)
def test_what_cannot_be_believed_is_said(texte: str, tmp_path: Path) -> None:
    path = tmp_path / "publication.json"
    path.write_text(texte)
    with pytest.raises(BuildError, match="ne peut pas être lu"):
        Fichier(path).read()


def test_a_word_that_is_cut_short_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carnet = Fichier(tmp_path / "publication.json")
    carnet.confirm(UNE)

    def cut(*_: object) -> None:
        raise OSError(5, "coupé")

    monkeypatch.setattr("os.fsync", cut)
    with pytest.raises(OSError, match="coupé"):
        carnet.prepare(UNE)
    assert Etat(en_ligne=UNE) == carnet.read()
